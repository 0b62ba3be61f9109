package stet.revision.diff;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences of one version with the links found for them so far. */
final class VersionSentences {

  private final List<String> sentences;
  private final int[] numbers;
  private final @Nullable SentenceLink[] links;
  private final @Nullable BagOfWords[] bags;
  private final @Nullable LetterNgrams[] letters;
  private final WordWeights vocabulary;
  private final List<String> standing;

  /**
   * Creates the sentences of the changed paragraphs, without links.
   *
   * @param standing the unchanged paragraphs
   */
  VersionSentences(
      List<String> sentences, List<String> standing, TextNumbering texts, WordWeights vocabulary) {
    this.sentences = sentences;
    this.numbers = sentences.stream().mapToInt(texts::number).toArray();
    this.links = new SentenceLink[numbers.length];
    this.bags = new BagOfWords[numbers.length];
    this.letters = new LetterNgrams[numbers.length];
    this.vocabulary = vocabulary;
    this.standing = standing;
  }

  int count() {
    return numbers.length;
  }

  String text(int sentence) {
    return sentences.get(sentence);
  }

  /** The number of a sentence, equal for equal sentences. */
  int number(int sentence) {
    return numbers[sentence];
  }

  int[] numbers(int from, int to) {
    return Arrays.copyOfRange(numbers, from, to);
  }

  @Nullable SentenceLink link(int sentence) {
    return links[sentence];
  }

  boolean isFree(int sentence) {
    return links[sentence] == null;
  }

  boolean hasFree() {
    return Arrays.asList(links).contains(null);
  }

  void link(int from, int to, SentenceLink link) {
    Arrays.fill(links, from, to, link);
  }

  /** The indexes of the sentences in a range that have no link yet. */
  int[] free(int from, int to) {
    int[] free = new int[to - from];
    int count = 0;
    for (int i = from; i < to; i++) {
      if (links[i] == null) {
        free[count++] = i;
      }
    }
    return count == free.length ? free : Arrays.copyOf(free, count);
  }

  /** Reads the words of all sentences that have no link yet. */
  void read() {
    for (int i = 0; i < bags.length; i++) {
      if (links[i] == null) {
        bags[i] = BagOfWords.of(sentences.get(i), vocabulary);
      }
    }
  }

  /** The words of a sentence that had no link when the words were read. */
  BagOfWords bag(int sentence) {
    return requireNonNull(bags[sentence]);
  }

  /** The words of a part of a sentence. */
  BagOfWords words(String folded) {
    return BagOfWords.of(folded, vocabulary);
  }

  /** The sentences, and the unchanged paragraphs, which are not split. */
  List<List<String>> allTexts() {
    return List.of(sentences, standing);
  }

  /** The letters of a sentence, read when first needed. */
  LetterNgrams letters(int sentence) {
    LetterNgrams known = letters[sentence];
    if (known == null) {
      known = LetterNgrams.of(sentences.get(sentence));
      letters[sentence] = known;
    }
    return known;
  }

  /** The words of each of some sentences. */
  BagOfWords[] bags(int[] sentences) {
    BagOfWords[] several = new BagOfWords[sentences.length];
    Arrays.setAll(several, k -> bag(sentences[k]));
    return several;
  }

  /** The words of each sentence in a range. */
  BagOfWords[] bags(int from, int to) {
    BagOfWords[] several = new BagOfWords[to - from];
    for (int i = from; i < to; i++) {
      several[i - from] = bag(i);
    }
    return several;
  }
}
