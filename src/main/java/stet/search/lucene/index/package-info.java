/**
 * The Lucene index: derived from the archive, it can be deleted and rebuilt at any time.
 *
 * <p>The package takes versions with their tagged edits, as {@link stet.search.IndexedVersion}; it
 * gives a searcher over one block per version: the edits that led to it as children, the version as
 * parent. {@link stet.search.lucene.index.IndexFields} is the catalogue of all indexed fields, with
 * reasons. The user of a {@link stet.search.RevisionIndex} decides which versions are indexed, and
 * when; this package does not know the archive.
 */
@NullMarked
package stet.search.lucene.index;

import org.jspecify.annotations.NullMarked;
