package stet.revision.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.model.CosmeticFolding;
import stet.model.EditKind;
import stet.model.Tag;
import stet.revision.tag.figure.FigureDateReader;
import stet.revision.tag.figure.FigureReader;
import stet.revision.tag.figure.FigureTerm;
import stet.revision.tag.figure.NumberWords;
import stet.revision.tag.word.SentenceWordings;
import stet.revision.tag.word.TextWord;
import stet.text.AnalyzedText;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Rule for the tag {@code style}: another house style was applied to hyphens, capitals, numerals,
 * spellings, signs or marks. Neither wording is an error, and both have the same meaning.
 *
 * <p>Both wordings are the same sequence of words and figures if different spellings of a word
 * count as equal, and different forms of a figure too. Other corrections are left to {@link
 * TypoRule}: a small letter at the beginning of a sentence, a punctuation mark, an apostrophe.
 */
final class StyleRule implements TagRule {

  private static final String HYPHENS = "-‐‑";

  private static final String OPENS_SENTENCE = ".!?:;\"'“‘„«(\n•–—";

  /** Follows a mark in {@link #punctuation} that has no space where one is usual. */
  private static final char TIGHT = '_';

  private static final String NEEDS_SPACE_BEHIND = ",;:.!?)";

  /** The words that are written together with a number or in place of one. */
  private record NumberCompanions(Set<String> words) {

    private static final List<WordList> LISTS =
        List.of(
            WordList.CLOCK_WORDS,
            WordList.COLLECTIVE_NUMBERS,
            WordList.CURRENCIES,
            WordList.FRACTIONS,
            WordList.INDEFINITE_ARTICLES,
            WordList.MAGNITUDES,
            WordList.MEASURES,
            WordList.NUMBER_JOINTS,
            WordList.PERCENT_WORDS,
            WordList.SPELLING_VARIANTS,
            WordList.VAGUE_NUMBERS);

    static NumberCompanions of(LanguagePack pack) {
      Set<String> words = new HashSet<>();
      for (WordList list : LISTS) {
        for (String entry : pack.words(list)) {
          String phrase = entry.replaceFirst(" = .*", "");
          words.addAll(Arrays.asList(phrase.split(" ", -1)));
        }
      }
      return new NumberCompanions(words);
    }
  }

  /**
   * A word or figure in the form by which it is compared.
   *
   * @param joined whether only a hyphen, or the full stop of an initial, separates it from the
   *     previous one
   */
  private record StyleUnit(String form, boolean joined) {

    static List<StyleUnit> of(EditInContext change, String text) {
      SpellingVariants variants = SpellingVariants.of(change.pack());
      String words = variants.inWords(text);
      List<StyleUnit> units = new ArrayList<>();
      FigureTerm last = null;
      for (FigureTerm term : FigureReader.terms(words, change.sides.notation)) {
        units.add(
            new StyleUnit(variants.form(term.key()), last != null && isJoined(words, last, term)));
        last = term;
      }
      return units;
    }

    private static boolean isJoined(String text, FigureTerm last, FigureTerm term) {
      boolean initial =
          last.end() - last.start() == 1 && Character.isLetter(text.charAt(last.start()));
      return term.start() == last.end() + 1
          && (HYPHENS.indexOf(text.charAt(last.end())) >= 0
              || (initial && text.charAt(last.end()) == '.'));
    }

    /**
     * Whether two wordings are the same if a hyphen counts as nothing or as a space. A hyphen that
     * was added in place of a space corrects an error, so that the wordings are not the same.
     */
    static boolean areOne(List<StyleUnit> before, List<StyleUnit> after) {
      int i = 0;
      int j = 0;
      while (i < before.size() && j < after.size()) {
        if (after.get(j).joined() && !before.get(i).joined()) {
          return false;
        }
        String old = before.get(i++).form();
        String now = after.get(j++).form();
        while (!old.equals(now) && i < before.size() && before.get(i).joined()) {
          old += before.get(i++).form();
        }
        while (!old.equals(now) && j < after.size() && after.get(j).joined()) {
          now += after.get(j++).form();
        }
        if (!old.equals(now)) {
          return false;
        }
      }
      return i == before.size() && j == after.size();
    }
  }

  @Override
  public void judge(EditInContext change, TagFindings findings) {
    EditKind kind = change.edit.kind();
    String before = change.edit.beforeText();
    String after = change.edit.afterText();
    if (!change.reworded()
        || change.inByline()
        || (kind != EditKind.REPLACED && kind != EditKind.MOVED)
        || TypoRule.differInDashes(before, after)
        || !findings.leaveRoomForTypo()
        || change.wording().standing() == 0) {
      return;
    }
    if (StyleUnit.areOne(StyleUnit.of(change, before), StyleUnit.of(change, after))
        && punctuation(change.pack(), before).equals(punctuation(change.pack(), after))
        && haveSameMarks(change.pack(), before, after)
        && isWrittenInNumbers(change)
        && haveNoErrorInCapitals(change)) {
      findings.tags.add(Tag.STYLE);
    }
  }

  /**
   * Whether all figures that are written differently differ only in number words, digits and units:
   * {@code up to 30} has the same value as {@code a maximum of 30}, but says it in other words.
   */
  private static boolean isWrittenInNumbers(EditInContext change) {
    SentenceWordings wording = change.wording();
    LanguagePack pack = change.pack();
    for (SentenceWordings.Gap gap : wording.gaps()) {
      List<TextWord> gone = wording.gone(gap);
      List<TextWord> come = wording.come(gap);
      if (!forms(pack, gone, false).equals(forms(pack, come, false))
          && !forms(pack, gone, true).equals(forms(pack, come, true))) {
        return false;
      }
    }
    return true;
  }

  /** The forms by which words are compared, joined; optionally without the words of numbers. */
  private static String forms(LanguagePack pack, List<TextWord> words, boolean withoutNumbers) {
    NumberCompanions companions = pack.derived(NumberCompanions.class, NumberCompanions::of);
    StringBuilder forms = new StringBuilder();
    for (TextWord word : words) {
      String folded = word.folded();
      boolean left =
          withoutNumbers && (isNumber(pack, folded) || companions.words().contains(folded));
      forms.append(left ? "" : SpellingVariants.of(pack).form(folded));
    }
    return forms.toString();
  }

  private static boolean isNumber(LanguagePack pack, String word) {
    return Character.isDigit(word.charAt(0)) || NumberWords.isNumeral(pack, word);
  }

  /**
   * The marks and signs of a text, without hyphens, quotation marks, ampersands, percent signs and
   * the points that belong to figures or abbreviations. A missing space beside one is an error of
   * the text, so it counts as a part of the mark.
   */
  private static String punctuation(LanguagePack pack, String text) {
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!AnalyzedText.isPart(c)
          && !CosmeticFolding.isSpace(c)
          && !CosmeticFolding.isQuotationMark(c)
          && (HYPHENS + "&%").indexOf(c) < 0
          && !isWithinFigure(text, i)
          && !(c == '.' && i + 1 < text.length() && isAbbreviated(pack, text, i))) {
        marks.append(c);
        if (isTight(text, i)) {
          marks.append(TIGHT);
        }
      }
    }
    return marks.toString();
  }

  /** Whether a mark touches a word on the side on which a space is usual: {@code noon,the}. */
  private static boolean isTight(String text, int mark) {
    char c = text.charAt(mark);
    int beside = c == '(' ? mark - 1 : mark + 1;
    return (c == '(' || NEEDS_SPACE_BEHIND.indexOf(c) >= 0)
        && beside >= 0
        && beside < text.length()
        && AnalyzedText.isPart(text.charAt(beside));
  }

  /** Whether a comma or point is between two digits, as in {@code 1,000}. */
  private static boolean isWithinFigure(String text, int i) {
    return (text.charAt(i) == ',' || text.charAt(i) == '.')
        && i > 0
        && i + 1 < text.length()
        && Character.isDigit(text.charAt(i - 1))
        && Character.isDigit(text.charAt(i + 1));
  }

  /** Whether a full stop belongs to the word before it: {@code U.S.}, {@code Mr.} */
  private static boolean isAbbreviated(LanguagePack pack, String text, int point) {
    int from = point;
    while (from > 0 && AnalyzedText.isPart(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, point).toLowerCase(Locale.ROOT);
    return (word.length() == 1 && Character.isLetter(word.charAt(0)))
        || pack.has(WordList.ABBREVIATIONS, word)
        || pack.has(WordList.FORMS_OF_ADDRESS, word + ".");
  }

  /**
   * Whether the quotation marks are the same, or are an even number of marks that were replaced by
   * as many others, such as single marks by double ones.
   */
  private static boolean haveSameMarks(LanguagePack pack, String before, String after) {
    String was = TypoRule.marks(pack, before, false);
    String is = TypoRule.marks(pack, after, false);
    return was.equals(is) || (was.length() % 2 == 0 && was.length() == is.length());
  }

  /**
   * Whether each capital that was added or removed is that of a common word within the sentence:
   * {@code the Government}. In languages other than English capitals are required, so that such a
   * change is never one of style.
   */
  private static boolean haveNoErrorInCapitals(EditInContext change) {
    SentenceWordings wording = change.wording();
    String before = change.textBefore();
    String after = change.textAfter();
    for (int i = 0; i < wording.before().size(); i++) {
      int partner = wording.partner(i);
      if (partner < 0) {
        continue;
      }
      TextWord old = wording.before().get(i);
      TextWord now = wording.after().get(partner);
      String was = before.substring(old.start(), old.end());
      String is = after.substring(now.start(), now.end());
      if (!was.equals(is)
          && was.equalsIgnoreCase(is)
          && (old.isUnitedStates(change.pack(), before)
              || now.isUnitedStates(change.pack(), after)
              || !isStyle(change, old.folded(), precedes(after, now.start())))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isStyle(EditInContext change, String word, @Nullable Character before) {
    return change.sides.notation.words()
        && before != null
        && OPENS_SENTENCE.indexOf(before) < 0
        && word.length() > 1
        && CommonWords.knows(change.pack(), word)
        && !FigureDateReader.isName(change.pack(), word);
  }

  /** The last character ahead of a place that is not a space; null at the beginning of the text. */
  private static @Nullable Character precedes(String text, int at) {
    int i = at - 1;
    while (i >= 0 && text.charAt(i) == ' ') {
      i--;
    }
    return i < 0 ? null : text.charAt(i);
  }
}
