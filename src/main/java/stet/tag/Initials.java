package stet.tag;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names in short by their initials: {@code LPA}, {@code the local planning authority}. */
final class Initials {
  private Initials() {}

  private static final Set<String> SKIPPED = Set.of("the", "a", "an", "of", "and", "for", "in");

  /** Whether one of two phrases is the initials of the other. */
  static boolean stand(List<Word> a, String textA, List<Word> b, String textB) {
    return isShort(a, textA, b) || isShort(b, textB, a);
  }

  private static boolean isShort(List<Word> phrase, String text, List<Word> whole) {
    List<Word> left = phrase.stream().filter(word -> !SKIPPED.contains(word.folded())).toList();
    if (left.size() != 1) {
      return false;
    }
    Word word = left.getFirst();
    String written = text.substring(word.start(), word.end());
    if (written.length() < 2 || !written.equals(written.toUpperCase(Locale.ROOT))) {
      return false;
    }
    return word.folded().equals(initials(whole, false))
        || word.folded().equals(initials(whole, true));
  }

  private static String initials(List<Word> words, boolean all) {
    StringBuilder initials = new StringBuilder();
    for (Word word : words) {
      if (all ? !word.folded().equals("the") : !SKIPPED.contains(word.folded())) {
        initials.append(word.folded().charAt(0));
      }
    }
    return initials.toString();
  }
}
