package stet.revision.tag.quote;

import java.util.List;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Classifier of speech in languages other than English: by their commonest reporting verbs, and by
 * the place of a quotation next to such a verb.
 */
final class ForeignSpeechClassifier {
  private ForeignSpeechClassifier() {}

  private static final int REACH = 14;

  /**
   * Whether a verb of saying is at a place that leaves no doubt: {@code «…», — сказал}, {@code …
   * sagte: „…“}, {@code 他说：“…”}, {@code 「…」と述べた}.
   */
  static boolean tells(String text, Quotation quotation) {
    int end = quotation.end();
    List<TextWord> ahead = quotation.setting().ahead();
    List<TextWord> behind = quotation.setting().behind();
    boolean dash =
        text.startsWith(" —", end) || text.startsWith(" –", end) || text.startsWith(" -", end);
    if (dash
        && ahead.isEmpty()
        && !behind.isEmpty()
        && ReportingVerbs.isElsewhere(quotation.pack(), behind.getFirst().folded())) {
      return true;
    }
    int before = behindStops(text, quotation.start());
    if (!ahead.isEmpty()
        && ReportingVerbs.isElsewhere(quotation.pack(), ahead.getLast().folded())
        && text.substring(before, quotation.start()).indexOf(':') >= 0) {
      return true;
    }
    return quotation.pack().words(WordList.SAYING_WORDS_BEFORE_MARK).stream()
            .anyMatch(verb -> text.startsWith(verb, before - verb.length()))
        || (quotation.pack().words(WordList.QUOTING_PARTICLES).stream()
                .anyMatch(particle -> text.startsWith(particle, end))
            && isSaidBehind(quotation.pack(), text, end));
  }

  /** The end of the words ahead of a mark, without the colon or comma between them. */
  private static int behindStops(String text, int mark) {
    int at = mark;
    while (at > 0 && ":：,， ".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private static boolean isSaidBehind(LanguagePack pack, String text, int end) {
    String behind = text.substring(end, Math.min(text.length(), end + REACH));
    int stop = behind.indexOf('。');
    String clause = stop < 0 ? behind : behind.substring(0, stop);
    return pack.words(WordList.SAYING_WORDS_BEHIND_MARK).stream().anyMatch(clause::contains);
  }
}
