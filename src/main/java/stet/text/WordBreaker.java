package stet.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Word breaker: it finds the words of a text by the rules of UAX #29, without punctuation. Not safe
 * for use by several threads at once.
 *
 * <p>In scripts for which these rules find no boundaries between words (Thai, Lao, Burmese, Khmer),
 * ICU's dictionaries find them. Han and Hiragana are divided into single characters, so that a
 * phrase finds every place where its characters follow one another; a dictionary that divides text
 * and query differently would miss some.
 */
public final class WordBreaker {

  /** Receiver of one word: {@code text.substring(start, end)}. */
  public interface Sink {
    void word(int start, int end);
  }

  /**
   * The most characters of a word; a longer one is divided, since Lucene accepts no term of more
   * than 32,766 bytes.
   */
  private static final int LONGEST = StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH;

  private final StandardTokenizer standard = new StandardTokenizer();
  private final OffsetAttribute place = standard.getAttribute(OffsetAttribute.class);
  private final BreakIterator dictionaries = BreakIterator.getWordInstance(ULocale.ROOT);

  /** Passes each word of a text to a sink. */
  public void words(String text, Sink sink) {
    int from = 0;
    int i = 0;
    while (i < text.length()) {
      if (!unspaced(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < text.length() && unspaced(text.charAt(end))) {
        end++;
      }
      byRules(text, from, i, sink);
      byDictionary(text, i, end, sink);
      from = end;
      i = end;
    }
    byRules(text, from, text.length(), sink);
  }

  private void byRules(String text, int from, int to, Sink sink) {
    if (from == to) {
      return;
    }
    try (StandardTokenizer words = standard) {
      words.setReader(new StringReader(text.substring(from, to)));
      words.reset();
      while (words.incrementToken()) {
        sink.word(from + place.startOffset(), from + place.endOffset());
      }
      words.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  private void byDictionary(String text, int from, int to, Sink sink) {
    dictionaries.setText(text.substring(from, to));
    int start = dictionaries.first();
    for (int end = dictionaries.next(); end != BreakIterator.DONE; end = dictionaries.next()) {
      if (dictionaries.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
        for (int at = start; at < end; at += LONGEST) {
          sink.word(from + at, from + Math.min(end, at + LONGEST));
        }
      }
      start = end;
    }
  }

  /**
   * Whether a character is in the blocks of the scripts without spaces between words for which ICU
   * has a dictionary.
   */
  private static boolean unspaced(char c) {
    return c >= 0x0E00
        && (c <= 0x0EFF // Thai, Lao
            || (c >= 0x1000 && c <= 0x109F) // Myanmar
            || (c >= 0x1780 && c <= 0x17FF) // Khmer
            || (c >= 0x19E0 && c <= 0x19FF) // Khmer symbols
            || (c >= 0xA9E0 && c <= 0xA9FF) // Myanmar extended B
            || (c >= 0xAA60 && c <= 0xAA7F)); // Myanmar extended A
  }
}
