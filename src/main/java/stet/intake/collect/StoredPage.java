package stet.intake.collect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.intake.extract.HtmlPage;

/**
 * A page of an article as it was sent, read from the stored responses.
 *
 * @param seen the time of the request
 * @param cut the reason why the page is incomplete; null if it is complete
 */
record StoredPage(Instant seen, HtmlPage page, @Nullable String cut) {}
