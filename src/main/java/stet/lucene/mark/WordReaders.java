package stet.lucene.mark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stet.words.Token;
import stet.words.WordReader;

/** Readers of all languages, which know the words they met. Not safe for several threads. */
public final class WordReaders {

  private final Map<String, WordReader> readers = new HashMap<>();

  /** The words of a text of that language (BCP 47 tag, {@code und} where unknown). */
  List<Token> words(String text, String language) {
    return readers.computeIfAbsent(WordReader.key(language), WordReader::new).words(text);
  }
}
