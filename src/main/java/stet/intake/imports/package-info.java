/**
 * Bulk readers: a file or a repository in, {@link stet.model.Observation}s out, one at a time, and
 * for every record that is none, the place and the reason. An {@link
 * stet.intake.imports.ImportOpener} tells the format by the content; what an {@link
 * stet.intake.imports.ObservationExporter} wrote comes in again unchanged.
 *
 * <p>Guarantees that a bad record rejects itself alone, that nothing after it or before it is lost,
 * and that memory stays flat however long the file.
 */
@NullMarked
package stet.intake.imports;

import org.jspecify.annotations.NullMarked;
