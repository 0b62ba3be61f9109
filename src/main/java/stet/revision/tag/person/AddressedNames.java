package stet.revision.tag.person;

import java.util.List;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Finder of names behind a form of address, behind which there is nothing but a person's name:
 * {@code Frau Thorne}, {@code M. Dupont}, {@code la señora Vega}.
 */
final class AddressedNames {
  private AddressedNames() {}

  /**
   * The index behind the name that begins at a token; the index of the token itself if no form of
   * address is ahead of it, or no name follows.
   */
  static int end(LanguagePack pack, List<NameToken> sentence, int from) {
    if (!isAddressed(pack, sentence, from)) {
      return from;
    }
    int end = from;
    for (int i = from; i < sentence.size(); i++) {
      NameToken token = sentence.get(i);
      if (i > from && !NonPersonFilter.touches(sentence.get(i - 1), token)) {
        break;
      }
      if (isNamePart(pack, token)) {
        end = i + 1;
      } else if (!NameFolding.isParticle(pack, token.text())) {
        break;
      }
    }
    return end;
  }

  /** Whether a form of address is ahead, or one with an office: {@code Herr Kommissar Thorne}. */
  private static boolean isAddressed(LanguagePack pack, List<NameToken> sentence, int at) {
    int i = at - 1;
    while (i >= 0
        && isOffice(sentence.get(i))
        && !PersonTitles.isAddress(pack, sentence.get(i).form())
        && NonPersonFilter.touches(sentence.get(i), sentence.get(i + 1))) {
      i--;
    }
    return i >= 0
        && PersonTitles.isAddress(pack, sentence.get(i).form())
        && NonPersonFilter.touches(sentence.get(i), sentence.get(i + 1));
  }

  /** Whether a word names an office by its end: {@code Außenministerin}. */
  static boolean isOffice(NameToken token) {
    return token.pack().hasEnding(WordList.OFFICE_ENDINGS, token.lower());
  }

  private static boolean isNamePart(LanguagePack pack, NameToken token) {
    return token.isWord()
        && token.isCapitalised()
        && !PersonTitles.isTitle(token)
        && !isOffice(token)
        && !pack.has(WordList.FUNCTION_WORDS, token.lower());
  }
}
