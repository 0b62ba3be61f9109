package stet.indexing;

import stet.model.Content;

/**
 * The text of a version, as far as there is memory to analyse it.
 *
 * @param content the content; without a body if the text is too long, and without a headline if it
 *     is longer still
 */
record IndexableText(Content content, boolean whole) {

  /** The empty text before a first version. */
  static final IndexableText EMPTY = new IndexableText(new Content("", "", ""), true);
}
