package stet.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import stet.model.NetworkPolicy;

/**
 * A publisher whose listings and articles are watched.
 *
 * @param name the name in the archive: {@code nytimes}
 * @param contact a mail address or a URL by which the operators of the publisher's servers can
 *     reach the operator of Stet
 * @param reach the machines to which its links may lead
 * @param pace the least time between the end of one request to a host and the next request
 * @param budget the most requests in an hour
 * @param backlog the most articles that may wait for their first check; further announced articles
 *     are not yet taken
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
   * The usual pace in seconds. It is slower than a reader who follows links, so that it burdens no
   * server.
   */
  public static final int PACE = 3;

  /**
   * The usual budget in requests per hour. A newspaper of 200 articles a day, each checked 40
   * times, needs 350.
   */
  public static final int BUDGET = 600;

  /** The usual backlog in articles. With the usual budget they are checked within eight hours. */
  public static final int BACKLOG = 5000;

  public Source {
    listings = List.copyOf(listings);
  }

  /** Whether an article at an address is to be followed. */
  public boolean follows(String url) {
    return include.map(pattern -> pattern.matcher(url).find()).orElse(true)
        && exclude.map(pattern -> !pattern.matcher(url).find()).orElse(true);
  }
}
