package stet.revision.tag.person;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stet.text.language.LanguagePack;

/** A word or mark as written, with the properties that do not depend on its place. */
final class WordForm {

  /** The word lists that decide whether the word is a title. */
  final LanguagePack pack;

  /** The key of the form in a {@link WordFormCache}. */
  final long key;

  final String text;
  final String lower;

  final String bare;

  final boolean isWord;

  /** Whether the word begins with a capital letter; "al-Assad" does not, but has one. */
  final boolean isCapitalised;

  final boolean hasCapital;
  final boolean isTitle;

  private PersonModel.@Nullable Weighed weighed;

  WordForm(LanguagePack pack, String text, long key) {
    this.pack = pack;
    this.key = key;
    this.text = text;
    lower = text.toLowerCase(Locale.ROOT);
    bare = bare(text);
    int first = text.codePointAt(0);
    isWord = Character.isLetter(first);
    isCapitalised = Character.isUpperCase(first);
    hasCapital = WordTraits.anyCapital(text);
    isTitle = PersonTitles.isTitle(pack, this);
  }

  /** A word without a full stop at its end, apostrophes straight. */
  static String bare(String text) {
    String straight = text.replace('’', '\'');
    return straight.endsWith(".") ? straight.substring(0, straight.length() - 1) : straight;
  }

  /** The word with its scores from a model, which must be the same model every time. */
  PersonModel.Weighed weighed(PersonModel model) {
    PersonModel.Weighed known = weighed;
    if (known == null) {
      known = model.weigh(text);
      weighed = known;
    }
    return known;
  }
}
