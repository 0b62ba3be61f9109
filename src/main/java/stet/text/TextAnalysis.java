package stet.text;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/**
 * Analysis of texts into terms, with the same words, folding and stems for the writer of the index
 * and for queries. Pure functions, safe for use by several threads.
 */
public final class TextAnalysis {
  private TextAnalysis() {}

  /**
   * The words of a text in order, with the stems of a language; punctuation is not a word. A text
   * that looks like one word may be several ({@code AT&T}, anything in Chinese) and is then a
   * phrase.
   *
   * @param language BCP 47 tag, {@code und} if unknown
   */
  public static List<WordToken> words(String text, String language) {
    return new WordReader(language).words(text);
  }

  /**
   * The terms that a word of a query may have in an index of stems: its stem in each language.
   *
   * @param written one word, as written in the query
   * @param languages the languages in the index
   */
  public static Set<String> stems(String written, Collection<String> languages) {
    Set<String> stems = new TreeSet<>();
    stems.add(new Stemmer("und").term(written));
    for (String language : languages) {
      stems.add(new Stemmer(language).term(written));
    }
    return stems;
  }

  /** The folded words of a text with one space between them, as in a side of a swap. */
  public static String row(String text) {
    return words(text, "und").stream().map(WordToken::word).collect(joining(" "));
  }

  /**
   * A word, or any other text, without differences of case, accents, width and Unicode form (the
   * foldings of UTR #30, as implemented by ICU).
   */
  public static String fold(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > 'z' || (c > '9' && c < 'a')) {
        String folded = ICUFoldingFilter.NORMALIZER.normalize(text);
        return folded.isEmpty() ? text : folded;
      }
    }
    return text;
  }
}
