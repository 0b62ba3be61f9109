/**
 * Settings that people make: sources to watch, saved searches, and withholdings with their reasons.
 *
 * <p>The settings are kept in the archive's database, so that there is only one database to back
 * up. There is one class for each subject. Each class takes the archive, works in its units of work
 * ({@link stet.archive.Archive#read}, {@link stet.archive.Archive#write}), and is safe for all
 * threads.
 */
@NullMarked
package stet.desk;

import org.jspecify.annotations.NullMarked;
