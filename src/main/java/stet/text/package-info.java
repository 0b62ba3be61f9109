/**
 * Text analysis: texts are split into words, folded and stemmed, in the same way for the index and
 * for queries.
 *
 * <p>The package takes a text and its language; it gives the words in order, each with its place,
 * its form without case and accents, and its stem. A change of the splitting, folding or stemming
 * gives other terms for the same text: then the index has to be rebuilt.
 *
 * <p>{@link stet.text.AnalyzedText} cuts a text into the segments of which the words, figures and
 * names of the tags are made.
 */
@NullMarked
package stet.text;

import org.jspecify.annotations.NullMarked;
