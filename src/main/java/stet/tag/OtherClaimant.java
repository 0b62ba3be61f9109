package stet.tag;

import java.util.List;
import java.util.Set;
import stet.tag.figure.Dates;
import stet.tag.speech.Attributed;
import stet.tag.speech.Reporting;
import stet.tag.speech.Stance;
import stet.tag.word.Word;
import stet.tag.word.Wording;
import stet.tag.word.Wording.Gap;

/**
 * The same claim, and somebody else whose claim it is, where the words tell so by their places
 * alone: one name stands where another stood, ahead of a verb of saying or of another {@link
 * Stance}, behind {@code as reported by}, or as {@code Lavrov’s announcement} and {@code Lavrov: no
 * talks}; or the source of a claim that stands came or went.
 */
final class OtherClaimant {
  private OtherClaimant() {}

  /** A longer phrase is more than a name. */
  private static final int LONGEST_NAME = 8;

  /** So many auxiliaries and adverbs may stand between a subject and its verb. */
  private static final int BETWEEN = 4;

  /** A claim has at least so many words. */
  private static final int LEAST_CLAIM = 4;

  /** A source that goes takes at most so many words with it: "on Monday". */
  private static final int BESIDE_SOURCE = 4;

  /** What somebody has said, as a thing of theirs. */
  private static final Set<String> OWNED =
      Set.of(
          ("announcement word words decision ruling disclosure refusal opposition support rhetoric"
                  + " proposal analysis report study poll findings view views position stance"
                  + " reluctance record message grievances")
              .split(" "));

  /** No name has one of these. */
  private static final Set<String> NO_NAME =
      Set.of(
          ("in on at by to from with as that which who when while if but or is are was were be been"
                  + " has have had will would can could may might must should not than because"
                  + " after before during until since about into over under")
              .split(" "));

  /** Ahead of a name that is the subject of what follows, none of these stands. */
  private static final Set<String> AHEAD_OF_OBJECTS =
      Set.of("of", "to", "for", "with", "from", "in", "on", "at", "against", "about", "between");

  /** {@code A guide written by the council}: who made a thing claims nothing. */
  private static final Set<String> MADE_BY =
      Reporting.inflected("write read record sign address answer shoot represent");

  /** {@code Please note that}, {@code We hope that}: the text itself speaks. */
  private static final Set<String> NOBODY = Set.of("please", "we", "you", "i", "it", "note");

  static boolean isIn(Change change) {
    Wording wording = change.wording();
    for (Gap gap : wording.gaps()) {
      if (gap.replaces() && areNames(change, gap) && claims(change, gap)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the two wordings agree but for the source of a claim, which one of them lacks. */
  static boolean isSourced(Change change, List<Attributed> before, List<Attributed> after) {
    Wording wording = change.wording();
    if (wording.gaps().size() != 1 || wording.standing() < LEAST_CLAIM) {
      return false;
    }
    Gap gap = wording.gaps().getFirst();
    List<Word> gone = wording.gone(gap);
    List<Word> come = wording.come(gap);
    return (come.isEmpty() && isSource(change, gap.beforeFrom(), gone, wording.before(), before))
        || (gone.isEmpty() && isSource(change, gap.afterFrom(), come, wording.after(), after));
  }

  /** Whether words at an end of a sentence are a report and hardly anything else. */
  private static boolean isSource(
      Change change, int from, List<Word> words, List<Word> sentence, List<Attributed> reports) {
    boolean atAnEnd = from == 0 || from + words.size() == sentence.size();
    return atAnEnd
        && !words.isEmpty()
        && !change.quoted()
        && reports.stream()
            .anyMatch(
                report ->
                    tells(words, report)
                        && !NOBODY.contains(words.getFirst().folded())
                        && contains(words, report.start(), report.end())
                        && contains(words, report.verbStart(), report.verbEnd())
                        && isHardlyMore(words, report));
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

  private static boolean contains(List<Word> words, int start, int end) {
    return start >= words.getFirst().start() && end <= words.getLast().end();
  }

  private static boolean areNames(Change change, Gap gap) {
    List<Word> gone = change.wording().gone(gap);
    List<Word> come = change.wording().come(gap);
    boolean named =
        endsInCapital(change.textBefore(), gone, change.wording().before().getFirst())
            || endsInCapital(change.textAfter(), come, change.wording().after().getFirst());
    return named
        && mayBeName(gone, change.textBefore())
        && mayBeName(come, change.textAfter())
        && SpeakerPhrase.differ(change, gone, come);
  }

  /** A capital says nothing of the first word of a sentence. */
  private static boolean endsInCapital(String text, List<Word> words, Word first) {
    Word last = words.getLast();
    return Character.isUpperCase(text.charAt(last.start()))
        && (words.size() > 1 || last.start() > first.start());
  }

  private static boolean mayBeName(List<Word> words, String text) {
    if (words.size() > LONGEST_NAME) {
      return false;
    }
    for (Word word : words) {
      String folded = word.folded();
      if (NO_NAME.contains(folded) || Dates.isName(folded) || Character.isDigit(folded.charAt(0))) {
        return false;
      }
    }
    int from = words.getFirst().start();
    int to = words.getLast().end();
    for (int i = from; i < to; i++) {
      if (",;:—()\"“”\n".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean claims(Change change, Gap gap) {
    Wording wording = change.wording();
    List<Word> after = wording.after();
    int next = gap.afterTo();
    int by = gap.afterFrom() - (is(after, gap.afterFrom() - 1, "the") ? 2 : 1);
    if (is(after, by, "by")) {
      for (int i = Math.max(0, by - 2); i < by; i++) {
        String verb = after.get(i).folded();
        if ((verb.endsWith("ed") || verb.endsWith("n"))
            && change.stayedAfter(i)
            && Reporting.isClaiming(verb)
            && !MADE_BY.contains(verb)) {
          return true;
        }
      }
    }
    if (isBesideSpeech(change, gap)) {
      return true;
    }
    if (next >= after.size()) {
      return false;
    }
    if (after.get(next - 1).isGenitive()
        && wording.before().get(gap.beforeTo() - 1).isGenitive()
        && OWNED.contains(after.get(next).folded())) {
      return true;
    }
    boolean object =
        gap.afterFrom() > 0 && AHEAD_OF_OBJECTS.contains(after.get(gap.afterFrom() - 1).folded());
    boolean accompanies = is(after, gap.afterFrom() - 1, "with");
    if (is(after, gap.afterFrom() - 1, "and") && is(after, gap.afterFrom() - 2, "you")) {
      return false; // "You and Harbourside agree": the terms of a contract
    }
    if (isThisThing(after, gap.afterFrom()) || isThisThing(after, gap.afterFrom() - 1)) {
      return false; // "This Privacy Notice describes": nobody does
    }
    return (!object || accompanies) && isSubject(change, next, accompanies);
  }

  /** Whether "this" stands ahead of a word, and not of a time as in {@code this week}. */
  private static boolean isThisThing(List<Word> words, int i) {
    if (!is(words, i - 1, "this")) {
      return false;
    }
    String word = words.get(i).folded();
    return !Dates.isName(word) && !Dates.isSpan(word);
  }

  /** {@code Lavrov: “No talks.”}, and {@code …, reports Reuters}. */
  private static boolean isBesideSpeech(Change change, Gap gap) {
    String text = change.textAfter();
    List<Word> after = change.wording().after();
    int end = after.get(gap.afterTo() - 1).end();
    if (text.startsWith(":", end) && end + 1 < change.endAfter()) {
      int at = end + 1;
      while (at < change.endAfter() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return at < change.endAfter() && "\"“‘«„".indexOf(text.charAt(at)) >= 0;
    }
    int verb = gap.afterFrom() - 1;
    return verb > 0
        && change.stayedAfter(verb)
        && Reporting.isPlain(after.get(verb).folded())
        && isCut(text, after.get(verb - 1).end(), after.get(verb).start());
  }

  /** Whether what stands from a word on is what a subject said or holds. */
  private static boolean isSubject(Change change, int next, boolean participle) {
    List<Word> after = change.wording().after();
    String text = change.textAfter();
    int end = Math.min(after.size(), next + BETWEEN);
    boolean be = false;
    boolean duty = false;
    for (int i = next; i < end; i++) {
      String word = after.get(i).folded();
      if (!change.stayedAfter(i) || isCut(text, after.get(i - 1).end(), after.get(i).start())) {
        return false;
      }
      if (Stance.isTaken(after, i, be, duty)) {
        return (!participle || word.endsWith("ing")) && change.wording().standing() >= LEAST_CLAIM;
      }
      if (!Stance.isBetween(word)) {
        return false;
      }
      be |= Stance.isBe(word);
      duty |= Stance.isDuty(word);
    }
    return false;
  }

  private static boolean isCut(String text, int from, int to) {
    return text.substring(from, to).chars().anyMatch(c -> ",;:—–()\"“”".indexOf(c) >= 0);
  }

  private static boolean is(List<Word> words, int i, String folded) {
    return i >= 0 && i < words.size() && words.get(i).folded().equals(folded);
  }
}
