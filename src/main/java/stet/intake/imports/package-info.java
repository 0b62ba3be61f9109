/**
 * Import of files and repositories. The package reads {@link stet.model.Observation}s one at a
 * time, and for every invalid record it gives the place and the reason. An {@link
 * stet.intake.imports.ImportOpener} recognizes the format by the content. Files that an {@link
 * stet.intake.imports.ObservationExporter} wrote are read back unchanged.
 *
 * <p>An invalid record does not affect the records before or after it. Memory use does not grow
 * with the length of the file.
 */
@NullMarked
package stet.intake.imports;

import org.jspecify.annotations.NullMarked;
