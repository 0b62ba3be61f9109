package stet.intake.collect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.intake.extract.HtmlPage;

/**
 * A page of an article as it was sent, out of what is kept.
 *
 * @param seen when it was asked for
 * @param cut why it is not all of the page; null where it is
 */
record StoredPage(Instant seen, HtmlPage page, @Nullable String cut) {}
