package stet.revision.tag;

import org.jspecify.annotations.Nullable;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** Classes of words by the significance that they give to an edit which adds or removes them. */
enum SalientWords {

  /** Words of little significance. */
  SMALL(WordList.SMALL_WORDS),
  NEGATION(WordList.NEGATIONS),
  DEATH(WordList.DEATH_WORDS),

  /** Words by which a newsroom is judged: names for people and for the deeds attributed to them. */
  CHARGED(WordList.CHARGED_WORDS),

  /** Words of ordinary significance. */
  PLAIN(null);

  private final @Nullable WordList list;

  SalientWords(@Nullable WordList list) {
    this.list = list;
  }

  /** The class of a folded word. */
  static SalientWords of(LanguagePack pack, String folded) {
    for (SalientWords telling : values()) {
      if (telling.list != null && pack.has(telling.list, folded)) {
        return telling;
      }
    }
    return PLAIN;
  }
}
