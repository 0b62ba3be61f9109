package stet.revision.blame;

import java.util.Arrays;
import stet.revision.diff.DiffTokens;
import stet.revision.diff.SequenceMatcher;
import stet.revision.diff.TextNumbering;

/**
 * A sentence, or a piece of text treated as one, that was in some version; it is identified by its
 * text.
 *
 * <p>Each word and mark of a sentence has a number, which it shares with the same word of the
 * sentence that this sentence was made from.
 */
final class BlameSentence {

  final int number;
  final String text;

  /** The numbers of its words and marks, equal for equal ones. */
  final int[] tokens;

  /** The numbers of the tokens that are words, sorted. */
  final int[] words;

  /** The number of the article's word that each token is. */
  final int[] identities;

  /** The number of lines of the current version that contain it. */
  int standing;

  /**
   * The version in which the sentence appeared, the version in which it was gone, and so on
   * alternately.
   */
  private int[] spells = new int[2];

  private int turns;

  /**
   * Creates a sentence whose words are not attributed yet.
   *
   * @param tokens the numbers of its words and marks
   * @param words the numbers of the tokens that are words, sorted
   */
  BlameSentence(int number, String text, int[] tokens, int[] words) {
    this.number = number;
    this.text = text;
    this.tokens = tokens;
    this.words = words;
    this.identities = new int[tokens.length];
    Arrays.fill(identities, -1);
  }

  /** Records whether the sentence is in the text from this version on. */
  void settle(int version) {
    boolean noted = turns % 2 == 1;
    if (noted == standing > 0) {
      return;
    }
    if (turns == spells.length) {
      spells = Arrays.copyOf(spells, 2 * turns);
    }
    spells[turns++] = version;
  }

  /** Whether the sentence is in a version. */
  boolean stands(int version) {
    return turnsUpTo(version) % 2 == 1;
  }

  /**
   * The last version, up to the given one, in which the sentence was newly gone; 0 if there is
   * none.
   */
  int gone(int version) {
    int turn = turnsUpTo(version);
    return turn < 2 ? 0 : spells[turn / 2 * 2 - 1];
  }

  /**
   * The version in which the sentence was last newly gone; {@link Integer#MAX_VALUE} if it is in
   * the text now.
   */
  int lastGone() {
    return turns % 2 == 1 ? Integer.MAX_VALUE : spells[turns - 1];
  }

  private int turnsUpTo(int version) {
    int at = Arrays.binarySearch(spells, 0, turns, version);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /**
   * Gives words that have no identity yet the identity of the same word in another sentence;
   * returns whether any word got one.
   */
  boolean takeOver(BlameSentence model) {
    int[] open = new int[tokens.length];
    int[] wanting = new int[tokens.length];
    int count = 0;
    for (int i = 0; i < open.length; i++) {
      if (identities[i] < 0) {
        open[count] = i;
        wanting[count++] = tokens[i];
      }
    }
    int[] partners = SequenceMatcher.of(Arrays.copyOf(wanting, count), model.tokens);
    boolean any = false;
    for (int i = 0; i < count; i++) {
      if (partners[i] >= 0) {
        identities[open[i]] = model.identities[partners[i]];
        any = true;
      }
    }
    return any;
  }

  /** The numbers of the words without an identity so far, sorted. */
  int[] left() {
    int[] left = new int[tokens.length];
    int count = 0;
    for (int i = 0; i < tokens.length; i++) {
      boolean word = Arrays.binarySearch(words, tokens[i]) >= 0;
      if (word && identities[i] < 0) {
        left[count++] = tokens[i];
      }
    }
    int[] sorted = Arrays.copyOf(left, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /** The text of a range of words and marks, including the spaces between them. */
  String passage(int from, int to, TextNumbering lexicon) {
    DiffTokens all = DiffTokens.of(text, lexicon);
    int solid = 0;
    int begin = 0;
    for (int i = 0; i < all.count(); i++) {
      if (all.kind(i) == DiffTokens.Kind.SPACE) {
        continue;
      }
      if (solid == from) {
        begin = i;
      }
      if (++solid == to) {
        return all.text(begin, i + 1);
      }
    }
    throw new IllegalArgumentException("a sentence has no such words");
  }
}
