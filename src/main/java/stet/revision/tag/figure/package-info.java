/**
 * Figures and dates: the package takes a sentence and gives {@link
 * stet.revision.tag.figure.FigureTerm}s, which are equal if they mean the same, in any notation.
 *
 * <p>A sentence is read as {@code FigureTokenizer}; names with numbers ({@code NonQuantityNumbers})
 * and dates ({@code FigureDateReader}) are recognized first, then figures in digits and in words.
 */
@NullMarked
package stet.revision.tag.figure;

import org.jspecify.annotations.NullMarked;
