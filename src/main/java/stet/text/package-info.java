/**
 * Text analysis: texts are split into words, folded and stemmed, in the same way for the index and
 * for queries.
 *
 * <p>The package takes a text and its language; it gives the words in order, each with its place,
 * its form without case and accents, and its stem. A change of the splitting, folding or stemming
 * gives other terms for the same text, so the index must be rebuilt after it.
 *
 * <p>{@link stet.text.AnalyzedText} divides a text into the segments that make up the tokens of the
 * word diff, and the words, figures and names from which tags are derived. The words of the index
 * and of queries follow a standard, UAX #29 ({@link stet.text.WordBreaker}), and are not made up of
 * segments.
 */
@NullMarked
package stet.text;

import org.jspecify.annotations.NullMarked;
