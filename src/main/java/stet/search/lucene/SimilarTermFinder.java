package stet.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import stet.query.PersonName;
import stet.query.QueryField;
import stet.query.QueryTerm;
import stet.query.QueryTerm.WordTerm;
import stet.query.ValueField;
import stet.query.WordField;
import stet.search.lucene.count.FacetCounts.Count;
import stet.text.TextAnalysis;
import stet.text.WordDistance;
import stet.text.WordToken;

/**
 * Search for terms of the index that are similar to a term of a query, if the index does not have
 * that term itself.
 */
final class SimilarTermFinder {

  /** So many names are looked for at most, of each sort. */
  private static final int MOST = 3;

  /** The language of a text that is too short to tell (BCP 47). */
  private static final String UNKNOWN = "und";

  /** Words of fewer letters have too many neighbours. */
  private static final int SHORTEST = 4;

  /** One letter is in every name. */
  private static final int LEAST = 2;

  /**
   * A term that may replace a term of the query.
   *
   * @param shown the term as people write it
   * @param text the term as it is written in a query
   */
  record SimilarTerm(String shown, String text) {
    static SimilarTerm of(String value) {
      return new SimilarTerm(QueryField.quoted(value), QueryField.quoted(value));
    }
  }

  /**
   * The terms found for a term of the query.
   *
   * @param others the likeliest first
   * @param alike whether the terms are similar to it; otherwise they are all terms of that kind
   */
  record SimilarTerms(List<SimilarTerm> others, boolean alike) {
    static final SimilarTerms NONE = new SimilarTerms(List.of(), true);

    List<SimilarTerm> first(int most) {
      return others.subList(0, Math.min(most, others.size()));
    }
  }

  private final IndexedNameLookup names;
  private final Set<String> languages;

  /**
   * @param languages the languages of the texts in the index
   */
  SimilarTermFinder(IndexedNameLookup names, Set<String> languages) {
    this.names = names;
    this.languages = languages;
  }

  /**
   * The terms of the index that are similar to a term of the query; none if the term itself is in
   * the index.
   */
  SimilarTerms of(QueryTerm term) throws IOException {
    String text = term.text().strip();
    QueryField field = term.field().orElse(WordField.TEXT);
    List<String> near = new ArrayList<>();
    boolean alike = true;
    switch (field) {
      case ValueField.SOURCE -> {
        List<String> sources = names.sources();
        if (sources.stream().noneMatch(text::equalsIgnoreCase)) {
          near.addAll(sourcesNear(text, sources));
        }
      }
      case ValueField.LANG -> {
        near.addAll(languagesLike(text));
        if (near.isEmpty() && !names.isLanguage(text.toLowerCase(Locale.ROOT))) {
          alike = false;
          names.languages().stream().filter(code -> !code.equals(UNKNOWN)).forEach(near::add);
        }
      }
      case ValueField.PERSON, ValueField.TOUCHED_PERSON, ValueField.SPEAKER -> {
        List<String> words = PersonName.words(text);
        List<Count> longer = names.personsBeginning(text, MOST);
        if (longer.stream().noneMatch(name -> PersonName.words(name.value()).containsAll(words))) {
          Stream.concat(names.personsNear(text, MOST).stream(), longer.stream())
              .map(Count::value)
              .distinct()
              .limit(MOST)
              .forEach(near::add);
        }
      }
      case WordField words -> {
        Optional<WordToken> word = word(term);
        if (word.isPresent()) {
          WordToken token = word.get();
          String written = text.substring(token.start(), token.end()); // "changed?" is "changed"
          if (!names.isWord(written, languages)) {
            names.wordNear(token.word()).ifPresent(near::add);
          }
        }
      }
      default -> {}
    }
    List<SimilarTerm> others = new ArrayList<>();
    for (String value : near) {
      others.add(
          isOfPersons(term)
              ? new SimilarTerm(names.personName(value), QueryField.quoted(value))
              : SimilarTerm.of(value));
    }
    return new SimilarTerms(others, alike);
  }

  /** The language of that name; of {@code en-GB}, where texts are just in English, English. */
  private List<String> languagesLike(String text) throws IOException {
    List<String> like = new ArrayList<>();
    Arrays.stream(Locale.getISOLanguages())
        .filter(code -> name(code).equalsIgnoreCase(text))
        .forEach(like::add);
    String asked = text.toLowerCase(Locale.ROOT);
    String wider = asked.replaceFirst("[-_].*", "");
    if (!names.isLanguage(asked) && names.isLanguage(wider)) {
      like.add(wider);
    }
    return like;
  }

  /** Those that have the text in their names, or their names in it; else the nearest, or all. */
  private static List<String> sourcesNear(String text, List<String> sources) {
    String asked = TextAnalysis.fold(text);
    List<String> like =
        sources.stream()
            .filter(
                source -> {
                  String known = TextAnalysis.fold(source);
                  return (asked.length() >= LEAST && known.contains(asked))
                      || asked.contains(known);
                })
            .limit(MOST)
            .toList();
    return like.isEmpty()
        ? WordDistance.nearest(text, sources)
            .map(List::of)
            .orElse(sources.size() <= MOST ? sources : List.of())
        : like;
  }

  /**
   * The single word that a term looks for in texts, if it is long enough to be mistaken for
   * another.
   */
  static Optional<WordToken> word(QueryTerm term) {
    List<WordToken> words =
        term instanceof WordTerm
            ? TextAnalysis.words(term.text().strip(), "und")
            : List.<WordToken>of();
    return words.size() == 1
            && words.getFirst().word().length() >= SHORTEST
            && words.getFirst().word().chars().noneMatch(Character::isDigit) // of figures, all are
        ? Optional.of(words.getFirst())
        : Optional.empty();
  }

  /** {@code German} for {@code de}. */
  private static String name(String code) {
    return Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
  }

  /** Whether a term looks for persons. */
  static boolean isOfPersons(QueryTerm term) {
    return term.field()
        .filter(
            field ->
                field == ValueField.PERSON
                    || field == ValueField.TOUCHED_PERSON
                    || field == ValueField.SPEAKER)
        .isPresent();
  }
}
