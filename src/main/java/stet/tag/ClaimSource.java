package stet.tag;

import java.util.List;
import java.util.Set;
import stet.tag.speech.Attributed;
import stet.tag.speech.Reporting;
import stet.tag.word.Word;
import stet.tag.word.Wording;
import stet.tag.word.Wording.Gap;

/** A claim that stands, and whose source came or went: {@code …, officials said}. */
final class ClaimSource {
  private ClaimSource() {}

  /** A claim has at least so many words. */
  private static final int LEAST_CLAIM = 4;

  /** A source that goes takes at most so many words with it: "on Monday". */
  private static final int BESIDE_SOURCE = 4;

  /** {@code Please note that}, {@code We hope that}: the text itself speaks. */
  private static final Set<String> NOBODY = Set.of("please", "we", "you", "i", "it", "note");

  /** {@code According to plan}: how something is done, and nobody's word for it. */
  private static final Set<String> MANNERS =
      Set.of(
          ("plan plans tradition custom customs timetable schedule usage need needs taste size age"
                  + " rank merit ability order convention instructions rules")
              .split(" "));

  /** Whether the two wordings agree but for the source of a claim, which one of them lacks. */
  static boolean cameOrWent(Change change) {
    Wording wording = change.wording();
    if (wording.gaps().size() != 1 || wording.standing() < LEAST_CLAIM) {
      return false;
    }
    Gap gap = wording.gaps().getFirst();
    List<Word> gone = wording.gone(gap);
    List<Word> come = wording.come(gap);
    return (come.isEmpty()
            && isAtAnEnd(gap.beforeFrom(), gone, wording.before())
            && isSource(change, gone, change.reportsBefore()))
        || (gone.isEmpty()
            && isAtAnEnd(gap.afterFrom(), come, wording.after())
            && isSource(change, come, change.reportsAfter()));
  }

  private static boolean isAtAnEnd(int from, List<Word> words, List<Word> sentence) {
    return !words.isEmpty() && (from == 0 || from + words.size() == sentence.size());
  }

  /** Whether words are a report and hardly anything else. */
  private static boolean isSource(Change change, List<Word> words, List<Attributed> reports) {
    return !change.quoted()
        && reports.stream()
            .anyMatch(
                report ->
                    tells(words, report)
                        && !NOBODY.contains(words.getFirst().folded())
                        && contains(words, report.start(), report.end())
                        && contains(words, report.verbStart(), report.verbEnd())
                        && isHardlyMore(words, report)
                        && !isManner(words, report));
  }

  private static boolean isHardlyMore(List<Word> words, Attributed report) {
    long beside =
        words.stream().filter(w -> w.end() <= report.start() || w.start() >= report.end()).count();
    return beside <= 1 + BESIDE_SOURCE;
  }

  /** By a verb that says, or "according". */
  private static boolean tells(List<Word> words, Attributed report) {
    return words.stream()
        .anyMatch(
            w ->
                w.start() == report.verbStart()
                    && (w.folded().equals("according")
                        || (Reporting.isPlain(w.folded()) && !Reporting.isOfThings(w.folded()))));
  }

  private static boolean isManner(List<Word> words, Attributed report) {
    return words.stream().anyMatch(w -> w.end() == report.end() && MANNERS.contains(w.folded()));
  }

  private static boolean contains(List<Word> words, int start, int end) {
    return start >= words.getFirst().start() && end <= words.getLast().end();
  }
}
