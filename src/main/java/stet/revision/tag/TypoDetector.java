package stet.revision.tag;

import java.util.List;
import java.util.Locale;
import stet.model.ArticlePart;
import stet.revision.tag.figure.FigureDateReader;
import stet.revision.tag.word.SentenceWordings;
import stet.revision.tag.word.TextWord;
import stet.text.WordDistance;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Detector of corrected slips (errors in spelling or grammar, doubled words), as distinct from
 * changes of meaning.
 */
final class TypoDetector {
  private TypoDetector() {}

  /** The most words of a line that is a heading rather than a sentence. */
  private static final int HEADING = 6;

  private static final String ENDS = ".,;:!?)]\"”’";

  /**
   * The least number of letters of words that may differ in a doubled letter; shorter ones are two
   * words: super, supper.
   */
  private static final int LONG = 7;

  /** The least number of letters that two forms of a word share at the beginning. */
  private static final int STEM = 3;

  /** The most characters of the label of a list item, without the mark behind it: {@code iii)}. */
  private static final int LONGEST_LABEL = 3;

  /**
   * Whether the change in a gap may be the correction of a slip.
   *
   * <p>For languages other than English neither the words nor their forms are known here, and a
   * single letter may distinguish "could" from "can". There, only a change that keeps the same
   * letters and the removal of a doubled word are corrections.
   *
   * @param wording the two wordings of the sentence, or of a part of it
   */
  static boolean isSlip(SentenceWordings wording, SentenceWordings.Gap gap, EditInContext change) {
    String before = change.textBefore();
    String after = change.textAfter();
    List<TextWord> gone = wording.gone(gap);
    List<TextWord> come = wording.come(gap);
    if (isLabel(gap.beforeFrom(), gone, before)
        || isLabel(gap.afterFrom(), come, after)
        || isScheme(come, after)) {
      return false;
    }
    if (areOneWriting(gone, come)) {
      return true;
    }
    if (come.isEmpty() && isDoubled(wording.before(), gap.beforeFrom(), gap.beforeTo())) {
      return true;
    }
    if (!change.sides.notation.words()
        || gone.size() > 2
        || come.size() > 2
        || TenseChange.differs(change.pack(), wording, gap)) {
      return false;
    }
    if (areSmall(change.pack(), gone) && areSmall(change.pack(), come)) {
      return true;
    }
    if (gone.size() != come.size()) {
      gone = gone.stream().filter(word -> !isSmall(change.pack(), word)).toList();
      come = come.stream().filter(word -> !isSmall(change.pack(), word)).toList();
    }
    if (gone.size() != come.size()) {
      return false;
    }
    for (int i = 0; i < gone.size(); i++) {
      if (!isSlip(change.pack(), gone.get(i), come.get(i), before, after)) {
        return false;
      }
    }
    boolean plural = isPlural(change.pack(), gone.getFirst().folded(), come.getFirst().folded());
    if (plural && wording.gone(gap).size() != wording.come(gap).size()) {
      // "a target" became "targets".
      return false;
    }
    return !plural || !isOfThings(wording, gap, change);
  }

  /**
   * Whether a change between singular and plural changes the meaning: it does behind words that
   * precede nouns, and in a heading, which has no verb to agree with.
   */
  private static boolean isOfThings(
      SentenceWordings wording, SentenceWordings.Gap gap, EditInContext change) {
    return isHeading(change)
        || (gap.beforeFrom() > 0
            && change
                .pack()
                .has(WordList.NOUN_OPENERS, wording.before().get(gap.beforeFrom() - 1).folded()));
  }

  /** Whether the edit is in a headline, or is a few words without a mark at their end. */
  private static boolean isHeading(EditInContext change) {
    String text = change.edit.afterText().strip();
    return change.edit.where() == ArticlePart.HEADLINE
        || (change.wording().after().size() <= HEADING
            && ENDS.indexOf(text.charAt(text.length() - 1)) < 0);
  }

  /**
   * Whether words at the beginning of a sentence start with the label of a list item, such as
   * {@code a)}.
   */
  private static boolean isLabel(int from, List<TextWord> words, String text) {
    if (from > 0 || words.isEmpty()) {
      return false;
    }
    int end = words.getFirst().end();
    return end - words.getFirst().start() <= LONGEST_LABEL
        && (text.startsWith(")", end) || text.startsWith(". ", end));
  }

  /** Whether words end with the scheme of an address, such as {@code https}. */
  private static boolean isScheme(List<TextWord> words, String text) {
    return !words.isEmpty() && text.startsWith("://", words.getLast().end());
  }

  private static boolean isPlural(LanguagePack pack, String a, String b) {
    boolean direction =
        pack.hasEnding(WordList.DIRECTION_ENDINGS, a)
            || pack.hasEnding(WordList.DIRECTION_ENDINGS, b); // toward, towards
    return !direction && (isPluralOf(pack, a, b) || isPluralOf(pack, b, a));
  }

  /** Whether a word is another with the ending of a plural behind it. */
  static boolean isPluralOf(LanguagePack pack, String plural, String singular) {
    if (!plural.startsWith(singular)) {
      return false;
    }
    String ending = plural.substring(singular.length());
    return pack.has(WordList.PLURAL_ENDINGS, ending)
        || pack.has(WordList.SIBILANT_PLURAL_ENDINGS, ending);
  }

  private static boolean isSlip(
      LanguagePack pack, TextWord gone, TextWord come, String before, String after) {
    String a = gone.folded();
    String b = come.folded();
    if (a.equals(b) || (isSmall(pack, gone) && isSmall(pack, come))) {
      return true;
    }
    boolean names =
        Character.isUpperCase(before.charAt(gone.start()))
            && Character.isUpperCase(after.charAt(come.start()));
    return names
        ? (CommonWords.knows(pack, b) || FigureDateReader.isName(pack, b))
            && !FigureDateReader.isName(pack, a)
            && isMisspelling(pack, a, b)
        : areConfused(pack, a, b)
            || isOtherForm(pack, a, b)
            || isDoubling(a, b)
            || SpellingVariants.areOne(pack, a, b)
            || isMisspelling(pack, a, b);
  }

  private static boolean areConfused(LanguagePack pack, String a, String b) {
    for (List<String> words : pack.groups(WordList.CONFUSED_WORDS)) {
      if (words.contains(a) && words.contains(b)) {
        return true;
      }
    }
    return false;
  }

  private static boolean areSmall(LanguagePack pack, List<TextWord> words) {
    for (TextWord word : words) {
      if (!isSmall(pack, word)) {
        return false;
      }
    }
    return true;
  }

  static boolean isSmall(LanguagePack pack, TextWord word) {
    return pack.has(WordList.EXCHANGEABLE_WORDS, word.folded());
  }

  /** Whether two words are forms of one word: fail, fails, failed. */
  static boolean isOtherForm(LanguagePack pack, String a, String b) {
    int shared = 0;
    while (shared < a.length() && shared < b.length() && a.charAt(shared) == b.charAt(shared)) {
      shared++;
    }
    String one = a.substring(shared);
    String other = b.substring(shared);
    if (shared < STEM) {
      return false;
    }
    if (one.isEmpty() || other.isEmpty()) {
      // "Historic" and "historical" are one word, "form" and "formal" are two. "Breathe" is a slip,
      // but "employee" and "employed" are two words, so that ending counts only alone.
      String ending = one + other;
      return isEnding(pack, ending)
          || pack.has(WordList.SLIP_ENDINGS, ending)
          || (pack.has(WordList.LONGER_ADJECTIVE_ENDINGS, ending)
              && pack.hasEnding(WordList.SHORT_ADJECTIVE_ENDINGS, a.substring(0, shared)));
    }
    return isEnding(pack, one) && isEnding(pack, other);
  }

  /**
   * Whether two long words differ only in a letter that one of them has twice: traveling,
   * travelling.
   */
  private static boolean isDoubling(String a, String b) {
    return Math.min(a.length(), b.length()) >= LONG && once(a).equals(once(b));
  }

  private static String once(String word) {
    StringBuilder once = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
        once.append(word.charAt(i));
      }
    }
    return once.toString();
  }

  private static boolean isEnding(LanguagePack pack, String ending) {
    return ending.isEmpty() || pack.has(WordList.INFLECTION_ENDINGS, ending);
  }

  /** Whether the first word is not a common word and the second is very similar to it. */
  static boolean isMisspelling(LanguagePack pack, String wrong, String right) {
    int longer = Math.max(wrong.length(), right.length());
    if (wrong.length() < STEM
        || SpellingDistance.areOpposed(pack, wrong, right)
        || CommonWords.knows(pack, wrong)
        || !wrong.chars().allMatch(Character::isLetter)
        || Math.abs(wrong.length() - right.length()) > 2) {
      return false;
    }
    int distance = WordDistance.between(wrong, right);
    return (CommonWords.knows(pack, right) || FigureDateReader.isName(pack, right))
        ? distance <= 1 || (longer > 5 && distance == 2 && beginAlike(wrong, right))
        : longer > 5 && distance == 1;
  }

  /**
   * Whether two words begin with the same letters; house and home differ in two letters and are two
   * words.
   */
  private static boolean beginAlike(String a, String b) {
    return a.regionMatches(0, b, 0, STEM);
  }

  /** Whether the removed words occur once more next to their place: "the the". */
  private static boolean isDoubled(List<TextWord> words, int from, int to) {
    int size = to - from;
    return same(words, from, to, from - size) || same(words, from, to, to);
  }

  private static boolean same(List<TextWord> words, int from, int to, int other) {
    if (other < 0 || other + to - from > words.size() || to == from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!words.get(i).folded().equals(words.get(other + i - from).folded())) {
        return false;
      }
    }
    return true;
  }

  /** Whether both sides have the same letters and digits, however these are divided into words. */
  static boolean areOneWriting(List<TextWord> gone, List<TextWord> come) {
    return letters(gone).equals(letters(come));
  }

  /**
   * The letters and digits of words in lower case, without spaces and apostrophes: "every one"
   * equals "everyone", "dont" equals "don't".
   */
  private static String letters(List<TextWord> words) {
    StringBuilder letters = new StringBuilder();
    for (TextWord word : words) {
      letters.append(word.folded());
    }
    return letters.toString().replace("'", "").toLowerCase(Locale.ROOT);
  }
}
