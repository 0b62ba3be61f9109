/**
 * What one version changed in another: two {@link stet.model.Content}s in, {@link stet.model.Edit}s
 * out, and the layout that is nobody's edit.
 *
 * <p>Pure functions. Guarantees that applying the difference to the old content gives the new one
 * byte for byte, that the edits alone give the new sequence of sentences, and that unchanged text
 * is in no edit.
 */
@NullMarked
package stet.diff;

import org.jspecify.annotations.NullMarked;
