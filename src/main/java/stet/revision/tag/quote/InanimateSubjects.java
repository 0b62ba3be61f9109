package stet.revision.tag.quote;

import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Lookup of inanimate subjects, which give information without a person who speaks: documents,
 * laws, products, figures.
 */
public final class InanimateSubjects {
  private InanimateSubjects() {}

  /** Whether a word names an inanimate subject. */
  public static boolean is(LanguagePack pack, String folded) {
    return pack.has(WordList.THINGS, folded);
  }
}
