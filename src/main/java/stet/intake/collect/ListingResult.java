package stet.intake.collect;

import java.util.List;

/** Result of reading a listing. */
sealed interface ListingResult {

  /**
   * The listing announces articles.
   *
   * @param form the form of the listing, in a word or two: {@code RSS 2.0}
   */
  record Articles(String form, List<ListedAddress> articles) implements ListingResult {}

  /** The listing is an index of further sitemaps. */
  record Sitemaps(List<ListedAddress> sitemaps) implements ListingResult {}

  /** The listing cannot be read, for the given reason. */
  record Unreadable(String reason) implements ListingResult {}
}
