package stet.tag.person;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stet.tag.word.Word;

/** Whether an article must be read whole for the sake of some of its texts. */
final class Concern {
  private Concern() {}

  private static final int LONGEST_PARTICLE = 4;

  /**
   * A word that may be a surname.
   *
   * @param last of it, as it stands in the text
   * @param folded all of it
   */
  private record Surname(String last, String folded) {}

  /**
   * Whether some texts of an article may name anybody: by a mention, or by a word that is the
   * surname of a mention in another text.
   *
   * @param texts of the whole article
   * @param wanted those asked about
   */
  static boolean isAnybodys(
      PersonRecogniser recogniser, String language, List<String> texts, Set<String> wanted) {
    Set<Surname> surnames = new HashSet<>();
    for (String text : wanted) {
      Reading reading = recogniser.read(text, language);
      if (!reading.entries().isEmpty()) {
        return true;
      }
      for (Reading.Entry entry : reading.lone()) {
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
    for (String text : texts) {
      if (!wanted.contains(text) && isAnyNamed(text, surnames, recogniser, language)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAnyNamed(
      String text, Set<Surname> surnames, PersonRecogniser recogniser, String language) {
    for (int at = nextBehindName(text, 0); at < text.length(); at = nextBehindName(text, at)) {
      for (Surname surname : surnames) {
        if (isWord(text, at, surname.last)
            && recogniser.read(text, language).names(surname.folded)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isWord(String text, int at, String word) {
    int end = at + word.length();
    return text.startsWith(word, at) && (end == text.length() || !Word.isPart(text.charAt(end)));
  }

  /** Where the next capitalised word begins that stands behind another, or behind a particle. */
  private static int nextBehindName(String text, int from) {
    int before = from;
    int end = wordEnd(text, from);
    while (end < text.length()) {
      int start = end + 1;
      while (start < text.length() && isSpace(text.charAt(start))) {
        start++;
      }
      if (start < text.length()
          && Character.isUpperCase(text.charAt(start))
          && mayLeadSurname(text, before, end)) {
        return start;
      }
      before = start;
      end = wordEnd(text, start);
    }
    return text.length();
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && !isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || (c >= '\u0080' && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
  }

  /** Whether a word is capitalised, behind what opens there if anything does, or a particle. */
  private static boolean mayLeadSurname(String text, int before, int to) {
    int from = before;
    while (from < to && !Word.isPart(text.charAt(from))) {
      from++;
    }
    return from < to
        && (Character.isUpperCase(text.charAt(from))
            || (to - from <= LONGEST_PARTICLE && Names.isParticle(text.substring(from, to))));
  }
}
