package stet.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reader that analyses the texts of one language into words, as {@link TextAnalysis#words} does,
 * and caches words, so that only new words are folded and stemmed. Not safe for use by several
 * threads at once.
 */
public final class WordReader {

  /** The most words in the cache: some 5 MB at 250 bytes a word. */
  private static final int MOST_WORDS = 20_000;

  private final WordBreaker breaker = new WordBreaker();
  private final Stemmer stemmer;
  private final Map<String, WordToken> known = new HashMap<>();

  /**
   * Creates a reader with an empty cache.
   *
   * @param language BCP 47 tag, {@code und} if unknown
   */
  public WordReader(String language) {
    this.stemmer = new Stemmer(language);
  }

  /** The key of a language; languages with the same key are analysed in the same way. */
  public static String key(String language) {
    return Stemmer.key(language);
  }

  /** The words of a text in order, without punctuation. */
  public List<WordToken> words(String text) {
    List<WordToken> words = new ArrayList<>();
    breaker.words(
        text,
        (start, end) -> {
          WordToken word = word(text.substring(start, end));
          words.add(new WordToken(start, end, word.word(), word.stem()));
        });
    return words;
  }

  private WordToken word(String written) {
    WordToken word = known.get(written);
    if (word == null) {
      if (known.size() >= MOST_WORDS) {
        known.clear();
      }
      word = new WordToken(0, written.length(), TextAnalysis.fold(written), stemmer.term(written));
      known.put(written, word);
    }
    return word;
  }
}
