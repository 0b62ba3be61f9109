/**
 * Derives revisions from the archive and keeps an index up with it, whatever engine the index is
 * of.
 *
 * <p>Takes the archive's positions, histories and withholdings; gives a {@link
 * stet.search.RevisionIndexer} the versions that were recorded, with their tagged edits. Catching
 * up, building anew, taking over from another process and leaving out what is withheld are written
 * here once.
 */
@NullMarked
package stet.indexing;

import org.jspecify.annotations.NullMarked;
