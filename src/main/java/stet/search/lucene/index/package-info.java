/**
 * The Lucene index. It is derived from the archive and can be deleted and rebuilt at any time.
 *
 * <p>The package takes versions with their tagged edits as {@link stet.search.IndexedVersion} and
 * provides a searcher over one block of documents for each version: the edits that led to it as
 * children, the version itself as parent. {@link stet.search.lucene.index.IndexFields} is the
 * catalogue of all indexed fields, with the reason for each. The user of a {@link
 * stet.search.RevisionIndex} decides which versions are indexed and when; this package does not
 * know the archive.
 */
@NullMarked
package stet.search.lucene.index;

import org.jspecify.annotations.NullMarked;
