package stet.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import stet.model.NetworkPolicy;

/**
 * A publisher that is watched.
 *
 * @param name as in the archive, {@code nytimes}
 * @param contact a mail address or a URL by which whoever is asked reaches who is asking
 * @param reach which machines its links may lead to
 * @param pace the least time between the end of one request to a host and the next
 * @param budget so many requests in an hour, at most
 * @param backlog so many of its articles wait for their first look, at most: what it announces
 *     beyond that is not taken yet
 * @param include of addresses that are announced, those in which it is found are followed
 * @param exclude those in which it is found are not
 */
public record Source(
    String name,
    String contact,
    NetworkPolicy reach,
    boolean paused,
    Duration pace,
    int budget,
    int backlog,
    Optional<Pattern> include,
    Optional<Pattern> exclude,
    List<SourceListing> listings) {

  /** Seconds. Slower than a reader who follows links, so that nobody's server feels it. */
  public static final int PACE = 3;

  /** A newspaper of 200 articles a day, each looked at 40 times, needs 350. */
  public static final int BUDGET = 600;

  /** With the usual budget they are looked at within eight hours. */
  public static final int BACKLOG = 5000;

  public Source {
    listings = List.copyOf(listings);
  }

  /** Whether an article at that address is to be followed. */
  public boolean follows(String url) {
    return include.map(pattern -> pattern.matcher(url).find()).orElse(true)
        && exclude.map(pattern -> !pattern.matcher(url).find()).orElse(true);
  }
}
