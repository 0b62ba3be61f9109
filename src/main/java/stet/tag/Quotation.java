package stet.tag;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands between one opening quotation mark and its closing one. */
final class Quotation {

  private final String text;
  private final int start;
  private final int end;
  private final boolean closed;
  private @Nullable List<Word> words;
  private @Nullable Boolean speech;

  /**
   * @param start of the opening mark in the text
   * @param end behind the closing mark, or where the paragraph ends that forgot it
   */
  Quotation(String text, int start, int end, boolean closed) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.closed = closed;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Whether its closing mark stands; where not, nobody knows how far it reaches. */
  boolean closed() {
    return closed;
  }

  /** Whether somebody is quoted, rather than a term or a title set in marks. */
  boolean speech() {
    if (speech == null) {
      speech = closed && Speech.is(text, this);
    }
    return speech;
  }

  /** The words inside the marks. */
  List<Word> words() {
    if (words == null) {
      words = Word.of(text, start + 1, closed ? end - 1 : end);
    }
    return words;
  }

  List<String> folded() {
    return words().stream().map(Word::folded).toList();
  }

  boolean overlaps(int from, int to) {
    return start < to && end > from;
  }

  /** The words inside the marks that stand between two places of the text. */
  List<String> foldedWithin(int from, int to) {
    List<String> within = new ArrayList<>();
    for (Word word : words()) {
      if (word.start() >= from && word.end() <= to) {
        within.add(word.folded());
      }
    }
    return within;
  }

  @Override
  public String toString() {
    return text.substring(start, end);
  }
}
