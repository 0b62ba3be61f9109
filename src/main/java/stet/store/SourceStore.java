package stet.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The sources that are watched, their listings, and the requests that they were asked. */
public interface SourceStore {

  /**
   * Adds a source or replaces its settings. Listings are only added; the settings of one that is
   * known are replaced.
   *
   * @param due when a new listing is looked at first
   * @param pause from the first look at a new listing to the second
   */
  void put(Source source, Instant due, Duration pause);

  /** All sources, by name. */
  List<Source> all();

  /** Pauses a source or resumes it; false where there is none of that name. */
  boolean setPaused(String name, boolean paused);

  /** Removes a source with its listings and followed articles; false where there is none. */
  boolean remove(String name);

  /** The listings of a source, those that are due first ahead. */
  List<ListingState> listings(String source);

  /** The listings of all sources that are not paused, those that are due first ahead. */
  List<ListingState> activeListings();

  /** Replaces what is known of a listing, but for its address and kind. */
  void update(ListingState listing);

  /**
   * Counts requests to a source.
   *
   * @param hour since 1970; the count begins anew with each
   */
  void addRequests(String source, long hour, int requests);

  /** The number of requests that a source has left in an hour; 0 where there is no such source. */
  int requestsLeft(String source, long hour);
}
