package stet.tag.speech;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.Passage;
import stet.tag.word.Word;

/** Who is said to say something in a passage, whether in quotation marks or not. */
public final class Reports {
  private Reports() {}

  /** The reports of a passage, quotations left out, in order. */
  public static List<Attributed> of(@Nullable Passage passage, String text, Quotations quotations) {
    List<Attributed> reports = new ArrayList<>();
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
      List<Word> words = outside(text, start, at, quotations);
      reports.addAll(new Clause(quotations.pack(), text, words, sentence.endsWith("?")).reports());
    }
    return reports;
  }

  /** The words of a stretch of text that stand in no quotation. */
  private static List<Word> outside(String text, int from, int to, Quotations quotations) {
    List<Word> words = new ArrayList<>();
    int at = from;
    for (Quotation quotation : quotations.within(from, to)) {
      if (quotation.start() > at) {
        words.addAll(Word.of(text, at, quotation.start()));
      }
      at = Math.max(at, quotation.end());
    }
    if (at < to) {
      words.addAll(Word.of(text, at, to));
    }
    return words;
  }
}
