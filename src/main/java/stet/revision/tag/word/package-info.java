/**
 * The words of a text as they are compared, folded and each with its place, and which of them two
 * texts share.
 */
@NullMarked
package stet.revision.tag.word;

import org.jspecify.annotations.NullMarked;
