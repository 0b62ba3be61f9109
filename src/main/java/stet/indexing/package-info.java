/**
 * Derivation of revisions from the archive into the index of any search engine, which is kept up to
 * date with the archive.
 *
 * <p>The package takes the archive's positions, histories and withholdings; it passes the recorded
 * versions and their tagged edits to a {@link stet.search.RevisionIndexer}. Catching up,
 * rebuilding, taking over from another process and leaving out what is withheld are implemented
 * here once for all engines.
 */
@NullMarked
package stet.indexing;

import org.jspecify.annotations.NullMarked;
