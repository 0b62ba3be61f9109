package stet.revision.tag;

import java.util.List;
import stet.revision.tag.quote.AttributedSpeech;
import stet.revision.tag.quote.ReportingVerbs;
import stet.revision.tag.word.SentenceWordings;
import stet.revision.tag.word.SentenceWordings.Gap;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** Detector of an unchanged claim whose source was added or removed: {@code …, officials said}. */
final class ClaimSourceDetector {
  private ClaimSourceDetector() {}

  /** The least number of unchanged words that make a claim. */
  private static final int LEAST_CLAIM = 4;

  /** The most words that are added or removed together with a source and its verb: "on Monday". */
  private static final int BESIDE_SOURCE = 4;

  /**
   * Whether the two wordings differ only in the source of a claim, which one of them leaves out.
   */
  static boolean cameOrWent(EditInContext change) {
    SentenceWordings wording = change.wording();
    if (wording.gaps().size() != 1 || wording.standing() < LEAST_CLAIM) {
      return false;
    }
    Gap gap = wording.gaps().getFirst();
    List<TextWord> gone = wording.gone(gap);
    List<TextWord> come = wording.come(gap);
    return (come.isEmpty()
            && isAtAnEnd(gap.beforeFrom(), gone, wording.before())
            && isSource(change, gone, change.reportsBefore()))
        || (gone.isEmpty()
            && isAtAnEnd(gap.afterFrom(), come, wording.after())
            && isSource(change, come, change.reportsAfter()));
  }

  private static boolean isAtAnEnd(int from, List<TextWord> words, List<TextWord> sentence) {
    return !words.isEmpty() && (from == 0 || from + words.size() == sentence.size());
  }

  /** Whether words consist of a report and hardly anything else. */
  private static boolean isSource(
      EditInContext change, List<TextWord> words, List<AttributedSpeech> reports) {
    return !change.quoted()
        && reports.stream()
            .anyMatch(
                report ->
                    tells(change.pack(), words, report)
                        && !change
                            .pack()
                            .has(WordList.IMPERSONAL_CLAIM_SUBJECTS, words.getFirst().folded())
                        && contains(words, report.start(), report.end())
                        && contains(words, report.verbStart(), report.verbEnd())
                        && isHardlyMore(words, report)
                        && !isManner(change.pack(), words, report));
  }

  private static boolean isHardlyMore(List<TextWord> words, AttributedSpeech report) {
    long beside =
        words.stream().filter(w -> w.end() <= report.start() || w.start() >= report.end()).count();
    return beside <= 1 + BESIDE_SOURCE;
  }

  /** Whether a word begins a phrase that names a source, as "according" does. */
  private static boolean opensSource(LanguagePack pack, String word) {
    return pack.words(WordList.SOURCE_OPENERS).stream()
        .anyMatch(phrase -> phrase.equals(word) || phrase.startsWith(word + " "));
  }

  /** Whether the verb of a report is a verb of saying or a phrase in place of one. */
  private static boolean tells(LanguagePack pack, List<TextWord> words, AttributedSpeech report) {
    return words.stream()
        .anyMatch(
            w ->
                w.start() == report.verbStart()
                    && (opensSource(pack, w.folded())
                        || (ReportingVerbs.isPlain(pack, w.folded())
                            && !ReportingVerbs.isOfThings(pack, w.folded()))));
  }

  private static boolean isManner(
      LanguagePack pack, List<TextWord> words, AttributedSpeech report) {
    return words.stream()
        .anyMatch(
            w -> w.end() == report.end() && pack.has(WordList.ACCORDING_TO_MANNERS, w.folded()));
  }

  private static boolean contains(List<TextWord> words, int start, int end) {
    return start >= words.getFirst().start() && end <= words.getLast().end();
  }
}
