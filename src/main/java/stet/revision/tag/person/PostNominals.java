package stet.revision.tag.person;

import java.util.List;
import java.util.Locale;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Letters behind the name of a member of a parliament or a person with an honour: Ada Thorne MP.
 */
final class PostNominals {
  private PostNominals() {}

  /**
   * The index at which a name of two words ahead of such letters begins; -1 if there is none. The
   * first word must be in a list of names, since a constituency may be there too ({@code the Clwyd
   * South MP}).
   */
  static int nameBefore(LanguagePack pack, List<NameToken> sentence, int at, NameLexicon lexicon) {
    if (at < 2
        || !sentence.get(at).isCapitalised()
        || !pack.has(WordList.POST_NOMINALS, sentence.get(at).text())) {
      return -1;
    }
    NameToken given = sentence.get(at - 2);
    NameToken family = sentence.get(at - 1);
    boolean name =
        isWord(given, lexicon)
            && isWord(family, lexicon)
            && lexicon.names(given.lower().replaceFirst("-.*", "")) != 0
            && NonPersonFilter.touches(given, family)
            && NonPersonFilter.touches(family, sentence.get(at));
    return name ? at - 2 : -1;
  }

  private static boolean isWord(NameToken token, NameLexicon lexicon) {
    return token.isCapitalised()
        && !PersonTitles.isTitle(token)
        && !token.text().equals(token.text().toUpperCase(Locale.ROOT))
        && !lexicon.isSmall(token.lower());
  }
}
