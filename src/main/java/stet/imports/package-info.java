/**
 * Bulk readers: a file in, {@link stet.model.Observation}s out, one at a time, and for every record
 * that is none, the place and the reason.
 */
@NullMarked
package stet.imports;

import org.jspecify.annotations.NullMarked;
