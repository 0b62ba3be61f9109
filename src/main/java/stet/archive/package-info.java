/**
 * The durable archive of observations, the only source of truth in Stet.
 *
 * <p>The input is {@link stet.model.Observation}s in any order. The output is the {@link
 * stet.model.Timeline} of an article and the {@link stet.model.Content} of a version. The package
 * guarantees that every acknowledged observation is on disk, that no recorded data changes unless
 * it is erased, and that a hash chain in order of arrival proves it.
 *
 * <p>{@link stet.archive.Archive} is the entry point. Its data is in the stores of {@link
 * stet.store}, regardless of the database. {@code BatchRecorder} records a batch of observations in
 * one transaction, and {@code VersionTimelineBuilder} holds the observations of one article so far,
 * which decide whether a new observation makes a version. {@code ArticleCatalogue} makes timelines
 * of these observations. {@code ContentReader} decompresses contents, and {@code ContentCache}
 * keeps the contents that were last read. {@code WithholdingFilter} removes what is withheld; every
 * answer passes through it. {@code ContentEraser} erases texts for good, {@code HashChain} is the
 * hash chain, and {@code ArchiveVerifier} compares the whole archive with it.
 */
@NullMarked
package stet.archive;

import org.jspecify.annotations.NullMarked;
