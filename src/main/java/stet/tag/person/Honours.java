package stet.tag.person;

import java.util.List;
import java.util.Locale;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** Letters behind the name of whoever sits in a parliament or was honoured: Ada Thorne MP. */
final class Honours {
  private Honours() {}

  /**
   * Where a name of two words begins behind which they stand, -1 where none does: the first must be
   * in a list of names, since a constituency may stand there too ({@code the Clwyd South MP}).
   */
  static int nameBefore(LanguagePack pack, List<Token> sentence, int at, Lexicon lexicon) {
    if (at < 2
        || !sentence.get(at).isCapitalised()
        || !pack.has(WordList.POST_NOMINALS, sentence.get(at).text())) {
      return -1;
    }
    Token given = sentence.get(at - 2);
    Token family = sentence.get(at - 1);
    boolean name =
        isWord(given, lexicon)
            && isWord(family, lexicon)
            && lexicon.names(given.lower().replaceFirst("-.*", "")) != 0
            && Sieve.touches(given, family)
            && Sieve.touches(family, sentence.get(at));
    return name ? at - 2 : -1;
  }

  private static boolean isWord(Token token, Lexicon lexicon) {
    return token.isCapitalised()
        && !Titles.isTitle(token)
        && !token.text().equals(token.text().toUpperCase(Locale.ROOT))
        && !lexicon.isSmall(token.lower());
  }
}
