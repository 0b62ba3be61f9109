package stet.intake.collect;

import java.util.List;

/** What a listing turned out to announce. */
sealed interface ListingResult {

  /**
   * Articles.
   *
   * @param form what the listing is, in a word or two: {@code RSS 2.0}
   */
  record Articles(String form, List<ListedAddress> articles) implements ListingResult {}

  /** Further sitemaps. */
  record Sitemaps(List<ListedAddress> sitemaps) implements ListingResult {}

  /** Nothing: it cannot be read, for that reason. */
  record Unreadable(String reason) implements ListingResult {}
}
