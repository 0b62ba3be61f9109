package stet.indexing;

import stet.model.Content;

/**
 * The text of a version, as far as there is memory to analyse it.
 *
 * @param content without a body where it is not whole, and without a headline where it is longer
 *     still
 */
record IndexableText(Content content, boolean whole) {

  /** The text that stood before a first version. */
  static final IndexableText EMPTY = new IndexableText(new Content("", "", ""), true);
}
