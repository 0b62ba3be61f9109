/**
 * What people set up: sources to watch, saved searches, what is withheld and why.
 *
 * <p>What is set up is kept in the archive's database, so that there is one to back up. One class a
 * subject; each takes the archive, works through its units of work ({@link
 * stet.archive.Archive#read}, {@link stet.archive.Archive#write}), and is safe for all threads.
 */
@NullMarked
package stet.desk;

import org.jspecify.annotations.NullMarked;
