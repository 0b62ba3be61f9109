package stet.collect;

import java.util.List;

/** What a listing turned out to announce. */
sealed interface Announced {

  /**
   * Articles.
   *
   * @param form what the listing is, in a word or two: {@code RSS 2.0}
   */
  record Articles(String form, List<Announcement> articles) implements Announced {}

  /** Further sitemaps. */
  record Sitemaps(List<Announcement> sitemaps) implements Announced {}

  /** Nothing: it cannot be read, for that reason. */
  record Unreadable(String reason) implements Announced {}
}
