/**
 * Figures and dates: a sentence in, {@link stet.tag.figure.Term}s out, equal where they mean the
 * same however they are written.
 *
 * <p>A sentence is read as {@code Tokens}; what is a name and no number ({@code NamedNumbers}) and
 * what is a date ({@code Dates}) is told first, then figures in digits and in words.
 */
@NullMarked
package stet.tag.figure;

import org.jspecify.annotations.NullMarked;
