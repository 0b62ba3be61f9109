/**
 * What is said, and by whom: a text in, its {@link stet.revision.tag.quote.QuotationReader} out,
 * each with the phrase that names its speaker, and what is reported without marks.
 *
 * <p>Marks are paired first ({@code QuotationScanner}). Speech is told from terms and titles by
 * weighed clues ({@code SpeechClassifier}, weights in {@code speech.txt}, trained by {@code
 * SpeechTrainer} in src/bench); who speaks, by the order of words around a verb of reporting
 * ({@code QuotationClause}, {@code SpeakerFinder}). Who that is by name is left to {@code
 * stet.revision.tag}, which knows the whole article.
 */
@NullMarked
package stet.revision.tag.quote;

import org.jspecify.annotations.NullMarked;
