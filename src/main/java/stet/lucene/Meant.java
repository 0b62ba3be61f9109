package stet.lucene;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;
import stet.lucene.count.FacetCounts.Count;
import stet.query.PersonName;
import stet.query.QueryField;
import stet.query.Understood;
import stet.query.WordDistance;
import stet.words.Analysis;
import stet.words.Token;

/**
 * What may have been meant by names that nothing goes by, and by words that stand nowhere.
 *
 * @param notices a sentence for each of them
 * @param queries whole queries that find something and may have been meant, the likeliest first
 */
record Meant(List<String> notices, List<String> queries) {

  private static final int MOST = 3;

  /** So many words of a query are looked up: whoever pastes a page has not misspelt it. */
  private static final int LOOKED_UP = 20;

  /** What is around a word and none of it: folding takes it away too. */
  private static final Pattern AROUND =
      Pattern.compile("^[^\\p{L}\\p{M}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$");

  /** The language of a text that is too short to tell (BCP 47). */
  private static final String UNKNOWN = "und";

  /** Words of fewer letters have too many neighbours. */
  private static final int SHORTEST = 4;

  /** One letter is in every name. */
  private static final int LEAST = 2;

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
      return new Other(QueryField.quoted(value), QueryField.quoted(value));
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
    Unmet unmet = new Unmet(asked, query, finds);
    Optional<Meant> impossible = unmet.impossible();
    if (impossible.isPresent()) {
      return impossible.get();
    }
    List<String> notices = new ArrayList<>();
    List<Slip> slips = new ArrayList<>();
    List<FieldQueryNode> sought = asked.sought();
    sought = sought.subList(0, Math.min(LOOKED_UP, sought.size()));
    for (FieldQueryNode leaf : sought) {
      List<Other> near = slips.size() < MOST ? near(leaf, names, languages) : List.of();
      if (!near.isEmpty()) {
        slips.add(new Slip(leaf, near));
        notices.add(notice(leaf, query, near, names));
      }
    }
    if (!slips.isEmpty()) {
      List<String> mended = mended(query, slips, finds);
      return new Meant(
          List.copyOf(notices),
          mended.isEmpty() ? mendedWithRarer(query, slips, sought, names, finds) : mended);
    }
    Optional<Meant> narrow = unmet.narrow();
    return narrow.isPresent() ? narrow.get() : commoner(sought, query, names, finds);
  }

  /** Beside words that stand nowhere, others are misspelt as they are somewhere else too. */
  private static List<String> mendedWithRarer(
      String query, List<Slip> slips, List<FieldQueryNode> sought, KnownNames names, Finds finds)
      throws IOException {
    List<FieldQueryNode> others = new ArrayList<>(sought);
    others.removeAll(slips.stream().map(Slip::leaf).toList());
    List<Slip> all = new ArrayList<>(slips);
    all.addAll(rarer(others, names));
    String mended = mended(query, all);
    return all.size() > slips.size() && finds.anything(mended) ? List.of(mended) : List.of();
  }

  /** Words that stand somewhere, though nearly the same stand in many times as many texts. */
  private static List<Slip> rarer(List<FieldQueryNode> sought, KnownNames names)
      throws IOException {
    List<Slip> slips = new ArrayList<>();
    for (FieldQueryNode leaf : sought) {
      Optional<String> word = word(leaf).map(Token::word);
      if (word.isPresent() && slips.size() < MOST) {
        names
            .commonerNear(word.get())
            .ifPresent(commoner -> slips.add(new Slip(leaf, List.of(Other.of(commoner)))));
      }
    }
    return slips;
  }

  private static Meant commoner(
      List<FieldQueryNode> sought, String query, KnownNames names, Finds finds) throws IOException {
    List<Slip> slips = rarer(sought, names);
    List<String> queries = slips.isEmpty() ? List.of() : mended(query, slips, finds);
    return queries.isEmpty()
        ? new Meant(List.of(), List.of())
        : new Meant(
            List.of("No text has all of these. Did you mean " + queries.getFirst() + "?"), queries);
  }

  /**
   * With the likeliest in all places, then with each in one; of these those that find something.
   */
  private static List<String> mended(String query, List<Slip> slips, Finds finds)
      throws IOException {
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
    return List.copyOf(queries);
  }

  private static String notice(
      FieldQueryNode leaf, String query, List<Other> near, KnownNames names) throws IOException {
    String written = bare(query.substring(leaf.getBegin(), leaf.getEnd()));
    if (Understood.field(leaf).equals(Optional.of(QueryField.LANG))
        && languagesLike(leaf.getTextAsString().strip(), names).isEmpty()) {
      return "No text has the language code %s. There is %s%s."
          .formatted(
              written.substring(written.indexOf(':') + 1),
              languages(names).stream().limit(MOST).collect(joining(", ")),
              languages(names).size() > MOST ? " and others" : "");
    }
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
          near.addAll(sourcesNear(text, sources));
        }
      }
      case LANG -> {
        near.addAll(languagesLike(text, names));
        if (near.isEmpty() && !names.isLanguage(text.toLowerCase(Locale.ROOT))) {
          languages(names).stream().limit(MOST).forEach(near::add);
        }
      }
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
        Optional<Token> word = word(leaf);
        if (word.isPresent()) {
          Token token = word.get();
          String written = text.substring(token.start(), token.end()); // "changed?" is "changed"
          if (!names.isWord(written, languages)) {
            names.wordNear(token.word()).ifPresent(near::add);
          }
        }
      }
      default -> {}
    }
    List<Other> others = new ArrayList<>();
    for (String value : near) {
      others.add(
          isOfPersons(leaf)
              ? new Other(names.personName(value), QueryField.quoted(value))
              : Other.of(value));
    }
    return others;
  }

  /** The language of that name; of {@code en-GB}, where texts are just in English, English. */
  private static List<String> languagesLike(String text, KnownNames names) throws IOException {
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

  /** The languages of texts, that of most texts first, as far as they are known. */
  private static List<String> languages(KnownNames names) throws IOException {
    return names.languages().stream().filter(code -> !code.equals(UNKNOWN)).toList();
  }

  /** Those that have the text in their names, or their names in it; else the nearest, or all. */
  private static List<String> sourcesNear(String text, List<String> sources) {
    String asked = Analysis.fold(text);
    List<String> like =
        sources.stream()
            .filter(
                source -> {
                  String known = Analysis.fold(source);
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

  /** The one word that is looked for in texts, long enough to be taken for another. */
  private static Optional<Token> word(FieldQueryNode leaf) {
    boolean ofWords =
        Understood.field(leaf).map(field -> field.takes() == QueryField.Takes.WORDS).orElse(true);
    List<Token> words =
        ofWords && isWord(leaf)
            ? Analysis.words(leaf.getTextAsString().strip(), "und")
            : List.<Token>of();
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

  private static boolean isWord(FieldQueryNode leaf) {
    return !(leaf instanceof WildcardQueryNode
        || leaf instanceof FuzzyQueryNode
        || leaf instanceof QuotedFieldQueryNode);
  }
}
