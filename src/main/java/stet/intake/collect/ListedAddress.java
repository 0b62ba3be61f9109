package stet.intake.collect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address that a listing names.
 *
 * @param at when the page there was published or last changed, as far as the listing says
 */
record ListedAddress(String url, @Nullable Instant at) {}
