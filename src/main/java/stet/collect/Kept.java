package stet.collect;

import java.time.Instant;
import stet.extract.Page;

/**
 * A page of an article as it was sent, out of what is kept.
 *
 * @param seen when it was asked for
 */
record Kept(Instant seen, Page page) {}
