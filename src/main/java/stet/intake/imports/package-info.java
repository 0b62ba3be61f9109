/**
 * Imports: the package takes a file or a repository and gives {@link stet.model.Observation}s, one
 * at a time, and for every invalid record the place and the reason. An {@link
 * stet.intake.imports.ImportOpener} recognizes the format by the content; the output of an {@link
 * stet.intake.imports.ObservationExporter} is read back unchanged.
 *
 * <p>Only a bad record itself is rejected, nothing before or after it is lost, and memory use does
 * not grow with the length of the file.
 */
@NullMarked
package stet.intake.imports;

import org.jspecify.annotations.NullMarked;
