/**
 * Blame: which version brought each word of an article, and which version removed it.
 *
 * <p>The package takes the versions of an article in order of time and gives, for any of them, its
 * text in {@link stet.revision.blame.VersionBlame.Span}s, each with the version that brought it,
 * and the text that stood earlier and is gone. This is a pure function of the versions; results
 * kept in memory from one question to the next only save time.
 *
 * <p>Text that stood in any earlier version keeps its origin, wherever it stands now and whatever
 * stood in between: lines and sentences are identified by their text. A sentence that was never
 * seen is compared with the most similar of all sentences that stood once and do not stand now, and
 * the words that both have in common, in order, are taken to be the same words. So a reworded
 * sentence keeps the words that were not touched, whether the page was blank for a while or not,
 * and the work for a version is in proportion to its changes.
 */
@NullMarked
package stet.revision.blame;

import org.jspecify.annotations.NullMarked;
