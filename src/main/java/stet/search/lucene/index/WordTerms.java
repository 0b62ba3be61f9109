package stet.search.lucene.index;

import org.apache.lucene.util.BytesRef;

/**
 * The two terms under which a word is indexed.
 *
 * @param folded the word without case and accents
 * @param stem its stem, led by the language, which other words may share
 */
record WordTerms(BytesRef folded, BytesRef stem) {

  static WordTerms of(String folded, String stem) {
    return new WordTerms(new BytesRef(folded), new BytesRef(stem));
  }
}
