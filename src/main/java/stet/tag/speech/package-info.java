/**
 * What is said, and by whom: a text in, its {@link stet.tag.speech.Quotations} out, each with the
 * phrase that names its speaker, and what is reported without marks.
 *
 * <p>Marks are paired first ({@code QuotationScan}). Speech is told from terms and titles by
 * weighed clues ({@code Speech}, weights in {@code speech.txt}, trained by {@code SpeechTrainer} in
 * src/bench); who speaks, by the order of words around a verb of reporting ({@code Clause}, {@code
 * Speakers}). Who that is by name is left to {@code stet.tag}, which knows the whole article.
 */
@NullMarked
package stet.tag.speech;

import org.jspecify.annotations.NullMarked;
