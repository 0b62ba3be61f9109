package stet.search.lucene.mark;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import stet.model.ArticlePart;
import stet.model.Edit;
import stet.model.WordOperation;
import stet.model.WordRun;
import stet.query.WordField.Place;
import stet.search.Answer.MarkedWords;
import stet.text.WordToken;

/**
 * Highlighter that marks the words of an edit that a query looked for, regardless of which words
 * changed.
 */
public final class EditHighlighter {

  private final HighlightTerms sought;
  private final WordReaderCache readers;

  /** Creates a highlighter. */
  public EditHighlighter(HighlightTerms sought, WordReaderCache readers) {
    this.sought = sought;
    this.readers = readers;
  }

  /** The runs of words of an edit, split where a match begins or ends. */
  public List<MarkedWords> of(Edit edit, String language) {
    BitSet before = met(edit, WordOperation.REMOVED, EnumSet.of(Place.BEFORE), language);
    Set<Place> places =
        edit.where() == ArticlePart.HEADLINE
            ? EnumSet.of(Place.AFTER, Place.HEADLINE)
            : EnumSet.of(Place.AFTER);
    BitSet after = met(edit, WordOperation.ADDED, places, language);
    List<MarkedWords> marked = new ArrayList<>();
    int old = 0;
    int now = 0;
    for (WordRun run : edit.words()) {
      int length = run.text().length();
      BitSet met = new BitSet();
      if (run.op() != WordOperation.ADDED) {
        met.or(before.get(old, old + length));
        old += length;
      }
      if (run.op() != WordOperation.REMOVED) {
        met.or(after.get(now, now + length));
        now += length;
      }
      cut(run, met, marked);
    }
    return List.copyOf(marked);
  }

  private static void cut(WordRun run, BitSet met, List<MarkedWords> marked) {
    String text = run.text();
    int from = 0;
    while (from < text.length()) {
      boolean matched = met.get(from);
      int to = matched ? met.nextClearBit(from) : met.nextSetBit(from);
      int end = to < 0 ? text.length() : Math.min(to, text.length());
      marked.add(new MarkedWords(run.op(), text.substring(from, end), matched));
      from = end;
    }
  }

  /**
   * The characters of one side of an edit that match the query; offsets are those in the joined
   * runs of this side.
   *
   * @param own the operation that only this side has: removed before, added after
   */
  private BitSet met(Edit edit, WordOperation own, Set<Place> places, String language) {
    if (places.stream().allMatch(sought::isNothing)) {
      return new BitSet();
    }
    StringBuilder spelled = new StringBuilder();
    edit.words().stream()
        .filter(run -> run.op() == own || run.op() == WordOperation.SAME)
        .forEach(run -> spelled.append(run.text()));
    List<WordToken> words = readers.words(spelled.toString(), language);
    BitSet changed = new BitSet();
    BitSet touched = new BitSet();
    int from = 0;
    for (WordRun run : edit.words()) {
      boolean here = run.op() == own || run.op() == WordOperation.SAME;
      int to = here ? from + run.text().length() : from;
      // Runs that contain no word (only punctuation or spaces) do not count as changes.
      if (run.op() != WordOperation.SAME
          && run.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
        int first = firstEndingAfter(words, from);
        int behind = first;
        while (behind < words.size() && words.get(behind).start() < to) {
          behind++;
        }
        changed.set(first, behind);
        touched.set(Math.max(0, first - 1), Math.min(words.size(), behind + 1));
      }
      from = to;
    }
    BitSet characters = new BitSet();
    sought.among(words, places, changed, touched).words().stream()
        .mapToObj(words::get)
        .forEach(word -> characters.set(word.start(), word.end()));
    return characters;
  }

  private static int firstEndingAfter(List<WordToken> words, int offset) {
    int at = 0;
    while (at < words.size() && words.get(at).end() <= offset) {
      at++;
    }
    return at;
  }
}
