package stet.intake.collect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address that a listing names.
 *
 * @param at the time at which the page was published or last changed, if the listing gives it
 */
record ListedAddress(String url, @Nullable Instant at) {}
