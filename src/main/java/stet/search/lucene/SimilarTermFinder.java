package stet.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import stet.model.Publisher;
import stet.query.PersonName;
import stet.query.QueryField;
import stet.query.QueryTerm;
import stet.query.QueryTerm.WordTerm;
import stet.query.SourceTitleResolver;
import stet.query.ValueField;
import stet.query.WordField;
import stet.search.lucene.count.FacetCounts.Count;
import stet.text.TextAnalysis;
import stet.text.WordDistance;
import stet.text.WordToken;

/**
 * Finder of terms in the index that are similar to a term of a query, if the index does not have
 * that term itself.
 */
final class SimilarTermFinder {

  /** The largest number of similar names of each kind. */
  private static final int MOST = 3;

  /** The code of an unknown language, such as that of a very short text (BCP 47). */
  private static final String UNKNOWN = "und";

  /** The smallest number of letters of a word; shorter words have too many similar words. */
  private static final int SHORTEST = 4;

  /**
   * The smallest number of letters that are looked for inside names; a single letter occurs in
   * almost every name.
   */
  private static final int LEAST = 2;

  /**
   * A term that may replace a term of the query.
   *
   * @param shown the term as it is shown to people
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
   * @param others the terms, the likeliest first
   * @param alike whether the terms are similar to it; otherwise they are all terms of the same kind
   */
  record SimilarTerms(List<SimilarTerm> others, boolean alike) {
    static final SimilarTerms NONE = new SimilarTerms(List.of(), true);

    List<SimilarTerm> first(int most) {
      return others.subList(0, Math.min(most, others.size()));
    }
  }

  private final IndexedNameLookup names;
  private final Set<String> languages;
  private final SourceTitleResolver titles;

  /**
   * @param languages the languages of the texts in the index
   */
  SimilarTermFinder(IndexedNameLookup names, Set<String> languages, SourceTitleResolver titles) {
    this.names = names;
    this.titles = titles;
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
        List<Publisher> publishers = publishers();
        if (publishers.stream().map(Publisher::source).noneMatch(text::equalsIgnoreCase)) {
          List<Publisher> like = publishersLike(text, publishers);
          return new SimilarTerms(
              (like.isEmpty() ? publishers : like).stream().map(SimilarTermFinder::shown).toList(),
              !like.isEmpty());
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
          String written = text.substring(token.start(), token.end()); // "changed" for "changed?"
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

  /**
   * The codes of the languages with a name; also {@code en} for {@code en-GB} if texts are only
   * marked as English.
   */
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

  /** The sources with texts in the index, as publishers. */
  private List<Publisher> publishers() throws IOException {
    Map<String, Publisher> known = new HashMap<>();
    titles.publishers().forEach(publisher -> known.put(publisher.source(), publisher));
    return names.sources().stream()
        .map(source -> known.getOrDefault(source, new Publisher(source, null, null)))
        .toList();
  }

  private static SimilarTerm shown(Publisher publisher) {
    return new SimilarTerm(publisher.label(), QueryField.quoted(publisher.source()));
  }

  /**
   * The publishers whose names or titles contain a text or are contained in it; if there are none,
   * those with the most similar name or title.
   */
  private static List<Publisher> publishersLike(String text, List<Publisher> publishers) {
    String asked = TextAnalysis.fold(text);
    List<Publisher> like =
        publishers.stream()
            .filter(
                each -> names(each).map(TextAnalysis::fold).anyMatch(name -> within(asked, name)))
            .limit(MOST)
            .toList();
    if (!like.isEmpty()) {
      return like;
    }
    List<String> all = publishers.stream().flatMap(SimilarTermFinder::names).toList();
    return WordDistance.nearest(text, all).stream()
        .flatMap(near -> publishers.stream().filter(each -> names(each).anyMatch(near::equals)))
        .limit(MOST)
        .toList();
  }

  private static boolean within(String asked, String name) {
    return (asked.length() >= LEAST && name.contains(asked)) || asked.contains(name);
  }

  private static Stream<String> names(Publisher publisher) {
    return Stream.of(publisher.source(), publisher.label()).distinct();
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
            && words.getFirst().word().chars().noneMatch(Character::isDigit) // numbers look alike
        ? Optional.of(words.getFirst())
        : Optional.empty();
  }

  /** The English name of a language, such as {@code German} for {@code de}. */
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
