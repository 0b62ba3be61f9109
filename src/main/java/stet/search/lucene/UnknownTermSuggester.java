package stet.search.lucene;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import stet.query.ParsedQuery;
import stet.query.QueryTerm;
import stet.query.SourceTitleResolver;
import stet.query.ValueField;
import stet.search.lucene.SimilarTermFinder.SimilarTerm;
import stet.search.lucene.SimilarTermFinder.SimilarTerms;
import stet.text.WordToken;

/**
 * Suggestions for a query with names or words that the index does not contain.
 *
 * @param notices a sentence for each of these names and words
 * @param queries whole queries that find something and that the user may have meant, the likeliest
 *     first
 */
record UnknownTermSuggester(List<String> notices, List<String> queries) {

  private static final int MOST = 3;

  /**
   * The largest number of words of a query that are looked up. A user who pastes a whole page has
   * not misspelt it.
   */
  private static final int LOOKED_UP = 20;

  /** The characters around a word that do not belong to it; folding removes them too. */
  private static final Pattern AROUND =
      Pattern.compile("^[^\\p{L}\\p{M}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$");

  /** Whether a query finds anything. */
  @FunctionalInterface
  interface ResultCheck {
    boolean anything(String query) throws IOException;
  }

  /** A term that is missing from the index or rare, with similar terms in the index. */
  private record Slip(QueryTerm term, List<SimilarTerm> near) {}

  /**
   * The suggestions for a query. Every suggested query finds something.
   *
   * @param languages the languages of the texts in the index
   * @param titles the titles of the sources in the index
   */
  static UnknownTermSuggester by(
      ParsedQuery asked,
      String query,
      IndexedNameLookup names,
      Set<String> languages,
      SourceTitleResolver titles,
      ResultCheck finds)
      throws IOException {
    NoResultSuggester unmet = new NoResultSuggester(asked, query, finds);
    Optional<UnknownTermSuggester> impossible = unmet.impossible();
    if (impossible.isPresent()) {
      return impossible.get();
    }
    SimilarTermFinder neighbours = new SimilarTermFinder(names, languages, titles);
    List<String> notices = new ArrayList<>();
    List<Slip> slips = new ArrayList<>();
    List<QueryTerm> sought = asked.sought();
    sought = sought.subList(0, Math.min(LOOKED_UP, sought.size()));
    for (QueryTerm term : sought) {
      SimilarTerms near = slips.size() < MOST ? neighbours.of(term) : SimilarTerms.NONE;
      if (!near.others().isEmpty()) {
        if (near.alike() || !isSource(term)) {
          slips.add(new Slip(term, near.first(MOST)));
        }
        notices.add(notice(term, query, near));
      }
    }
    if (!notices.isEmpty()) {
      List<String> mended = mended(query, slips, finds);
      return new UnknownTermSuggester(
          List.copyOf(notices),
          mended.isEmpty() ? mendedWithRarer(query, slips, sought, names, finds) : mended);
    }
    Optional<UnknownTermSuggester> narrow = unmet.narrow();
    return narrow.isPresent() ? narrow.get() : commoner(sought, query, names, finds);
  }

  /**
   * The query with the missing words and also the rare words replaced: a misspelling of the query
   * may occur in some other text too.
   */
  private static List<String> mendedWithRarer(
      String query,
      List<Slip> slips,
      List<QueryTerm> sought,
      IndexedNameLookup names,
      ResultCheck finds)
      throws IOException {
    List<QueryTerm> others = new ArrayList<>(sought);
    others.removeAll(slips.stream().map(Slip::term).toList());
    List<Slip> all = new ArrayList<>(slips);
    all.addAll(rarer(others, names));
    String mended = mended(query, all);
    return all.size() > slips.size() && finds.anything(mended) ? List.of(mended) : List.of();
  }

  /**
   * The words that occur in the index although a similar word occurs in many times as many texts.
   */
  private static List<Slip> rarer(List<QueryTerm> sought, IndexedNameLookup names)
      throws IOException {
    List<Slip> slips = new ArrayList<>();
    for (QueryTerm term : sought) {
      Optional<String> word = SimilarTermFinder.word(term).map(WordToken::word);
      if (word.isPresent() && slips.size() < MOST) {
        names
            .commonerNear(word.get())
            .ifPresent(commoner -> slips.add(new Slip(term, List.of(SimilarTerm.of(commoner)))));
      }
    }
    return slips;
  }

  private static UnknownTermSuggester commoner(
      List<QueryTerm> sought, String query, IndexedNameLookup names, ResultCheck finds)
      throws IOException {
    List<Slip> slips = rarer(sought, names);
    List<String> queries = slips.isEmpty() ? List.of() : mended(query, slips, finds);
    return queries.isEmpty()
        ? new UnknownTermSuggester(List.of(), List.of())
        : new UnknownTermSuggester(
            List.of("No text has all of these. Did you mean " + queries.getFirst() + "?"), queries);
  }

  /**
   * The corrected queries that find something. The first one replaces every term by its likeliest
   * alternative; it is left out if this would make two different terms equal. The others replace a
   * single term each.
   */
  private static List<String> mended(String query, List<Slip> slips, ResultCheck finds)
      throws IOException {
    Set<String> mended = new LinkedHashSet<>();
    if (count(slips, slip -> slip.near().getFirst().text())
        == count(slips, slip -> slip.term().text())) {
      mended.add(mended(query, slips));
    }
    slips.forEach(
        slip ->
            slip.near()
                .forEach(
                    other ->
                        mended.add(mended(query, List.of(new Slip(slip.term(), List.of(other)))))));
    List<String> queries = new ArrayList<>();
    for (String each : mended) {
      if (finds.anything(each)) {
        queries.add(each);
      }
    }
    return List.copyOf(queries);
  }

  /** The number of different texts, where equal texts of different fields count separately. */
  private static long count(List<Slip> slips, Function<Slip, String> text) {
    return slips.stream()
        .map(slip -> slip.term().field() + ":" + text.apply(slip))
        .distinct()
        .count();
  }

  private static String notice(QueryTerm term, String query, SimilarTerms near) {
    String written = bare(query.substring(term.begin(), term.end()));
    if (!near.alike()) {
      return "%s %s. There is %s%s."
          .formatted(
              isSource(term) ? "No source here is called" : "No text has the language code",
              written.substring(written.indexOf(':') + 1),
              near.first(MOST).stream().map(SimilarTerm::shown).distinct().collect(joining(", ")),
              near.others().size() > MOST ? " and others" : "");
    }
    String meant =
        near.first(MOST).stream().map(SimilarTerm::shown).distinct().collect(joining(" or "));
    return SimilarTermFinder.isOfPersons(term)
        ? "No edit has %s as a name. Did you mean %s?".formatted(written, meant)
        : "%s is found nowhere. Did you mean %s?".formatted(written, meant);
  }

  /** The query with each term replaced by its likeliest alternative. */
  private static String mended(String query, List<Slip> slips) {
    StringBuilder mended = new StringBuilder(query);
    slips.stream()
        .sorted(Comparator.comparingInt((Slip slip) -> slip.term().begin()).reversed())
        .forEach(
            slip ->
                mended.replace(
                    slip.term().begin(), slip.term().end(), slip.near().getFirst().text()));
    return mended.toString();
  }

  private static boolean isSource(QueryTerm term) {
    return term.field().filter(field -> field == ValueField.SOURCE).isPresent();
  }

  /** A word without the punctuation around it. */
  private static String bare(String word) {
    String bare = AROUND.matcher(word).replaceAll("");
    return bare.isEmpty() ? word : bare;
  }
}
