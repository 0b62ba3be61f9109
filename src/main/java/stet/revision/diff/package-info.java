/**
 * What one version changed in another: two {@link stet.model.Content}s in, {@link stet.model.Edit}s
 * out, and the layout that is nobody's edit.
 *
 * <p>Pure functions. Guarantees that applying the difference to the old content gives the new one
 * byte for byte, that the edits alone give the new sequence of sentences, and that unchanged text
 * is in no edit. Everything is compared as {@link stet.model.CosmeticFolding} has it.
 *
 * <p>Paragraphs come first ({@code ParagraphAlignment}): those that stand are never cut into
 * sentences. What lies between them is ({@code SentenceSplitter}, {@code SentenceEndDetector}), and
 * its sentences are aligned ({@link stet.revision.diff.SentenceAlignment}): equal ones in order,
 * text cut otherwise by line breaks ({@code RecutDetector}), equal ones elsewhere, similar ones in
 * their slot ({@code SimilarSentenceLinker}), nearly equal ones elsewhere ({@code MoveDetector}),
 * similar ones beside those ({@code MovedNeighborLinker}), if more than a {@code SharedFrame} is
 * shared. A changed sentence is compared word by word ({@code WordDiffer}) and cleaned for reading
 * ({@code UnchangedIslandFilter}). java-diff-utils stands behind {@code SequenceMatcher} alone.
 *
 * <p>The cost of what changed is capped: above 6,000 elements on both sides together with no anchor
 * among them nothing corresponds, and above 250,000 pairs of sentences in one slot none are
 * compared; both degrade to removed and added.
 */
@NullMarked
package stet.revision.diff;

import org.jspecify.annotations.NullMarked;
