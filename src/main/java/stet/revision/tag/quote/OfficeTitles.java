package stet.revision.tag.quote;

import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** What somebody is, as it stands before a name: President, Detective, Professor. */
public final class OfficeTitles {
  private OfficeTitles() {}

  /** Whether a folded word is one. */
  public static boolean is(LanguagePack pack, String folded) {
    return pack.has(WordList.OFFICE_WORDS, folded);
  }
}
