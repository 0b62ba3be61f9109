/**
 * The Lucene index: derived from the archive, deleted and rebuilt at will.
 *
 * <p>Takes versions with their tagged edits, as {@link stet.search.IndexedVersion}; gives a
 * searcher over one block per version: the edits that led to it as children, the version as parent.
 * {@link stet.search.lucene.index.IndexFields} is the catalogue of what is indexed and why. Which
 * versions are handed over, and when, is decided by whoever fills a {@link
 * stet.search.RevisionIndex}; this package does not know the archive.
 */
@NullMarked
package stet.search.lucene.index;

import org.jspecify.annotations.NullMarked;
