/**
 * Figures and dates: a sentence in, {@link stet.revision.tag.figure.FigureTerm}s out, equal where
 * they mean the same however they are written.
 *
 * <p>A sentence is read as {@code FigureTokenizer}; what is a name and no number ({@code
 * NonQuantityNumbers}) and what is a date ({@code FigureDateReader}) is told first, then figures in
 * digits and in words.
 */
@NullMarked
package stet.revision.tag.figure;

import org.jspecify.annotations.NullMarked;
