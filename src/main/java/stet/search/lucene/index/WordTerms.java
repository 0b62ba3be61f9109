package stet.search.lucene.index;

import org.apache.lucene.util.BytesRef;

/**
 * The two terms under which a word is indexed.
 *
 * @param folded the word without case and accents
 * @param stem the stem of the word, preceded by the language; other words may have the same stem
 */
record WordTerms(BytesRef folded, BytesRef stem) {

  static WordTerms of(String folded, String stem) {
    return new WordTerms(new BytesRef(folded), new BytesRef(stem));
  }
}
