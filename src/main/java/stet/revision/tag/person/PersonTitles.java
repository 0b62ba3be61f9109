package stet.revision.tag.person;

import java.util.Locale;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** Titles and other words that precede a person's name. */
final class PersonTitles {
  private PersonTitles() {}

  enum Gender {
    MALE,
    FEMALE,
    UNKNOWN
  }

  static boolean isOfReign(NameToken token) {
    return token.isCapitalised() && token.pack().has(WordList.REIGNING_TITLES, fold(token.form()));
  }

  static boolean isTitle(NameToken token) {
    return token.form().isTitle;
  }

  /** Whether a form of a word is a title; called once for each form, which keeps the result. */
  static boolean isTitle(LanguagePack pack, WordForm form) {
    if (isAddress(pack, form)) {
      return true;
    }
    if (!form.isCapitalised) {
      return false;
    }
    String word = fold(form);
    return pack.has(WordList.TITLE_OFFICES, word) || isPersonal(pack, form, word);
  }

  /**
   * Whether a form of a word is one by which a language other than English addresses people: {@code
   * Frau}, {@code señor}.
   */
  static boolean isAddress(LanguagePack pack, WordForm form) {
    return pack.has(WordList.FORMS_OF_ADDRESS, form.text)
        || pack.has(WordList.FORMS_OF_ADDRESS, form.lower);
  }

  /**
   * Whether a token is a personal title: Mr, Mrs., Dr and the like. In capitals it is not, as in MS
   * Word.
   */
  static boolean isPersonal(NameToken token) {
    return token.isCapitalised() && isPersonal(token.pack(), token.form(), fold(token.form()));
  }

  private static boolean isPersonal(LanguagePack pack, WordForm form, String folded) {
    return Character.isLowerCase(form.text.charAt(form.text.length() > 1 ? 1 : 0))
        && pack.has(WordList.PERSONAL_TITLES, folded);
  }

  /**
   * Whether a token is a short form of a title: Mr and Mrs, and an abbreviation with its full stop,
   * such as "Sen.".
   */
  static boolean isForm(NameToken token) {
    return isPersonal(token)
        && (token.pack().has(WordList.TITLES_WITHOUT_POINT, fold(token.form()))
            || token.text().endsWith("."));
  }

  static Gender gender(NameToken token) {
    String word = fold(token.form());
    return token.pack().has(WordList.MALE_TITLES, word)
        ? Gender.MALE
        : token.pack().has(WordList.FEMALE_TITLES, word) ? Gender.FEMALE : Gender.UNKNOWN;
  }

  private static String fold(WordForm form) {
    return form.bare.toLowerCase(Locale.ROOT);
  }
}
