package stet.tag.speech;

import java.util.List;
import java.util.Set;
import stet.tag.word.Word;

/** What a verb is done to, or makes: the words up to the next that begins another phrase. */
final class OwnObject {
  private OwnObject() {}

  /** No object is looked at for longer. */
  private static final int LONGEST = 7;

  private static final Set<String> OF_OTHER_PHRASES =
      Set.of(
          ("of to in on at by for from with about against into over under through after before"
                  + " during near until since across around without as than that which who whom"
                  + " when where while because if or but is are was were has had will would")
              .split(" "));

  static List<Word> of(List<Word> words, int verb) {
    int end = verb + 1;
    while (end < Math.min(words.size(), verb + 1 + LONGEST)
        && !OF_OTHER_PHRASES.contains(words.get(end).folded())) {
      end++;
    }
    return words.subList(verb + 1, end);
  }

  static boolean isOneOf(Set<String> nouns, List<Word> words, int verb) {
    return of(words, verb).stream().anyMatch(word -> nouns.contains(word.folded()));
  }
}
