package stet.diff;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences of one version, and what each is linked to so far. */
final class Side {

  private final List<String> sentences;
  private final int[] numbers;
  private final @Nullable Link[] links;
  private final @Nullable Bag[] bags;
  private final @Nullable Letters[] letters;
  private final Vocabulary vocabulary;
  private final List<String> standing;

  /**
   * The sentences of what changed.
   *
   * @param standing the paragraphs that stand
   */
  Side(List<String> sentences, List<String> standing, Lexicon texts, Vocabulary vocabulary) {
    this.sentences = sentences;
    this.numbers = sentences.stream().mapToInt(texts::number).toArray();
    this.links = new Link[numbers.length];
    this.bags = new Bag[numbers.length];
    this.letters = new Letters[numbers.length];
    this.vocabulary = vocabulary;
    this.standing = standing;
  }

  int count() {
    return numbers.length;
  }

  String text(int sentence) {
    return sentences.get(sentence);
  }

  /** Equal for equal sentences. */
  int number(int sentence) {
    return numbers[sentence];
  }

  int[] numbers(int from, int to) {
    return Arrays.copyOfRange(numbers, from, to);
  }

  @Nullable Link link(int sentence) {
    return links[sentence];
  }

  boolean isFree(int sentence) {
    return links[sentence] == null;
  }

  boolean hasFree() {
    return Arrays.asList(links).contains(null);
  }

  void link(int from, int to, Link link) {
    Arrays.fill(links, from, to, link);
  }

  /** The sentences of a stretch that are linked to nothing yet. */
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

  /** Reads the words of all sentences that are linked to nothing yet. */
  void read() {
    for (int i = 0; i < bags.length; i++) {
      if (links[i] == null) {
        bags[i] = Bag.of(sentences.get(i), vocabulary);
      }
    }
  }

  /** The words of a sentence that was free when they were read. */
  Bag bag(int sentence) {
    return requireNonNull(bags[sentence]);
  }

  /** The words of a part of a sentence. */
  Bag words(String folded) {
    return Bag.of(folded, vocabulary);
  }

  /** The sentences, and what stands beside them uncut. */
  List<List<String>> allTexts() {
    return List.of(sentences, standing);
  }

  /** The letters of a sentence, read when they are first asked for. */
  Letters letters(int sentence) {
    Letters known = letters[sentence];
    if (known == null) {
      known = Letters.of(sentences.get(sentence));
      letters[sentence] = known;
    }
    return known;
  }

  /** The words of each of some sentences. */
  Bag[] bags(int[] sentences) {
    Bag[] several = new Bag[sentences.length];
    Arrays.setAll(several, k -> bag(sentences[k]));
    return several;
  }

  /** The words of each of several sentences in a row. */
  Bag[] bags(int from, int to) {
    Bag[] several = new Bag[to - from];
    for (int i = from; i < to; i++) {
      several[i - from] = bag(i);
    }
    return several;
  }
}
