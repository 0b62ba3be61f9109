/**
 * Derivation of revisions from the archive into an index, which is kept up to date with the
 * archive, for any search engine.
 *
 * <p>The package takes the archive's positions, histories and withholdings; it passes the recorded
 * versions with their tagged edits to a {@link stet.search.RevisionIndexer}. Catching up,
 * rebuilding, taking over from another process and leaving out what is withheld are implemented
 * here once for all engines.
 */
@NullMarked
package stet.indexing;

import org.jspecify.annotations.NullMarked;
