package stet.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import stet.model.Swap;
import stet.query.Contradiction;
import stet.query.FieldClause;
import stet.query.MeasuredField;
import stet.query.ParsedQuery;
import stet.query.QueryField;
import stet.query.ValueField;
import stet.query.WordField;
import stet.search.lucene.UnknownTermSuggester.ResultCheck;
import stet.text.TextAnalysis;

/**
 * Suggestions for a query that has no results although all its names and words are in the index,
 * because its clauses exclude each other or a field asks for more than the user meant.
 *
 * @param finds checks whether a query finds anything; only queries that do are suggested
 */
record NoResultSuggester(ParsedQuery asked, String query, ResultCheck finds) {

  /** A rule that recognizes one kind of mistake in a clause. */
  @FunctionalInterface
  private interface Rule {
    Optional<UnknownTermSuggester> of(FieldClause clause) throws IOException;
  }

  private static final Pattern DATE = Pattern.compile("(?:19|20)\\d{2}(?:-\\d{2}){0,2}");

  private static final Optional<UnknownTermSuggester> NOTHING = Optional.empty();

  /** Suggestions for clauses that no archive could satisfy. */
  Optional<UnknownTermSuggester> impossible() throws IOException {
    Optional<Contradiction> contradiction = Contradiction.in(asked.tree());
    return contradiction.isPresent() ? Optional.of(impossible(contradiction.get())) : NOTHING;
  }

  private UnknownTermSuggester impossible(Contradiction contradiction) throws IOException {
    FieldClause first = contradiction.first();
    FieldClause second = contradiction.second();
    String notice = contradiction.told(query);
    List<String> instead = new ArrayList<>();
    String either = "(" + first.in(query) + " OR " + second.in(query) + ")";
    instead.add(replaced(first, either, second));
    if (first.isOfTheChange()) {
      String two = "edit(" + first.in(query) + ") edit(" + second.in(query) + ")";
      instead.add(replaced(first, two, second));
    }
    return new UnknownTermSuggester(List.of(notice), finding(instead));
  }

  /** The query with one clause replaced by a text, and without a later clause. */
  private String replaced(FieldClause first, String text, FieldClause second) {
    String between = withoutAnd(query.substring(first.end(), second.begin()).stripTrailing());
    return query.substring(0, first.begin()) + text + between + query.substring(second.end());
  }

  /** A text without an operator at its end, which would no longer join two clauses. */
  private static String withoutAnd(String text) {
    for (String and : List.of("AND", "&&")) {
      int begin = text.length() - and.length();
      boolean alone = begin == 0 || (begin > 0 && Character.isWhitespace(text.charAt(begin - 1)));
      if (alone && text.endsWith(and)) {
        return text.substring(0, begin).stripTrailing();
      }
    }
    return text;
  }

  private List<String> finding(List<String> queries) throws IOException {
    List<String> found = new ArrayList<>();
    for (String each : queries) {
      if (finds.anything(each)) {
        found.add(each);
      }
    }
    return List.copyOf(found);
  }

  /** Suggestions for a field that asks for more than was probably meant. */
  Optional<UnknownTermSuggester> narrow() throws IOException {
    List<FieldClause> clauses = FieldClause.of(asked.tree());
    for (Rule rule :
        List.<Rule>of(this::beginning, this::dated, this::swapped, this::partly, this::named)) {
      for (FieldClause clause : clauses) {
        Optional<UnknownTermSuggester> meant = rule.of(clause);
        if (meant.isPresent()) {
          return meant;
        }
      }
    }
    return ofOneRevision(clauses);
  }

  /** Suggestions for an address that is only the beginning of other addresses. */
  private Optional<UnknownTermSuggester> beginning(FieldClause clause) throws IOException {
    if (clause.field() != ValueField.URL || clause.in(query).endsWith("*")) {
      return NOTHING;
    }
    String written = clause.in(query);
    return offered(
        "No article has just this address. A * behind it finds those that begin so.",
        clause,
        written + (written.endsWith("/") ? "*" : "/*"));
  }

  /** Suggestions for a time in place of a name, as in {@code source:2014}. */
  private Optional<UnknownTermSuggester> dated(FieldClause clause) throws IOException {
    boolean name = clause.field().takes() == QueryField.Takes.NAME;
    if (!name || clause.text().filter(DATE.asMatchPredicate()).isEmpty()) {
      return NOTHING;
    }
    return offered(
        "Nothing has %s as its %s. When something was first seen is asked with seen:."
            .formatted(written(clause), clause.field().label()),
        clause,
        MeasuredField.SEEN.label() + ":" + clause.text().get());
  }

  /** Suggestions for a swap whose words both changed, but not one in place of the other. */
  private Optional<UnknownTermSuggester> swapped(FieldClause clause) throws IOException {
    if (clause.field() != ValueField.SWAP || clause.text().isEmpty()) {
      return NOTHING;
    }
    String[] sides = clause.text().get().split(Swap.BY, 2);
    if (sides.length < 2 || sides[0].equals(QueryField.OPEN) || sides[1].equals(QueryField.OPEN)) {
      return NOTHING;
    }
    return offered(
        "No edit put just “%s” for “%s”. There are such in which the one came and the other went."
            .formatted(sides[1], sides[0]),
        clause,
        "removed:" + QueryField.quoted(sides[0]) + " added:" + QueryField.quoted(sides[1]));
  }

  /** Suggestions for an added or removed phrase of which only a part changed. */
  private Optional<UnknownTermSuggester> partly(FieldClause clause) throws IOException {
    boolean came = clause.field() == WordField.ADDED;
    if ((!came && clause.field() != WordField.REMOVED)
        || clause.text().filter(text -> TextAnalysis.words(text, "und").size() > 1).isEmpty()) {
      return NOTHING;
    }
    return offered(
        "No edit has all of the words of %s among what %s. touched: finds where a part of them changed."
            .formatted(written(clause), came ? "came" : "went"),
        clause,
        WordField.TOUCHED.label() + ":" + written(clause));
  }

  /** Suggestions for a name that occurs in texts but not in an edit. */
  private Optional<UnknownTermSuggester> named(FieldClause clause) throws IOException {
    boolean person =
        clause.field() == ValueField.PERSON
            || clause.field() == ValueField.TOUCHED_PERSON
            || clause.field() == ValueField.SPEAKER;
    if (!person || clause.text().isEmpty() || clause.isExact()) {
      return NOTHING;
    }
    return offered(
        "No edit was found that has %s as a name. Without %s: the words are looked for in the texts."
            .formatted(written(clause), clause.field().label()),
        clause,
        written(clause));
  }

  /** Suggestions for clauses that no single edit meets, but several edits of one revision do. */
  private Optional<UnknownTermSuggester> ofOneRevision(List<FieldClause> clauses)
      throws IOException {
    List<FieldClause> ofTheChange = clauses.stream().filter(FieldClause::isOfTheChange).toList();
    if (ofTheChange.size() < 2) {
      return NOTHING;
    }
    StringBuilder apart = new StringBuilder(query);
    ofTheChange.stream()
        .sorted(Comparator.comparingInt(FieldClause::begin).reversed())
        .forEach(
            clause ->
                apart.replace(clause.begin(), clause.end(), "edit(" + clause.in(query) + ")"));
    return finds.anything(apart.toString())
        ? Optional.of(
            new UnknownTermSuggester(
                List.of("No edit meets all of this by itself; several of one revision do."),
                List.of(apart.toString())))
        : NOTHING;
  }

  /** The value of a clause as it is written in the query. */
  private String written(FieldClause clause) {
    return clause.in(query).substring(clause.field().label().length() + 1);
  }

  private Optional<UnknownTermSuggester> offered(String notice, FieldClause clause, String text)
      throws IOException {
    String other = query.substring(0, clause.begin()) + text + query.substring(clause.end());
    return finds.anything(other)
        ? Optional.of(new UnknownTermSuggester(List.of(notice), List.of(other)))
        : NOTHING;
  }
}
