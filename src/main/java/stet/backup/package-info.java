/**
 * Backups of a whole home, and their restoration.
 *
 * <p>The package takes an archive, the pages that were fetched for it, and the list of what is
 * withheld.
 *
 * <p>It gives a directory with all of this as it was at one moment, regardless of writers
 * meanwhile; and a home restored from such a directory, without what was withheld or erased since.
 *
 * <p>In a backup the archive is a SQLite file, and so it is in the restored home.
 *
 * <p>An unfinished copy is never taken for a backup, nor for an archive. An archive that lost its
 * data is not taken for a new one.
 */
@NullMarked
package stet.backup;

import org.jspecify.annotations.NullMarked;
