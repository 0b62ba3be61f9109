package stet.store;

import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Sha256;

/**
 * An observation as a link of the hash chain, with all values from which its digest is computed.
 *
 * @param seen the time of the observation, in milliseconds of the epoch
 * @param digestStart the first 8 bytes of its digest, as they were recorded
 * @param keptDigest its digest as it was recorded, if its label is erased; else null
 */
public record ChainedObservation(
    long position,
    ArticleId article,
    String source,
    String identifier,
    long seen,
    Sha256 content,
    String reader,
    @Nullable String label,
    @Nullable String language,
    long digestStart,
    @Nullable Sha256 keptDigest) {}
