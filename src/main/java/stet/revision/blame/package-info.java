/**
 * Which version brought each word of an article, and which took the others away.
 *
 * <p>Takes the versions of an article in order of time; gives, for any of them, its text in {@link
 * stet.revision.blame.VersionBlame.Span}s, each with the version that brought it, and what stood
 * before and went. A pure function of the versions; what is kept in memory from one question to the
 * next only saves time.
 *
 * <p>Text that stood in any earlier version keeps its origin, wherever it stands now and whatever
 * stood in between: lines and sentences are known by their text. A sentence that was never seen is
 * held against the one it is most like of all that stood once and do not stand now, and what both
 * have in common, in order, is the same words. So a reword keeps what it did not touch, whether the
 * page was blank for a while or not, and the work a version makes is that of what it changed.
 */
@NullMarked
package stet.revision.blame;

import org.jspecify.annotations.NullMarked;
