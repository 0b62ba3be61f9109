package stet.revision.tag.quote;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** A sequence of words of a text, with the characters between them. */
final class WordSequence {

  /** The least number of letters of the words that have a capital in a headline in title case. */
  private static final int TITLED = 4;

  private final LanguagePack pack;
  private final String text;
  private final List<TextWord> words;

  WordSequence(LanguagePack pack, String text, List<TextWord> words) {
    this.pack = pack;
    this.text = text;
    this.words = words;
  }

  /** The word lists of the text's language. */
  LanguagePack pack() {
    return pack;
  }

  int size() {
    return words.size();
  }

  TextWord word(int i) {
    return words.get(i);
  }

  String folded(int i) {
    return words.get(i).folded();
  }

  /** The folded words behind a word. */
  List<String> foldedBehind(int i) {
    return words.subList(i + 1, words.size()).stream().map(TextWord::folded).toList();
  }

  /** Whether there is a word at an index, and it is in a list. */
  boolean is(int i, WordList list) {
    return i >= 0 && i < words.size() && pack.has(list, folded(i));
  }

  /** Whether the word at an index ends with one of the endings of a list. */
  boolean ends(int i, WordList list) {
    return pack.hasEnding(list, folded(i));
  }

  /** Whether a phrase of a list ends at an index, with two words. */
  boolean isPhraseEnd(int i, WordList list) {
    return i > 0 && i < words.size() && pack.has(list, folded(i - 1) + " " + folded(i));
  }

  /** Whether the word at an index is a form of "be". */
  boolean isBe(int i) {
    return is(i, WordList.BE_FORMS);
  }

  /**
   * The number of words in the phrase at an index that names a source, such as {@code according
   * to}; 0 if there is none.
   */
  int sourceOpener(int i) {
    SourceOpeners openers = pack.derived(SourceOpeners.class, SourceOpeners::of);
    for (List<String> phrase : openers.beginningWith(folded(i))) {
      if (startsWith(i, phrase)) {
        return phrase.size();
      }
    }
    return 0;
  }

  private boolean startsWith(int i, List<String> phrase) {
    for (int k = 0; k < phrase.size(); k++) {
      if (i + k >= words.size() || !folded(i + k).equals(phrase.get(k))) {
        return false;
      }
    }
    return true;
  }

  /** The phrases that name a source, by their first word. */
  private record SourceOpeners(Map<String, List<List<String>>> byFirstWord) {
    static SourceOpeners of(LanguagePack pack) {
      return new SourceOpeners(
          pack.words(WordList.SOURCE_OPENERS).stream()
              .map(phrase -> List.of(phrase.split(" ")))
              .collect(Collectors.groupingBy(List::getFirst)));
    }

    List<List<String>> beginningWith(String word) {
      return byFirstWord.getOrDefault(word, List.of());
    }
  }

  boolean isUnitedStates(int i) {
    return words.get(i).isUnitedStates(pack, text);
  }

  boolean isCapital(int i) {
    return Character.isUpperCase(text.charAt(words.get(i).start()));
  }

  /** Whether most words have capitals, so that a capital does not show a name. */
  boolean isHeadline() {
    int capitals = 0;
    for (int i = 0; i < words.size(); i++) {
      capitals += isCapital(i) ? 1 : 0;
    }
    return words.size() > 2 && capitals * 10 >= words.size() * 6;
  }

  /** Whether a longer word has no capital, so that the capitals of other words show names. */
  boolean hasSmallWord() {
    for (int i = 0; i < words.size(); i++) {
      if (!isCapital(i) && words.get(i).end() - words.get(i).start() >= TITLED) {
        return true;
      }
    }
    return false;
  }

  /** Whether a comma is directly ahead of a word. */
  boolean isComma(int i) {
    return i > 0 && i < words.size() && text.charAt(words.get(i - 1).end()) == ',';
  }

  /** Whether a colon is directly behind a word. */
  boolean isColonBehind(int i) {
    return text.startsWith(":", words.get(i).end());
  }

  boolean opensBracket(int i) {
    int start = words.get(i).start();
    return start > 0 && text.charAt(start - 1) == '(';
  }

  boolean closesBracket(int i) {
    int end = words.get(i).end();
    return end < text.length() && (text.charAt(end) == ')' || text.startsWith(".)", end));
  }

  /** Whether a quotation mark is directly ahead of a word. */
  boolean marksBefore(int i) {
    int from = i == 0 ? 0 : words.get(i - 1).end();
    int at = words.get(i).start() - 1;
    while (at > from && text.charAt(at) == ' ') {
      at--;
    }
    return at >= from && "”\"’'»“".indexOf(text.charAt(at)) >= 0;
  }

  /**
   * Whether a mark other than a hyphen or full stop, or more than four characters, separates a word
   * from the one before.
   */
  boolean breakBefore(int i) {
    if (i <= 0 || i >= words.size()) {
      return false;
    }
    int from = words.get(i - 1).end();
    int to = words.get(i).start();
    for (int at = from; at < to; at++) {
      if (",;:—–()[]\"“”«»!?".indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return to - from > 4;
  }

  /**
   * Creates the attribution to a speaker that was found.
   *
   * @param start the place in the text where the speaker's phrase begins
   * @param end the place where the phrase ends
   * @param verb the index of the reporting verb
   */
  AttributedSpeech found(int start, int end, int verb) {
    return new AttributedSpeech(start, end, words.get(verb).start(), words.get(verb).end(), false);
  }
}
