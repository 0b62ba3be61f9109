/**
 * The durable archive of observations, the only source of truth in Stet.
 *
 * <p>The package takes {@link stet.model.Observation}s in any order; it gives the {@link
 * stet.model.Timeline} of an article and the {@link stet.model.Content} of a version. It guarantees
 * that every acknowledged observation is on disk, that nothing recorded ever changes, and that a
 * hash chain in order of arrival proves it.
 *
 * <p>{@link stet.archive.Archive} is the entry point; its data is in the stores of {@link
 * stet.store}, whatever database those are in. {@code BatchRecorder} records a batch of
 * observations in one transaction, and {@code VersionTimelineBuilder} holds the observations of one
 * article so far, which decide whether a new observation makes a version. {@code ArticleCatalogue}
 * makes timelines of these observations. {@code ContentReader} unpacks contents, and {@code
 * ContentCache} keeps the contents that were read last. {@code WithholdingFilter} removes what is
 * withheld: every answer passes through it. {@code ContentEraser} takes texts out for good, {@code
 * HashChain} is the hash chain, and {@code ArchiveVerifier} checks the whole archive against it.
 */
@NullMarked
package stet.archive;

import org.jspecify.annotations.NullMarked;
