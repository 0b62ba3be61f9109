package stet.search.lucene.mark;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.model.Swap;
import stet.query.ParsedQuery;
import stet.query.PersonName;
import stet.query.QueryField;
import stet.query.QueryTerm;
import stet.query.QueryTerm.PhraseTerm;
import stet.query.WordField;
import stet.query.WordField.Place;
import stet.query.WordField.Reach;
import stet.text.WordToken;

/** The words and phrases that a query looks for, which are marked in texts. */
public final class HighlightTerms {

  /** Words that must follow each other, with at most {@code slop} other words in between. */
  private record Run(Set<Place> places, Reach reach, List<HighlightWord> words, int slop) {

    /**
     * The letters that a text in plain letters must contain for each of the words, as far as they
     * are known.
     */
    List<String> letters(String key) {
      return words.stream().map(word -> word.letters(key)).filter(each -> !each.isEmpty()).toList();
    }
  }

  private final List<Run> runs;

  /**
   * For the key of each language, the letters of each run that is looked for in the text of a
   * version.
   */
  private final Map<String, List<List<String>>> letters = new HashMap<>();

  private HighlightTerms(List<Run> runs) {
    this.runs = runs;
  }

  /** The terms that a query looks for, without negated ones. */
  public static HighlightTerms in(ParsedQuery asked, Collection<String> languages) {
    List<Run> runs = new ArrayList<>();
    asked.sought().forEach(term -> add(term, languages, runs));
    return new HighlightTerms(runs);
  }

  boolean isNothing(Place place) {
    return count(place) == 0;
  }

  /** The number of different terms that are looked for in a place. */
  int count(Place place) {
    return (int) runs.stream().filter(run -> run.places().contains(place)).count();
  }

  /**
   * The matches among the words of a text.
   *
   * @param words the indexes of the words that are part of a match
   * @param different the number of different terms that match
   */
  record MetWords(BitSet words, int different) {}

  /**
   * Whether a piece of the text of a version may contain any of the terms that are looked for
   * there. This is determined without tokenizing the text.
   *
   * @param key the key of the text's language, as from {@link stet.text.WordReader#key}
   */
  boolean mayStandIn(String text, String key) {
    List<List<String>> runs = letters.computeIfAbsent(key, this::lettersInText);
    if (runs.stream().anyMatch(List::isEmpty)) {
      return true;
    }
    String plain = HighlightWord.plain(text);
    return plain.isEmpty() || runs.stream().anyMatch(run -> run.stream().allMatch(plain::contains));
  }

  private List<List<String>> lettersInText(String key) {
    return runs.stream()
        .filter(run -> run.places().contains(Place.VERSION))
        .map(run -> run.letters(key))
        .toList();
  }

  /** The matches in the text of a version. */
  MetWords among(List<WordToken> words) {
    return among(words, EnumSet.of(Place.VERSION), new BitSet(), new BitSet());
  }

  /**
   * The matches in a text.
   *
   * @param places the kinds of place to which the text belongs
   * @param changed the indexes of the words that were added or removed
   * @param touched the indexes of those words and of the words directly next to a change
   */
  MetWords among(List<WordToken> words, Set<Place> places, BitSet changed, BitSet touched) {
    BitSet met = new BitSet();
    int different = 0;
    for (Run run : runs) {
      boolean found = false;
      if (run.places().stream().anyMatch(places::contains)) {
        for (int from = 0; from < words.size(); from++) {
          BitSet here = run.slop() == 0 ? inARow(run, words, from) : near(run, words, from);
          if (here != null && reaches(run, here, changed, touched)) {
            met.or(here);
            found = true;
          }
        }
      }
      different += found ? 1 : 0;
    }
    return new MetWords(met, different);
  }

  private static boolean reaches(Run run, BitSet here, BitSet changed, BitSet touched) {
    return switch (run.reach()) {
      case ANY -> true;
      case TOUCHED -> touched.intersects(here);
      case CHANGED -> here.stream().allMatch(changed::get);
    };
  }

  /** The words from an index on if they match the run exactly; otherwise null. */
  private static @Nullable BitSet inARow(Run run, List<WordToken> words, int from) {
    int size = run.words().size();
    if (from + size > words.size()) {
      return null;
    }
    for (int i = 0; i < size; i++) {
      if (!run.words().get(i).isMetBy(words.get(from + i))) {
        return null;
      }
    }
    BitSet met = new BitSet();
    met.set(from, from + size);
    return met;
  }

  /**
   * The words that match the run with the first match at an index, if they are close enough;
   * otherwise null. Distances are measured as in Lucene's {@code SloppyPhraseMatcher}: by how far
   * the words are moved relative to each other.
   */
  private static @Nullable BitSet near(Run run, List<WordToken> words, int from) {
    int size = run.words().size();
    BitSet used = new BitSet();
    BitSet met = new BitSet();
    int least = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    for (int at = from; at < words.size() && at < from + size + run.slop(); at++) {
      for (int i = used.nextClearBit(0); i < size; i = used.nextClearBit(i + 1)) {
        if (run.words().get(i).isMetBy(words.get(at))) {
          used.set(i);
          met.set(at);
          least = Math.min(least, at - i);
          most = Math.max(most, at - i);
          break;
        }
      }
      if (met.isEmpty() || used.cardinality() == size) {
        break;
      }
    }
    return used.cardinality() == size && most - least <= run.slop() ? met : null;
  }

  private static void add(QueryTerm term, Collection<String> languages, List<Run> runs) {
    switch (term) {
      case QueryTerm.OfWords words -> addWords(words, languages, runs);
      case QueryTerm.ValueTerm value -> addValue(value, runs);
    }
  }

  private static void addWords(
      QueryTerm.OfWords term, Collection<String> languages, List<Run> runs) {
    int slop = term instanceof PhraseTerm phrase ? phrase.slop() : 0;
    if (term.in().isEmpty()) {
      Set<Place> anywhere = EnumSet.of(Place.VERSION, Place.BEFORE, Place.AFTER);
      runs.add(new Run(anywhere, Reach.ANY, HighlightWord.in(term, languages), slop));
      return;
    }
    WordField field = term.in().get();
    List<HighlightWord> words = HighlightWord.in(term, languages);
    runs.add(new Run(field.places(), field.reach(), words, slop));
  }

  private static void addValue(QueryTerm.ValueTerm term, List<Run> runs) {
    switch (term.of()) {
      case PERSON, TOUCHED_PERSON, SPEAKER -> {
        List<String> name = PersonName.words(term.text());
        Set<Place> both = EnumSet.of(Place.BEFORE, Place.AFTER);
        if (!name.isEmpty()) {
          runs.add(new Run(both, Reach.ANY, HighlightWord.asWritten(List.of(name.getLast())), 0));
        }
        if (name.size() > 1) {
          runs.add(new Run(both, Reach.ANY, HighlightWord.asWritten(name), PersonName.SLOP));
        }
      }
      case SWAP -> {
        String[] sides = term.text().split(Swap.BY, 2);
        side(sides[0], Place.BEFORE, runs);
        side(sides[1], Place.AFTER, runs);
      }
      case TAG, WHERE, KIND, BYLINE, SOURCE, URL, LANG, LABEL -> {}
    }
  }

  private static void side(String words, Place place, List<Run> runs) {
    if (!words.equals(QueryField.OPEN)) {
      runs.add(
          new Run(
              EnumSet.of(place),
              Reach.TOUCHED,
              HighlightWord.asWritten(List.of(words.split(" "))),
              0));
    }
  }
}
