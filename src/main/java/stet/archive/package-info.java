/**
 * The durable store of observations, the only truth there is.
 *
 * <p>Takes {@link stet.model.Observation}s in any order; gives the {@link stet.model.Timeline} of
 * an article and the {@link stet.model.Content} of a version. Guarantees that what it acknowledged
 * is on disk, that nothing recorded ever changes, and that a hash chain in order of arrival proves
 * it.
 */
@NullMarked
package stet.archive;

import org.jspecify.annotations.NullMarked;
