package stet.tag;

import java.util.List;
import java.util.Set;
import stet.tag.speech.Attributed;
import stet.tag.word.Word;

/**
 * Who may be told to claim something without quotation marks: not the text itself, not its reader,
 * and nobody of whom it is laid down what to do, as contracts and guides do: {@code we protect it
 * as described here}, {@code you agree that}, {@code landlords must report}.
 */
final class Claimant {
  private Claimant() {}

  /** A subject that ends so is misread. */
  private static final Set<String> NO_SUBJECT =
      Set.of(
          ("and or nor but as that which with of for to by from in on at about into under over than"
                  + " be been")
              .split(" "));

  private static final Set<String> NOBODY =
      Set.of("you", "your", "we", "our", "us", "i", "my", "please");

  private static final String WITH_YOU = "you and ";

  /** Behind these a verb tells what somebody is to say, or may. */
  private static final Set<String> AHEAD_OF_DUTIES =
      Set.of("to", "may", "must", "should", "shall", "can", "you", "we", "i", "please");

  /**
   * Ahead of these it is a noun: {@code requests can be filed}; not where a comma parts them, as in
   * {@code the fire, officials said, was}.
   */
  private static final Set<String> BEHIND_NOUNS =
      Set.of("is", "are", "was", "were", "can", "will", "may", "must", "should", "has", "have");

  /** Within so many characters the next word begins. */
  private static final int NEXT = 20;

  /**
   * Whether a phrase may be the subject of a claim.
   *
   * @param end of the sentence in the text
   */
  static boolean is(List<Word> phrase, Attributed report, String text, int end) {
    int joined = report.start() - WITH_YOU.length();
    return !phrase.isEmpty()
        && !NO_SUBJECT.contains(phrase.getLast().folded())
        && phrase.stream().noneMatch(word -> isNobody(word, text))
        && !text.regionMatches(true, joined, WITH_YOU, 0, WITH_YOU.length())
        && (report.verbStart() < report.end() || hasSaid(report, text, end));
  }

  private static boolean isNobody(Word word, String text) {
    return NOBODY.contains(word.folded()) && !word.isUnitedStates(text);
  }

  private static boolean hasSaid(Attributed report, String text, int end) {
    List<Word> between = Word.of(text, report.end(), report.verbStart());
    List<Word> behind = Word.of(text, report.verbEnd(), Math.min(end, report.verbEnd() + NEXT));
    return between.stream().noneMatch(word -> AHEAD_OF_DUTIES.contains(word.folded()))
        && (behind.isEmpty()
            || !BEHIND_NOUNS.contains(behind.getFirst().folded())
            || text.indexOf(',', report.verbEnd(), behind.getFirst().start()) >= 0);
  }

  /** Whether a verb tells what was said: neither {@code to say} nor {@code Please note}. */
  static boolean says(List<Word> sentence, Word verb) {
    int at = sentence.indexOf(verb);
    return at > 0 && !AHEAD_OF_DUTIES.contains(sentence.get(at - 1).folded());
  }
}
