/**
 * The words of a text in the form in which they are compared, each folded and with its place, and
 * the alignment of the words of two texts.
 */
@NullMarked
package stet.revision.tag.word;

import org.jspecify.annotations.NullMarked;
