package stet.tag.person;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether an article must be read whole for the sake of some of its texts. */
final class Concern {
  private Concern() {}

  /**
   * Whether some texts of an article may name anybody: by a mention, or by a word that another text
   * has as the last of a name.
   *
   * @param texts of the whole article
   * @param wanted those asked about
   */
  static boolean isAnybodys(
      PersonRecogniser recogniser, String language, List<String> texts, Set<String> wanted) {
    Set<String> words = new HashSet<>();
    for (String text : wanted) {
      Reading reading = recogniser.read(text, language);
      if (!reading.entries().isEmpty()) {
        return true;
      }
      for (Reading.Entry entry : reading.lone()) {
        if (entry.name().personal()) {
          return true;
        }
        String word = entry.mention().name();
        words.add(word.substring(word.lastIndexOf(' ') + 1));
      }
    }
    for (String text : texts) {
      if (!wanted.contains(text) && words.stream().anyMatch(word -> endsName(text, word))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word stands in a text behind another that is capitalised, or behind a particle. */
  private static boolean endsName(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
      int end = at - 1;
      int start = end;
      while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
        start--;
      }
      if (start < end
          && (Character.isUpperCase(text.charAt(start))
              || Names.isParticle(text.substring(start, end)))) {
        return true;
      }
    }
    return false;
  }
}
