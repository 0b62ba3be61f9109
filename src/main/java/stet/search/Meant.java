package stet.search;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;
import stet.index.Analysis;
import stet.index.Token;
import stet.search.FacetCounts.Count;

/**
 * What may have been meant by names that nothing goes by, and by words that stand nowhere.
 *
 * @param notices a sentence for each of them
 * @param queries whole queries that find something and may have been meant, the likeliest first
 */
record Meant(List<String> notices, List<String> queries) {

  private static final int MOST = 3;

  /** What is around a word and none of it: folding takes it away too. */
  private static final Pattern AROUND =
      Pattern.compile("^[^\\p{L}\\p{M}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$");

  /** Words of fewer letters have too many neighbours. */
  private static final int SHORTEST = 4;

  /** Whether a query finds anything. */
  @FunctionalInterface
  interface Finds {
    boolean anything(String query) throws IOException;
  }

  /**
   * What may stand in the place of something.
   *
   * @param shown as people write it
   * @param text as a query has it
   */
  private record Other(String shown, String text) {
    static Other of(String value) {
      return new Other(FacetPage.quoted(value), FacetPage.quoted(value));
    }
  }

  /** Something that stands nowhere, and what is nearly the same and does. */
  private record Slip(FieldQueryNode leaf, List<Other> near) {}

  /**
   * Reads what was asked once more. What is offered finds something.
   *
   * @param languages of the texts in the index
   */
  static Meant by(
      Understood asked, String query, KnownNames names, Set<String> languages, Finds finds)
      throws IOException {
    List<String> notices = new ArrayList<>();
    List<Slip> slips = new ArrayList<>();
    for (FieldQueryNode leaf : asked.sought()) {
      List<Other> near = near(leaf, names, languages);
      if (!near.isEmpty() && slips.size() < MOST) {
        slips.add(new Slip(leaf, near));
        notices.add(notice(leaf, query, near));
      }
    }
    if (slips.isEmpty()) {
      return otherwise(asked, query, finds);
    }
    Set<String> mended = new LinkedHashSet<>();
    mended.add(mended(query, slips));
    slips.forEach(
        slip ->
            slip.near()
                .forEach(
                    other ->
                        mended.add(mended(query, List.of(new Slip(slip.leaf(), List.of(other)))))));
    List<String> queries = new ArrayList<>();
    for (String each : mended) {
      if (finds.anything(each)) {
        queries.add(each);
      }
    }
    return new Meant(List.copyOf(notices), List.copyOf(queries));
  }

  private static String notice(FieldQueryNode leaf, String query, List<Other> near) {
    String written = bare(query.substring(leaf.getBegin(), leaf.getEnd()));
    String meant = near.stream().map(Other::shown).collect(joining(" or "));
    return isOfPersons(leaf)
        ? "No edit has %s as a name. Did you mean %s?".formatted(written, meant)
        : "%s is found nowhere. Did you mean %s?".formatted(written, meant);
  }

  private static boolean isOfPersons(FieldQueryNode leaf) {
    return Understood.field(leaf)
        .filter(
            field ->
                field == QueryField.PERSON
                    || field == QueryField.TOUCHED_PERSON
                    || field == QueryField.SPEAKER)
        .isPresent();
  }

  /** The query with the likeliest in each place. */
  private static String mended(String query, List<Slip> slips) {
    StringBuilder mended = new StringBuilder(query);
    slips.stream()
        .sorted(Comparator.comparingInt((Slip slip) -> slip.leaf().getBegin()).reversed())
        .forEach(
            slip ->
                mended.replace(
                    slip.leaf().getBegin(), slip.leaf().getEnd(), slip.near().getFirst().text()));
    return mended.toString();
  }

  /**
   * What a field misses that asks for more than was meant: a phrase of which a part alone changed,
   * a name that stands in texts and in no edit.
   */
  private static Meant otherwise(Understood asked, String query, Finds finds) throws IOException {
    for (FieldQueryNode leaf : asked.sought()) {
      QueryField field = Understood.field(leaf).orElse(QueryField.TEXT);
      String value = query.substring(leaf.getBegin(), leaf.getEnd());
      int begin = leaf.getBegin() - field.label().length() - 1;
      boolean named = begin >= 0 && query.startsWith(field.label() + ":", begin);
      boolean phrase = Analysis.words(leaf.getTextAsString(), "und").size() > 1;
      if (!named) {
        continue;
      }
      String before = query.substring(0, begin);
      String after = query.substring(leaf.getEnd());
      if (phrase && (field == QueryField.ADDED || field == QueryField.REMOVED)) {
        String touched = before + QueryField.TOUCHED.label() + ":" + value + after;
        if (finds.anything(touched)) {
          return of(
              "No edit has all of the words of %s among what %s. touched: finds where a part of them changed."
                  .formatted(value, field == QueryField.ADDED ? "came" : "went"),
              touched);
        }
      }
      if (isOfPersons(leaf) && !Understood.isExact(leaf)) {
        String words = before + value + after;
        if (finds.anything(words)) {
          return of(
              "No edit was found that has %s as a name. Texts with the words are found without %s:."
                  .formatted(value, field.label()),
              words);
        }
      }
    }
    return new Meant(List.of(), List.of());
  }

  private static Meant of(String notice, String query) {
    return new Meant(List.of(notice), List.of(query));
  }

  /** A word without the punctuation around it. */
  private static String bare(String word) {
    String bare = AROUND.matcher(word).replaceAll("");
    return bare.isEmpty() ? word : bare;
  }

  /** What stands in the index and is nearly what was asked for; nothing where that stands there. */
  private static List<Other> near(FieldQueryNode leaf, KnownNames names, Set<String> languages)
      throws IOException {
    String text = leaf.getTextAsString().strip();
    QueryField field = Understood.field(leaf).orElse(QueryField.TEXT);
    List<String> near = new ArrayList<>();
    switch (field) {
      case SOURCE -> {
        List<String> sources = names.sources();
        if (sources.stream().noneMatch(text::equalsIgnoreCase)) {
          near.addAll(
              Slips.nearest(text, sources)
                  .map(List::of)
                  .orElse(sources.size() <= MOST ? sources : List.of()));
        }
      }
      case LANG ->
          Arrays.stream(Locale.getISOLanguages())
              .filter(code -> name(code).equalsIgnoreCase(text))
              .forEach(near::add);
      case PERSON, TOUCHED_PERSON, SPEAKER -> {
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
      case TEXT, HEADLINE, ADDED, REMOVED, TOUCHED, BEFORE, AFTER -> {
        List<Token> words = Analysis.words(text, "und");
        if (isWord(leaf) && words.size() == 1) {
          Token token = words.getFirst();
          String written = text.substring(token.start(), token.end()); // "changed?" is "changed"
          String word = token.word();
          if (!names.isWord(written, languages) && word.length() >= SHORTEST) {
            names.wordNear(word).ifPresent(near::add);
          }
        }
      }
      default -> {}
    }
    List<Other> others = new ArrayList<>();
    for (String value : near) {
      others.add(
          isOfPersons(leaf)
              ? new Other(names.personName(value), FacetPage.quoted(value))
              : Other.of(value));
    }
    return others;
  }

  /** {@code German} for {@code de}. */
  private static String name(String code) {
    return Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
  }

  private static boolean isWord(FieldQueryNode leaf) {
    return !(leaf instanceof WildcardQueryNode
        || leaf instanceof FuzzyQueryNode
        || leaf instanceof QuotedFieldQueryNode);
  }
}
