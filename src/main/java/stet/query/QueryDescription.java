package stet.query;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import stet.model.ArticlePart;
import stet.model.EditKind;
import stet.model.RevisionKind;
import stet.model.Swap;
import stet.model.Tag;
import stet.query.QueryTerm.FuzzyTerm;
import stet.query.QueryTerm.PhraseTerm;
import stet.query.QueryTerm.ValueTerm;
import stet.query.QueryTerm.WildcardTerm;
import stet.query.QueryTerm.WordTerm;
import stet.query.QueryTree.And;
import stet.query.QueryTree.AnyValue;
import stet.query.QueryTree.Everything;
import stet.query.QueryTree.InEdit;
import stet.query.QueryTree.Not;
import stet.query.QueryTree.Nothing;
import stet.query.QueryTree.Or;
import stet.query.QueryTree.Range;

/**
 * Description of a query in words, which shows the user how the query was understood, such as
 * {@code edits that changed a quote, naming Sergey Lavrov, in March 2014}.
 */
public final class QueryDescription {

  private static final int TOUCH = 0;
  private static final int WORDS = 1;
  private static final int NAMES = 2;
  private static final int PLACE = 3;
  private static final int ARTICLE = 4;
  private static final int TIME = 5;

  /**
   * The description of a clause.
   *
   * @param rank the place of the clause in the order of the description
   * @param lead the common beginning of clauses of one kind, such as {@code naming}, which is
   *     written only once
   */
  private record Phrase(int rank, String lead, String object) {
    String text() {
      return (lead + " " + object).strip();
    }
  }

  private final boolean edits;
  private final UnaryOperator<String> publishers;

  private QueryDescription(boolean edits, UnaryOperator<String> publishers) {
    this.edits = edits;
    this.publishers = publishers;
  }

  /**
   * The whole query as a noun with its conditions, beginning with a small letter.
   *
   * @param publishers gives the name of the publisher behind a source, as readers know it
   */
  public static String of(ParsedQuery asked, UnaryOperator<String> publishers) {
    QueryDescription words = new QueryDescription(asked.looksForEdits(), publishers);
    String noun = words.edits ? "edits" : "versions";
    String conditions = words.all(asked.tree());
    return conditions.isEmpty() ? "all " + noun : noun + " " + conditions;
  }

  private String all(QueryTree node) {
    List<Phrase> wanted = new ArrayList<>();
    List<String> unwanted = new ArrayList<>();
    gather(node, wanted, unwanted);
    List<String> parts = new ArrayList<>();
    Map<String, List<Phrase>> together = new LinkedHashMap<>();
    wanted.sort(Comparator.comparingInt(Phrase::rank));
    wanted.forEach(
        phrase -> together.computeIfAbsent(phrase.lead(), any -> new ArrayList<>()).add(phrase));
    together.forEach((lead, phrases) -> parts.add(joined(lead, phrases, " and ")));
    if (!unwanted.isEmpty()) {
      parts.add("except those " + String.join(" and those ", unwanted));
    }
    return String.join(", ", parts);
  }

  private void gather(QueryTree tree, List<Phrase> wanted, List<String> unwanted) {
    switch (tree) {
      case And and -> and.clauses().forEach(clause -> gather(clause, wanted, unwanted));
      case Or or -> wanted.add(any(or));
      case Not not -> unwanted.add(all(not.clause()));
      case FieldClause clause -> gather(clause.value(), wanted, unwanted);
      case Everything everything -> {}
      case Nothing nothing ->
          wanted.add(new Phrase(TOUCH, "that", "mention nothing but punctuation"));
      case InEdit other ->
          wanted.add(
              new Phrase(TIME, "in a revision with", ("an edit " + all(other.clause())).strip()));
      case Range range -> wanted.add(measured(range));
      case AnyValue any -> wanted.add(any(any.field()));
      case QueryTerm term -> wanted.add(term(term));
    }
  }

  private Phrase any(OptionalField field) {
    return switch (field) {
      case WordField words ->
          words == WordField.QUOTE
              ? that("added, removed or changed a quotation")
              : words(words, "something");
      case ValueField value -> any(value);
    };
  }

  private static Phrase any(ValueField field) {
    return switch (field) {
      case PERSON -> new Phrase(NAMES, "naming", "anyone");
      case TOUCHED_PERSON -> new Phrase(NAMES, "that touched", "the name of anyone");
      case SPEAKER -> new Phrase(NAMES, "with the words of", "anyone");
      case BYLINE -> new Phrase(ARTICLE, "with", "a byline");
      case LABEL -> new Phrase(ARTICLE, "with", "a label");
      case TAG -> that("touched something that has a tag");
      case SWAP -> that("put words for others");
      case WHERE -> new Phrase(PLACE, "in", "a part of an article");
      case KIND -> new Phrase(TOUCH, "of", "any kind");
      case SOURCE -> new Phrase(ARTICLE, "from", "any source");
      case URL -> new Phrase(ARTICLE, "of", "any address");
      case LANG -> new Phrase(ARTICLE, "in", "any language");
    };
  }

  private Phrase any(Or or) {
    List<Phrase> phrases = new ArrayList<>();
    for (QueryTree child : or.clauses()) {
      List<Phrase> wanted = new ArrayList<>();
      List<String> unwanted = new ArrayList<>();
      gather(child, wanted, unwanted);
      phrases.add(
          wanted.size() == 1 && unwanted.isEmpty()
              ? wanted.getFirst()
              : new Phrase(TOUCH, "", "(" + all(child) + ")"));
    }
    if (isEveryPart(phrases)) {
      return new Phrase(PLACE, "anywhere", "in an article");
    }
    String lead = phrases.getFirst().lead();
    boolean alike = phrases.stream().allMatch(phrase -> phrase.lead().equals(lead));
    return alike
        ? new Phrase(phrases.getFirst().rank(), lead, objects(phrases, " or "))
        : new Phrase(
            phrases.stream().mapToInt(Phrase::rank).min().orElse(TOUCH),
            "",
            phrases.stream().map(Phrase::text).collect(joining(" or ")));
  }

  private static boolean isEveryPart(List<Phrase> phrases) {
    Set<String> parts = new HashSet<>();
    phrases.stream().filter(p -> p.lead().equals("in")).forEach(p -> parts.add(p.object()));
    return Arrays.stream(ArticlePart.values())
        .allMatch(where -> parts.contains("the " + where.label()));
  }

  private static String joined(String lead, List<Phrase> phrases, String by) {
    return (lead + " " + objects(phrases, by)).strip();
  }

  private static String objects(List<Phrase> phrases, String by) {
    return phrases.stream().map(Phrase::object).distinct().collect(joining(by));
  }

  private Phrase term(QueryTerm term) {
    return switch (term) {
      case ValueTerm value -> value(value);
      case FuzzyTerm fuzzy -> words(fuzzy, "something like " + quoted(fuzzy.text()));
      case PhraseTerm phrase -> words(phrase, quoted(phrase.text()) + distance(phrase.slop()));
      case WordTerm word -> words(word, quoted(word.text()));
      case WildcardTerm pattern -> words(pattern, quoted(pattern.text()));
    };
  }

  private Phrase words(QueryTerm.OfWords term, String said) {
    return term.in()
        .map(field -> words(field, said))
        .orElseGet(() -> new Phrase(WORDS, "that mention", said));
  }

  private Phrase words(WordField field, String said) {
    return switch (field) {
      case ADDED -> new Phrase(WORDS, "that put in", said);
      case REMOVED -> new Phrase(WORDS, "that took out", said);
      case TOUCHED -> new Phrase(WORDS, "that touched", said);
      case BEFORE -> new Phrase(WORDS, "with", said + " before");
      case AFTER -> new Phrase(WORDS, "with", said + " after");
      case QUOTE -> new Phrase(WORDS, "that changed a quotation with", said);
      case HEADLINE -> new Phrase(ARTICLE, "under a headline with", said);
      case TEXT -> new Phrase(ARTICLE, edits ? "in a text with" : "whose text has", said);
    };
  }

  private Phrase value(ValueTerm term) {
    String text = term.text();
    return switch (term.of()) {
      case TAG ->
          Tag.parse(text)
              .map(QueryDescription::touched)
              .orElseThrow(() -> new IllegalStateException("not a tag: " + text));
      case WHERE -> new Phrase(PLACE, "in", "the " + text);
      case KIND -> new Phrase(TOUCH, "that", kind(text));
      case PERSON -> new Phrase(NAMES, "naming", name(term));
      case TOUCHED_PERSON -> new Phrase(NAMES, "that touched the name", text);
      case SPEAKER -> new Phrase(NAMES, "with the words of", name(term));
      case SWAP -> swap(text);
      case BYLINE -> new Phrase(ARTICLE, "by", text);
      case SOURCE -> new Phrase(ARTICLE, "from", publishers.apply(text));
      case URL -> new Phrase(ARTICLE, "of", text);
      case LANG -> new Phrase(ARTICLE, "in", language(text));
      case LABEL -> new Phrase(ARTICLE, "labelled", quoted(text));
    };
  }

  private static String distance(int slop) {
    return slop == 0 ? "" : " within " + slop + " words";
  }

  private static String name(ValueTerm term) {
    return term.exact() ? term.text() + " (by just that name)" : term.text();
  }

  private static Phrase measured(Range range) {
    MeasureRange span = range.span();
    return switch (range.field()) {
      case SEEN -> new Phrase(TIME, "", RangeDescription.time(span));
      case ASOF -> new Phrase(TIME, "as they stood", RangeDescription.moment(span));
      case AFTER_FIRST_SEEN -> new Phrase(TIME, "", RangeDescription.age(span));
      case VERSION -> new Phrase(TIME, "", "numbered " + RangeDescription.count(span));
      case VERSIONS ->
          new Phrase(
              ARTICLE,
              "of",
              "articles with "
                  + RangeDescription.count(span)
                  + (RangeDescription.count(span).matches("(?:.* )?1") ? " version" : " versions"));
      case SIGNIFICANCE ->
          new Phrase(TIME, "", "of a significance of " + RangeDescription.fraction(span));
    };
  }

  private static Phrase touched(Tag tag) {
    return tag.isPart() ? new Phrase(PLACE, "in", tag.description()) : that(tag.description());
  }

  private static Phrase that(String done) {
    return new Phrase(TOUCH, "that", done);
  }

  private static String kind(String label) {
    for (EditKind kind : EditKind.values()) {
      if (kind.label().equals(label)) {
        return switch (kind) {
          case ADDED -> "added a sentence";
          case REMOVED -> "removed a sentence";
          case REPLACED -> "reworded a sentence";
          case MOVED -> "moved a sentence";
          case SPLIT -> "split a sentence";
          case MERGED -> "merged sentences";
        };
      }
    }
    return switch (RevisionKind.valueOf(label.toUpperCase(Locale.ROOT))) {
      case FIRST -> "are the first of their article";
      case WITHHELD -> "came after what is withheld";
      case SAME -> "have the same text"; // no step of a history has this kind
      case MIXED -> "came with another way of reading the page";
      case COSMETIC -> "are cosmetic";
      case CONFLICT -> "were seen at the same instant as others";
      case REVERT -> "put back an earlier version";
      case WHOLESALE -> "replaced the text wholesale";
      case EDIT -> "are usual edits";
    };
  }

  private static Phrase swap(String text) {
    int by = text.indexOf(Swap.BY);
    String before = text.substring(0, by);
    String after = text.substring(by + Swap.BY.length());
    String put = after.equals(QueryField.OPEN) ? "something else" : quoted(after);
    String gone = before.equals(QueryField.OPEN) ? "something else" : quoted(before);
    return that("put " + put + " for " + gone);
  }

  private static String language(String tag) {
    @Nullable String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    return name == null || name.isEmpty() ? tag : name;
  }

  private static String quoted(String text) {
    return "“" + text + "”";
  }
}
