/**
 * Quotations and their speakers: the package takes a text and gives its {@link
 * stet.revision.tag.quote.QuotationReader}, with each quotation and the phrase that names its
 * speaker, and speech that is reported without marks.
 *
 * <p>Marks are paired first ({@code QuotationScanner}). Speech is distinguished from terms and
 * titles by weighted clues ({@code SpeechClassifier}, weights in {@code speech.txt}, trained by
 * {@code SpeechTrainer} in src/bench); the speaker is found by the order of words around a
 * reporting verb ({@code QuotationClause}, {@code SpeakerFinder}). The person behind the speaker's
 * phrase is found by {@code stet.revision.tag}, which reads the whole article.
 */
@NullMarked
package stet.revision.tag.quote;

import org.jspecify.annotations.NullMarked;
