package stet.search.lucene.mark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stet.text.WordReader;
import stet.text.WordToken;

/**
 * Cache of word readers, one per language; each reader remembers the words that it has read. Not
 * safe for several threads.
 */
public final class WordReaderCache {

  private final Map<String, WordReader> readers = new HashMap<>();

  /** The words of a text in a language (BCP 47 tag, {@code und} if unknown). */
  List<WordToken> words(String text, String language) {
    return readers.computeIfAbsent(WordReader.key(language), WordReader::new).words(text);
  }
}
