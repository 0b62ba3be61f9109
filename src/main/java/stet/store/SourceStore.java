package stet.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Store of the watched sources, their listings, and the numbers of requests made for them. */
public interface SourceStore {

  /**
   * Adds a source or replaces its settings. New listings are added, the settings of known listings
   * are replaced, and no listing is removed.
   *
   * @param due the time of the first check of a new listing
   * @param pause the time from the first check of a new listing to the second
   */
  void put(Source source, Instant due, Duration pause);

  /** All sources, by name. */
  List<Source> all();

  /** Pauses a source or resumes it. Returns false if there is no source of that name. */
  boolean setPaused(String name, boolean paused);

  /**
   * Removes a source with its listings and followed articles. Returns false if there is no such
   * source.
   */
  boolean remove(String name);

  /** The listings of a source, in the order in which they are due. */
  List<ListingState> listings(String source);

  /** The listings of all sources that are not paused, in the order in which they are due. */
  List<ListingState> activeListings();

  /** Replaces the state of a listing, except its address and kind. */
  void update(ListingState listing);

  /**
   * Counts requests for a source.
   *
   * @param hour the hour since 1970; the count begins at 0 in each hour
   */
  void addRequests(String source, long hour, int requests);

  /** The number of requests that a source has left in an hour; 0 if there is no such source. */
  int requestsLeft(String source, long hour);
}
