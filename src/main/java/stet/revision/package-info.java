/**
 * The revisions of an article: where the archive's versions meet diff and tag.
 *
 * <p>Takes a {@link stet.model.Timeline}; gives {@link stet.model.Revision}s between any two of its
 * versions, with their kind. The index, the pages and the command line all get them here, so that
 * they cannot disagree.
 */
@NullMarked
package stet.revision;

import org.jspecify.annotations.NullMarked;
