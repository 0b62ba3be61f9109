/**
 * Backups of a whole home, and their restoration.
 *
 * <p>The input is an archive, the pages that were fetched for it, and the list of what is withheld.
 *
 * <p>The output is a directory with the archive and these pages as they were at one moment,
 * regardless of writers meanwhile; and a home restored from such a directory, without what was
 * withheld or erased since.
 *
 * <p>The archive is a SQLite file in a backup and in a restored home.
 *
 * <p>An unfinished copy is never taken for a backup or an archive. An archive that lost its data is
 * not taken for a new one.
 */
@NullMarked
package stet.backup;

import org.jspecify.annotations.NullMarked;
