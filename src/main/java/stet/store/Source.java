package stet.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import stet.model.NetworkPolicy;

/**
 * A publisher whose listings and articles are watched.
 *
 * @param name as in the archive, {@code nytimes}
 * @param contact a mail address or a URL by which the operators of its servers can reach the
 *     operator of Stet
 * @param reach the machines to which its links may lead
 * @param pace the least time between the end of one request to a host and the next
 * @param budget the largest number of requests in an hour
 * @param backlog the largest number of its articles that wait for their first check: what it
 *     announces beyond that is not taken yet
 * @param include a pattern; only announced addresses in which it is found are followed
 * @param exclude a pattern; announced addresses in which it is found are not followed
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

  /**
   * The usual pace in seconds: slower than a reader who follows links, so that no server is
   * burdened.
   */
  public static final int PACE = 3;

  /**
   * The usual budget: a newspaper of 200 articles a day, each checked 40 times, needs 350 requests
   * an hour.
   */
  public static final int BUDGET = 600;

  /** The usual backlog: with the usual budget its articles are checked within eight hours. */
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
