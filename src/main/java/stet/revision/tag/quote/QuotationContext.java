package stet.revision.tag.quote;

import java.util.ArrayList;
import java.util.List;
import stet.revision.tag.word.TextWord;
import stet.text.AnalyzedText;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * The context of a quotation: the words of its sentence ahead of it and behind it, without other
 * quotations.
 *
 * @param ahead from the beginning of the sentence to the opening mark
 * @param behind from the closing mark to the end of the sentence
 * @param from the place where the sentence begins
 * @param to the place where it ends
 */
record QuotationContext(
    LanguagePack pack, List<TextWord> ahead, List<TextWord> behind, int from, int to) {

  /**
   * The number of characters, in each direction, in which the ends of a sentence are looked for.
   */
  private static final int REACH = 400;

  /**
   * Finds the context of a quotation.
   *
   * @param all the quotations of the text, in order
   * @param at the index of the quotation
   */
  static QuotationContext of(LanguagePack pack, String text, List<Quotation> all, int at) {
    List<TextWord> ahead = new ArrayList<>();
    int from = back(pack, text, all, at, ahead);
    List<TextWord> behind = new ArrayList<>();
    int to = onward(pack, text, all, at, behind);
    return new QuotationContext(pack, List.copyOf(ahead), List.copyOf(behind), from, to);
  }

  /** The index of the last word ahead that does not join the items of a list; -1 for none. */
  int lastAhead() {
    int at = ahead.size() - 1;
    while (at >= 0 && pack.has(WordList.TERM_JOINERS, ahead.get(at).folded())) {
      at--;
    }
    return at;
  }

  /** Whether the sentence is a question, apart from questions inside the marks. */
  boolean asks(String text) {
    return to < text.length() && text.charAt(to) == '?';
  }

  /** Collects the words ahead and returns the place where the sentence begins. */
  private static int back(
      LanguagePack pack, String text, List<Quotation> all, int at, List<TextWord> ahead) {
    int end = all.get(at).start();
    int previous = at - 1;
    int limit = Math.max(0, end - REACH);
    while (true) {
      int stop = previous >= 0 ? Math.max(limit, all.get(previous).end()) : limit;
      int start = sentenceStart(pack, text, stop, end);
      ahead.addAll(0, TextWord.of(text, start, end));
      if (start > stop || previous < 0 || start <= limit) {
        return start;
      }
      Quotation before = all.get(previous);
      if (endsSentence(text, before)) {
        return start;
      }
      end = before.start();
      previous--;
    }
  }

  private static int onward(
      LanguagePack pack, String text, List<Quotation> all, int at, List<TextWord> behind) {
    int start = all.get(at).end();
    int next = at + 1;
    int limit = Math.min(text.length(), start + REACH);
    if (endsSentence(text, all.get(at))) {
      return start;
    }
    while (true) {
      int stop = next < all.size() ? Math.min(limit, all.get(next).start()) : limit;
      int end = sentenceEnd(pack, text, start, stop);
      behind.addAll(TextWord.of(text, start, end));
      if (end < stop || next >= all.size() || end >= limit || endsSentence(text, all.get(next))) {
        return end;
      }
      start = all.get(next).end();
      next++;
    }
  }

  /** Whether a sentence ends with the quotation, judged by its last mark and the text behind it. */
  private static boolean endsSentence(String text, Quotation quotation) {
    int last = quotation.contentEnd() - 1;
    if (last <= quotation.start() || ".?!…".indexOf(text.charAt(last)) < 0) {
      return false;
    }
    int i = quotation.end();
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\u00A0')) {
      i++;
    }
    if (i == text.length() || text.charAt(i) == '\n') {
      return true;
    }
    if (!Character.isUpperCase(text.charAt(i)) && !isMark(text.charAt(i))) {
      return false;
    }
    if (text.charAt(last) == '.') {
      return true;
    }
    List<TextWord> next = TextWord.of(text, i, Math.min(text.length(), i + 60));
    return next.stream()
        .limit(4)
        .noneMatch(word -> ReportingVerbs.isPlain(quotation.pack(), word.folded()));
  }

  private static boolean isMark(char c) {
    return "“\"«„‘".indexOf(c) >= 0;
  }

  /** The last place in a range where a sentence begins; the beginning of the range if none does. */
  static int sentenceStart(LanguagePack pack, String text, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      char c = text.charAt(i);
      if (c == '\n' || (endsHere(pack, text, i, from) && i + 1 < to)) {
        return i + 1;
      }
    }
    return from;
  }

  private static int sentenceEnd(LanguagePack pack, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n' || endsHere(pack, text, i, from)) {
        return i;
      }
    }
    return to;
  }

  /**
   * Whether a full stop, question mark, exclamation mark or ellipsis at a place ends a sentence.
   */
  private static boolean endsHere(LanguagePack pack, String text, int i, int from) {
    char c = text.charAt(i);
    if (c != '.' && c != '?' && c != '!' && c != '…') {
      return false;
    }
    int next = i + 1;
    while (next < text.length() && ")]".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next < text.length() && !isSpace(text.charAt(next))) {
      return false;
    }
    if (c != '.') {
      return true;
    }
    int start = i;
    while (start > from
        && (AnalyzedText.isPart(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    String word = TextWord.fold(text.substring(start, i));
    boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(start));
    return !initial && !pack.has(WordList.QUOTATION_ABBREVIATIONS, word);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
