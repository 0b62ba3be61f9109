package stet.revision.tag.person;

import java.text.Normalizer;
import java.util.Locale;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** Rules by which names are folded and their particles and suffixes are recognized. */
final class NameFolding {
  private NameFolding() {}

  static boolean isParticle(LanguagePack pack, String folded) {
    return pack.has(WordList.SURNAME_PARTICLES, folded);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /** Whether a token is a suffix of a name: Jr., III and the like. */
  static boolean isSuffix(NameToken token) {
    return token.pack().has(WordList.NAME_SUFFIXES, token.bare().toLowerCase(Locale.ROOT));
  }

  /**
   * The folded form of a name: lower case, compatibility-decomposed (NFKD) without the marks,
   * letters that do not decompose replaced by plain ones (ø by o, ł by l, ß by ss), apostrophes
   * straight: "Şahin" becomes "sahin".
   */
  static String fold(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (isAscii(lower)) {
      return lower;
    }
    StringBuilder folded = new StringBuilder(name.length());
    String decomposed =
        Normalizer.isNormalized(lower, Normalizer.Form.NFKD)
            ? lower
            : Normalizer.normalize(lower, Normalizer.Form.NFKD);
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      switch (c) {
        case 'ø' -> folded.append('o');
        case 'ł' -> folded.append('l');
        case 'đ', 'ð' -> folded.append('d');
        case 'ı' -> folded.append('i');
        case 'ħ' -> folded.append('h');
        case 'ß' -> folded.append("ss");
        case 'æ' -> folded.append("ae");
        case 'œ' -> folded.append("oe");
        case 'þ' -> folded.append("th");
        case '’', '‘', 'ʼ' -> folded.append('\'');
        case '‐', '‑' -> folded.append('-');
        default -> folded.append(c);
      }
    }
    return folded.toString();
  }
}
