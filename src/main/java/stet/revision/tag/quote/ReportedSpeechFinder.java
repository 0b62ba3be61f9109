package stet.revision.tag.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.SentenceSpan;
import stet.revision.tag.word.TextWord;

/**
 * Finder of reported speech in a passage: the speakers and reporting verbs outside quotation marks.
 */
public final class ReportedSpeechFinder {
  private ReportedSpeechFinder() {}

  /** The reports of a passage outside quotations, in order. */
  public static List<AttributedSpeech> of(
      @Nullable SentenceSpan passage, String text, QuotationReader quotations) {
    List<AttributedSpeech> reports = new ArrayList<>();
    if (passage == null) {
      return reports;
    }
    int at = passage.place().start();
    for (String sentence : passage.sentences()) {
      int start = text.indexOf(sentence, at);
      if (start < 0 || start + sentence.length() > passage.place().end()) {
        break;
      }
      at = start + sentence.length();
      List<TextWord> words = outside(text, start, at, quotations);
      reports.addAll(
          new QuotationClause(quotations.pack(), text, words, sentence.endsWith("?")).reports());
    }
    return reports;
  }

  /** The words of a range of a text outside quotations. */
  private static List<TextWord> outside(String text, int from, int to, QuotationReader quotations) {
    List<TextWord> words = new ArrayList<>();
    int at = from;
    for (Quotation quotation : quotations.within(from, to)) {
      if (quotation.start() > at) {
        words.addAll(TextWord.of(text, at, quotation.start()));
      }
      at = Math.max(at, quotation.end());
    }
    if (at < to) {
      words.addAll(TextWord.of(text, at, to));
    }
    return words;
  }
}
