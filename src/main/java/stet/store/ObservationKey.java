package stet.store;

import org.jspecify.annotations.Nullable;
import stet.model.Sha256;

/**
 * All values that distinguish one observation of an article from another.
 *
 * @param seen the time of the observation, in milliseconds of the epoch
 */
public record ObservationKey(
    long seen,
    Sha256 content,
    String reader,
    @Nullable String label,
    @Nullable String language,
    String identifier) {}
