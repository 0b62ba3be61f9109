/**
 * What people set up: sources to watch, saved searches, what is withheld and why.
 *
 * <p>Its tables stand in the archive's file, so that there is one file to back up; it never touches
 * the archive's own. One class a subject; each takes the archive, reads and writes through {@link
 * stet.archive.Archive#read} and {@link stet.archive.Archive#write}, and is safe for all threads.
 */
@NullMarked
package stet.desk;

import org.jspecify.annotations.NullMarked;
