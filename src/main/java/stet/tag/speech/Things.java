package stet.tag.speech;

import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** What tells of something while nobody does: documents, laws, products, figures. */
public final class Things {
  private Things() {}

  /** Whether a word is of such a thing. */
  public static boolean is(LanguagePack pack, String folded) {
    return pack.has(WordList.THINGS, folded);
  }
}
