package stet.revision.tag.quote;

import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Lookup of the titles of offices and occupations that precede a name: President, Detective,
 * Professor.
 */
public final class OfficeTitles {
  private OfficeTitles() {}

  /** Whether a folded word is such a title. */
  public static boolean is(LanguagePack pack, String folded) {
    return pack.has(WordList.OFFICE_WORDS, folded);
  }
}
