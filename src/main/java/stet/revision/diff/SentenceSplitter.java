package stet.revision.diff;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import stet.model.Content;
import stet.model.CosmeticFolding;
import stet.text.language.LanguagePack;

/**
 * Splitter of paragraphs into sentences, by ICU's rules for the language, corrected where a full
 * stop does not end a sentence. A line break always ends a sentence.
 *
 * <p>How a paragraph is split depends on that paragraph alone. Not safe for use by several threads
 * at once.
 */
final class SentenceSplitter {

  private final BreakIterator breaks;
  private final SentenceEndDetector fullStop;

  SentenceSplitter(LanguagePack pack) {
    this.breaks = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(pack.code()));
    this.fullStop = new SentenceEndDetector(pack);
  }

  /**
   * Adds the sentences of a paragraph to {@code sentences}, trimmed; sentences without visible
   * characters are left out.
   */
  void cut(Content.Paragraph paragraph, int number, List<BodySentence> sentences) {
    String text = paragraph.text();
    int first = sentences.size();
    int from = 0;
    while (from < text.length()) {
      int to = from;
      while (to < text.length() && !isLineBreak(text.charAt(to))) {
        to++;
      }
      cutLine(text, from, to, paragraph.start(), number, first, sentences);
      from = to + 1;
    }
  }

  /** The sentences of one text. */
  List<BodySentence> cut(String text) {
    List<BodySentence> sentences = new ArrayList<>();
    cut(new Content.Paragraph(0, text.length(), text), 0, sentences);
    return sentences;
  }

  private void cutLine(
      String text,
      int from,
      int to,
      int offset,
      int number,
      int first,
      List<BodySentence> sentences) {
    String line = text.substring(from, to);
    if (!SentenceEndDetector.mayBeWithin(line)) {
      add(line, 0, line.length(), offset + from, number, first, sentences);
      return;
    }
    breaks.setText(line);
    int start = 0;
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      int end = next == line.length() ? next : SentenceEndDetector.settle(line, start, next);
      if (end > start && (end == line.length() || fullStop.ends(line, start, end))) {
        add(line, start, end, offset + from, number, first, sentences);
        start = end;
      }
    }
  }

  private static void add(
      String line,
      int from,
      int to,
      int offset,
      int number,
      int first,
      List<BodySentence> sentences) {
    int start = from;
    int end = to;
    while (start < end && isEmpty(line.charAt(start))) {
      start++;
    }
    while (end > start && isEmpty(line.charAt(end - 1))) {
      end--;
    }
    String folded = CosmeticFolding.fold(line.substring(start, end));
    if (!folded.isEmpty()) {
      sentences.add(
          new BodySentence(number, sentences.size() - first, offset + start, offset + end, folded));
    }
  }

  private static boolean isEmpty(char c) {
    return CosmeticFolding.isSpace(c) || CosmeticFolding.isNothing(c);
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }
}
