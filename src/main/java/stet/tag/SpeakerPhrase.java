package stet.tag;

import java.util.List;
import java.util.Set;
import stet.tag.figure.NumberWords;
import stet.tag.speech.Offices;
import stet.tag.speech.SmallWords;
import stet.tag.word.Word;
import stet.tag.word.Wording;

/** Whether two phrases name another speaker, or only the same one otherwise. */
final class SpeakerPhrase {
  private SpeakerPhrase() {}

  /** {@code This document explains}: nobody speaks. */
  private static final Set<String> POINTING = Set.of("this", "these", "that", "those", "which");

  private static final Set<String> COURTESY =
      Set.of(
          "mr", "mrs", "ms", "miss", "dr", "sir", "the", "a", "an", "also", "has", "have", "had");

  /** {@code three in four voters}, {@code nine out of ten}. */
  private static final Set<String> OF_SHARES = Set.of("in", "out", "of");

  /** A longer phrase is more than a speaker. */
  private static final int LONGEST_PHRASE = 10;

  /** Whether two phrases name another speaker, or describe the same one otherwise. */
  static boolean differ(Change change, List<Word> old, List<Word> now) {
    if (old.size() > LONGEST_PHRASE
        || now.size() > LONGEST_PHRASE
        || old.isEmpty()
        || now.isEmpty()) {
      return false;
    }
    if (isPronoun(old.getLast())
        || isPronoun(now.getLast())
        || isPointing(old, change.textBefore())
        || isPointing(now, change.textAfter())) {
      return false;
    }
    if (Initials.stand(old, change.textBefore(), now, change.textAfter())) {
      return false;
    }
    if (isOneAndSeveral(old.getFirst(), now.getFirst())
        || isOneAndSeveral(now.getFirst(), old.getFirst())) {
      return true;
    }
    Wording phrase = Wording.of(withoutCourtesy(old), withoutCourtesy(now));
    boolean differs = false;
    boolean names = phrase.standing() > 0;
    for (Wording.Gap gap : phrase.gaps()) {
      boolean nothing =
          phrase.gone(gap).stream().allMatch(SpeakerPhrase::isNothing)
              && phrase.come(gap).stream().allMatch(SpeakerPhrase::isNothing);
      boolean longerName =
          !gap.replaces()
              && names
              && phrase.gone(gap).stream().allMatch(w -> isPartOfName(change.textBefore(), w))
              && phrase.come(gap).stream().allMatch(w -> isPartOfName(change.textAfter(), w));
      differs |=
          !nothing
              && !longerName
              && !isRespelt(phrase, gap, change)
              && !Slips.isSlip(phrase, gap, change);
    }
    return differs;
  }

  /** {@code This document}, and not {@code This Democrat}. */
  private static boolean isPointing(List<Word> phrase, String text) {
    return POINTING.contains(phrase.getFirst().folded())
        && (phrase.size() == 1 || !Character.isUpperCase(text.charAt(phrase.get(1).start())));
  }

  private static boolean isPronoun(Word word) {
    return SmallWords.isPronoun(word.folded()) || word.folded().equals("one");
  }

  /** {@code A senior official} and {@code two senior officials}: another has joined in. */
  private static boolean isOneAndSeveral(Word one, Word several) {
    String many = several.folded();
    return (one.folded().equals("a") || one.folded().equals("an"))
        && (many.equals("several") || (NumberWords.isNumeral(many) && !many.equals("one")));
  }

  private static List<Word> withoutCourtesy(List<Word> phrase) {
    return phrase.stream().filter(word -> !COURTESY.contains(word.folded())).toList();
  }

  private static boolean isRespelt(Wording phrase, Wording.Gap gap, Change change) {
    List<Word> gone = phrase.gone(gap);
    List<Word> come = phrase.come(gap);
    if (gone.size() != come.size()) {
      return false;
    }
    for (int i = 0; i < gone.size(); i++) {
      if (!NameRule.isRespelt(change, gone.get(i), come.get(i), true)) {
        return false;
      }
    }
    return true;
  }

  /** Courtesy, articles and figures tell nobody apart. */
  static boolean isNothing(Word word) {
    return COURTESY.contains(word.folded())
        || OF_SHARES.contains(word.folded())
        || Character.isDigit(word.folded().charAt(0))
        || NumberWords.isNumeral(word.folded());
  }

  /** A name in full for a name in short; an office is none. */
  private static boolean isPartOfName(String text, Word word) {
    return Character.isUpperCase(text.charAt(word.start())) && !Offices.is(word.folded());
  }
}
