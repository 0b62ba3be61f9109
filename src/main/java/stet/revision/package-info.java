/**
 * The revisions of an article: this package applies {@code stet.revision.diff} and {@code
 * stet.revision.tag} to the versions in the archive.
 *
 * <p>It takes a {@link stet.model.Timeline} and gives {@link stet.model.Revision}s between any two
 * of its versions, with their kind. The index, the pages and the command line all get their
 * revisions here, so that they cannot disagree.
 */
@NullMarked
package stet.revision;

import org.jspecify.annotations.NullMarked;
