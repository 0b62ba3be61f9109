/**
 * The Lucene index: derived from the archive, deleted and rebuilt at will.
 *
 * <p>Takes the archive's articles and their revisions; gives a searcher over one block per version:
 * the edits that led to it as children, the version as parent. {@link stet.index.Fields} is the
 * catalogue of what is indexed and why.
 */
@NullMarked
package stet.index;

import org.jspecify.annotations.NullMarked;
