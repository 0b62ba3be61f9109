/**
 * Diff: the changes from one version to another. The package takes two {@link stet.model.Content}s
 * and gives {@link stet.model.Edit}s, with the layout, which belongs to no edit.
 *
 * <p>These are pure functions. They guarantee that applying the difference to the old content gives
 * the new one byte for byte, that the edits alone give the new sequence of sentences, and that
 * unchanged text is in no edit. Everything is compared as {@link stet.model.CosmeticFolding} folds
 * it.
 *
 * <p>Paragraphs come first ({@code ParagraphAlignment}): unchanged paragraphs are never split into
 * sentences. The text between them is ({@code SentenceSplitter}, {@code SentenceEndDetector}), and
 * its sentences are aligned ({@link stet.revision.diff.SentenceAlignment}): equal ones in order,
 * text split differently by line breaks ({@code RecutDetector}), equal ones elsewhere, similar ones
 * in their slot ({@code SimilarSentenceLinker}), nearly equal ones elsewhere ({@code
 * MoveDetector}), similar ones next to those ({@code MovedNeighborLinker}), if more than a {@code
 * CommonPrefixAndSuffix} is shared. A changed sentence is compared word by word ({@code
 * WordDiffer}) and cleaned for reading ({@code UnchangedIslandFilter}). Only {@code
 * SequenceMatcher} uses java-diff-utils.
 *
 * <p>The cost of a comparison is limited: above 6,000 elements on both sides together without an
 * anchor, nothing is paired, and above 250,000 pairs of sentences in one slot, none are compared;
 * in both cases the text counts as removed and added.
 */
@NullMarked
package stet.revision.diff;

import org.jspecify.annotations.NullMarked;
