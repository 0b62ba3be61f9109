/**
 * Blame: which version brought each word of an article, and which version removed it.
 *
 * <p>The package takes the versions of an article in order of time and gives, for any of them, its
 * text in {@link stet.revision.blame.VersionBlame.Span}s, each with the version that brought it,
 * and the text of earlier versions that is gone. This is a pure function of the versions; results
 * kept in memory from one request to the next only save time.
 *
 * <p>Text that was in any earlier version keeps its origin, wherever it is now and whatever was in
 * its place in between: lines and sentences are identified by their text. A new sentence is
 * compared with the most similar of all sentences that were in an earlier version and are not in
 * the text now; the words that both have in common, in order, are taken to be the same words. So a
 * reworded sentence keeps the origin of its unchanged words, whether the page was blank for a while
 * or not, and the work for a version is in proportion to its changes.
 */
@NullMarked
package stet.revision.blame;

import org.jspecify.annotations.NullMarked;
