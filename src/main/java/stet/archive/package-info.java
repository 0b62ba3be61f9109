/**
 * The durable store of observations, the only truth there is.
 *
 * <p>Takes {@link stet.model.Observation}s in any order; gives the {@link stet.model.Timeline} of
 * an article and the {@link stet.model.Content} of a version. Guarantees that what it acknowledged
 * is on disk, that nothing recorded ever changes, and that a hash chain in order of arrival proves
 * it.
 *
 * <p>{@link stet.archive.Archive} is the door; what it keeps is in the stores of {@link
 * stet.store}, whatever database those are in. {@code BatchRecorder} takes a batch of observations
 * in, one transaction each, and {@code VersionTimelineBuilder} is what was seen of one article so
 * far, so that a new look tells whether it made a version. {@code ArticleCatalogue} makes timelines
 * of it. {@code ContentReader} unpacks contents, and {@code ContentCache} keeps those at hand that
 * were read last. {@code WithholdingFilter} is what is withheld: nothing gets out past it. {@code
 * ContentEraser} takes texts out for good, {@code HashChain} is the hash chain, and {@code
 * ArchiveVerifier} holds the whole against it.
 */
@NullMarked
package stet.archive;

import org.jspecify.annotations.NullMarked;
