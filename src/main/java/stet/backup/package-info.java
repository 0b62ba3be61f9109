/**
 * Backups of a whole home, and the way back.
 *
 * <p>Takes: an archive, the pages that were fetched for it, and the list of what is withheld.
 *
 * <p>Gives: a directory with all of it as it was at one moment, whoever writes meanwhile; and a
 * home that is made of such a directory, without what was withheld or erased since.
 *
 * <p>In a backup an archive is a SQLite file, and so it is in the home that is made of it.
 *
 * <p>Guarantees: what is unfinished is never taken for a backup, nor for an archive. An archive
 * that lost what it held is not taken for a new one.
 */
@NullMarked
package stet.backup;

import org.jspecify.annotations.NullMarked;
