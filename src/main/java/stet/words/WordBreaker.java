package stet.words;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;

/**
 * Finds the words of a text by the rules of UAX #29; punctuation is none. Not safe for several
 * threads.
 *
 * <p>Where the rules see no boundary between words (Thai, Lao, Burmese, Khmer), ICU's dictionaries
 * do. Han and Hiragana are cut into single characters, so that a phrase of them finds every place
 * where they stand in a row, which a dictionary that cuts text and query differently would miss.
 */
public final class WordBreaker {

  /** Takes one word: {@code text.substring(start, end)}. */
  public interface Sink {
    void word(int start, int end);
  }

  /** What cuts the stream of Lucene's StandardTokenizer, without the stream around it. */
  private final StandardTokenizerImpl standard = new StandardTokenizerImpl(new StringReader(""));

  private final BreakIterator dictionaries = BreakIterator.getWordInstance(ULocale.ROOT);

  /** Gives each word in turn. */
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
    try {
      standard.yyreset(new StringReader(text.substring(from, to)));
      while (standard.getNextToken() != StandardTokenizerImpl.YYEOF) {
        int start = from + standard.yychar();
        sink.word(start, start + standard.yylength());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  private void byDictionary(String text, int from, int to, Sink sink) {
    dictionaries.setText(text.substring(from, to));
    int start = dictionaries.first();
    for (int end = dictionaries.next(); end != BreakIterator.DONE; end = dictionaries.next()) {
      if (dictionaries.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
        sink.word(from + start, from + end);
      }
      start = end;
    }
  }

  /** The blocks of scripts that set no spaces between words and have a dictionary in ICU. */
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
