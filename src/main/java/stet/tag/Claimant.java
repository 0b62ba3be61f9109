package stet.tag;

import java.util.List;
import java.util.Set;
import stet.tag.speech.Attributed;
import stet.tag.speech.Predicate;
import stet.tag.speech.Stance;
import stet.tag.speech.Things;
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

  /** Of whom contracts and guides lay down what they do; those say nothing. */
  private static final Set<String> PARTIES =
      Set.of(
          ("parties user users customer customers creator creators subscriber"
                  + " subscribers licensee licensor consumer consumers applicant applicants"
                  + " claimant claimants developer developers advertiser advertisers publisher"
                  + " tenant tenants landlord landlords participant participants visitor visitors"
                  + " merchant merchants seller sellers buyer buyers provider providers")
              .split(" "));

  /** {@code Section 12}: a part of a text says nothing. */
  private static final Set<String> PARTS =
      Set.of(
          "section",
          "clause",
          "article",
          "annex",
          "appendix",
          "schedule",
          "part",
          "chapter",
          "paragraph",
          "rule");

  private static final Set<String> MODALS =
      Set.of("may", "can", "cannot", "could", "would", "shall", "should", "must", "might");

  private static final Set<String> RELATIVE = Set.of("who", "whose", "that", "which");

  private static final String WITH_YOU = "you and ";

  /** Behind the head of a phrase. */
  private static final Set<String> OF_A_HEAD =
      Set.of("of", "in", "for", "on", "at", "from", "to", "with", "about", "under", "who", "that");

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
        && !hasVerb(phrase, text)
        && (tellsOfPast(report.verb(text)) ? !isThing(phrase) : maySpeak(phrase))
        && !text.regionMatches(true, joined, WITH_YOU, 0, WITH_YOU.length())
        && (report.verbStart() < report.end()
            || (hasSaid(report, text, end) && !isDone(report, text, end)));
  }

  private static boolean isDone(Attributed report, String text, int end) {
    Predicate predicate = new Predicate(text, Word.of(text, report.verbStart(), end), 0);
    boolean beside = text.substring(report.end(), report.verbStart()).isBlank();
    return Stance.isDone(predicate) || (beside && predicate.isParticiple());
  }

  /** {@code Doctors cannot issue fit} notes: a phrase with a verb is no subject. */
  private static boolean hasVerb(List<Word> phrase, String text) {
    return phrase.stream()
            .anyMatch(
                word ->
                    MODALS.contains(word.folded())
                        && Character.isLowerCase(text.charAt(word.start()))) // no month, no Mrs May
        && phrase.stream().noneMatch(word -> RELATIVE.contains(word.folded()));
  }

  /** Neither a thing, nor one of whom a contract lays down what he does: by its last word. */
  static boolean maySpeak(List<Word> phrase) {
    return !isThing(phrase) && !PARTIES.contains(head(phrase));
  }

  /** By its last word. */
  static boolean isThing(List<Word> phrase) {
    return Things.is(head(phrase)) || isPart(phrase);
  }

  private static boolean isPart(List<Word> phrase) {
    int last = phrase.size() - 1;
    return last > 0
        && Character.isDigit(phrase.get(last).folded().charAt(0))
        && PARTS.contains(phrase.get(last - 1).folded());
  }

  /** No contract lays down what was: {@code the landlord said}. */
  private static boolean tellsOfPast(String verb) {
    return verb.equals("said") || verb.equals("told") || verb.endsWith("ed");
  }

  /** {@code tests} of {@code tests in public places}; empty for no word. */
  private static String head(List<Word> phrase) {
    if (phrase.isEmpty()) {
      return "";
    }
    for (int i = 1; i < phrase.size(); i++) {
      if (OF_A_HEAD.contains(phrase.get(i).folded())) {
        return phrase.get(i - 1).folded();
      }
    }
    return phrase.getLast().folded();
  }

  private static boolean isNobody(Word word, String text) {
    return NOBODY.contains(word.folded()) && !word.isUnitedStates(text);
  }

  private static boolean hasSaid(Attributed report, String text, int end) {
    List<Word> between = Word.of(text, report.end(), report.verbStart());
    List<Word> behind = Word.of(text, report.verbEnd(), Math.min(end, report.verbEnd() + NEXT));
    boolean ends = report.verbEnd() >= end || ".;|".indexOf(text.charAt(report.verbEnd())) >= 0;
    if (ends && !tellsOfPast(report.verb(text)) && !isAside(report, text)) {
      return false; // "an initial report": a noun, where "…, records show" is told behind a comma
    }
    return between.stream().noneMatch(word -> AHEAD_OF_DUTIES.contains(word.folded()))
        && (behind.isEmpty()
            || !BEHIND_NOUNS.contains(behind.getFirst().folded())
            || text.indexOf(',', report.verbEnd(), behind.getFirst().start()) >= 0);
  }

  /** Whether a mark parts a report from what stands ahead of it. */
  private static boolean isAside(Attributed report, String text) {
    int at = report.start();
    while (at > 0 && text.charAt(at - 1) == ' ') {
      at--;
    }
    return at == 0
        || (!Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != ':');
  }

  /** Whether a verb tells what was said: neither {@code to say} nor {@code Please note}. */
  static boolean says(List<Word> sentence, Word verb) {
    int at = sentence.indexOf(verb);
    return at > 0
        && !AHEAD_OF_DUTIES.contains(sentence.get(at - 1).folded())
        && !isLaidDown(sentence, at);
  }

  /** {@code You also acknowledge}, {@code The parties further agree}. */
  private static boolean isLaidDown(List<Word> sentence, int verb) {
    int subject = verb - 1;
    if (subject > 0 && Stance.isBetween(sentence.get(subject).folded())) {
      subject--;
    }
    String word = sentence.get(subject).folded();
    return NOBODY.contains(word) || PARTIES.contains(word);
  }
}
