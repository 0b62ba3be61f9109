package stet.revision.tag;

import org.jspecify.annotations.Nullable;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** What a word tells by itself of an edit that it came with or went with. */
enum SalientWords {

  /** Little. */
  SMALL(WordList.SMALL_WORDS),
  NEGATION(WordList.NEGATIONS),
  DEATH(WordList.DEATH_WORDS),

  /** By which a newsroom is judged: what it calls people and what they are said to have done. */
  CHARGED(WordList.CHARGED_WORDS),

  /** As much as most words do. */
  PLAIN(null);

  private final @Nullable WordList list;

  SalientWords(@Nullable WordList list) {
    this.list = list;
  }

  /** That of a word as it is compared. */
  static SalientWords of(LanguagePack pack, String folded) {
    for (SalientWords telling : values()) {
      if (telling.list != null && pack.has(telling.list, folded)) {
        return telling;
      }
    }
    return PLAIN;
  }
}
