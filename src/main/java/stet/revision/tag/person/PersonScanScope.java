package stet.revision.tag.person;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stet.text.AnalyzedText;
import stet.text.language.LanguagePack;

/**
 * Check whether some texts of an article may name a person, so that the whole article must be read
 * for names.
 */
final class PersonScanScope {
  private PersonScanScope() {}

  private static final int LONGEST_PARTICLE = 4;

  /**
   * A word that may be a surname.
   *
   * @param last its last word, as written in the text
   * @param folded the whole surname, folded
   */
  private record Surname(String last, String folded) {}

  /**
   * Whether some texts of an article may name a person: by a mention, or by a word that is the
   * surname of a mention in another text.
   *
   * @param texts the texts of the whole article
   * @param wanted the texts to be checked
   */
  static boolean isAnybodys(
      PersonRecognizer recogniser, LanguagePack language, List<String> texts, Set<String> wanted) {
    Set<Surname> surnames = new HashSet<>();
    for (String text : wanted) {
      RecognizedParagraph reading = recogniser.read(text, language);
      if (!reading.entries().isEmpty()) {
        return true;
      }
      for (RecognizedParagraph.Entry entry : reading.lone()) {
        if (entry.name().personal()) {
          return true;
        }
        if (!entry.name().placed()) {
          String word = entry.mention().name();
          String last = word.substring(word.lastIndexOf(' ') + 1);
          surnames.add(new Surname(last, entry.name().surname()));
        }
      }
    }
    List<Surname> all = List.copyOf(surnames);
    for (String text : texts) {
      if (!wanted.contains(text) && isAnyNamed(text, all, recogniser, language)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAnyNamed(
      String text, List<Surname> surnames, PersonRecognizer recogniser, LanguagePack language) {
    for (Surname surname : surnames) {
      for (int at = text.indexOf(surname.last, 1);
          at >= 0;
          at = text.indexOf(surname.last, at + 1)) {
        if (isWord(text, at, surname.last)
            && isBehindName(language, text, at)
            && recogniser.read(text, language).names(surname.folded)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isWord(String text, int at, String word) {
    int end = at + word.length();
    return isSpace(text.charAt(at - 1))
        && (end == text.length() || !AnalyzedText.isPart(text.charAt(end)));
  }

  /** Whether a word is behind a capitalised word or a particle. */
  private static boolean isBehindName(LanguagePack pack, String text, int at) {
    int end = at;
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && !isSpace(text.charAt(start - 1))) {
      start--;
    }
    return mayLeadSurname(pack, text, start, end);
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || (c >= '\u0080' && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
  }

  /** Whether a word, not counting the marks ahead of it, is capitalised or a particle. */
  private static boolean mayLeadSurname(LanguagePack pack, String text, int before, int to) {
    int from = before;
    while (from < to && !AnalyzedText.isPart(text.charAt(from))) {
      from++;
    }
    return from < to
        && (Character.isUpperCase(text.charAt(from))
            || (to - from <= LONGEST_PARTICLE
                && NameFolding.isParticle(pack, text.substring(from, to))));
  }
}
