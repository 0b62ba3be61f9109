package stet.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stet.archive.Archive;
import stet.store.ListingState;
import stet.store.Source;

/** The sources that are watched, and how it stands with their listings. Safe for all threads. */
public final class SourceCatalogue {

  /** A listing that is new is looked at again after so long, until more is known of it. */
  private static final Duration AT_FIRST = Duration.ofMinutes(10);

  private final Archive archive;

  public SourceCatalogue(Archive archive) {
    this.archive = archive;
  }

  /** Adds a source, or more listings to one that is watched, with what else is given of it. */
  public void add(Source source, Instant now) {
    archive.update(unit -> unit.sources().put(source, now, AT_FIRST));
  }

  /** All that are watched, by name. */
  public List<Source> all() {
    return archive.read(unit -> unit.sources().all());
  }

  public Optional<Source> named(String name) {
    return all().stream().filter(source -> source.name().equals(name)).findFirst();
  }

  /** Stops looking at a source's listings and articles, or goes on; false where there is none. */
  public boolean pause(String name, boolean paused) {
    return archive.write(unit -> unit.sources().setPaused(name, paused));
  }

  /** Forgets a source. What was archived of it stays. False where there is none. */
  public boolean remove(String name) {
    return archive.write(unit -> unit.sources().remove(name));
  }

  /** How it stands with the listings of a source. */
  public List<ListingState> listings(String source) {
    return archive.read(unit -> unit.sources().listings(source));
  }

  /**
   * The listings that are due, but for those of paused sources.
   *
   * @param furthest what is due later than that is due now: whoever set it had a wrong clock
   */
  public List<ListingState> due(Instant now, Instant furthest) {
    return archive.read(unit -> unit.sources().activeListings()).stream()
        .filter(listing -> !listing.due().isAfter(now) || listing.due().isAfter(furthest))
        .toList();
  }

  /** Notes what a look at a listing came to. */
  public void note(ListingState listing) {
    archive.update(unit -> unit.sources().update(listing));
  }

  /** Counts requests to a source's hosts within the hour. */
  public void spend(String source, Instant now, int requests) {
    archive.update(unit -> unit.sources().addRequests(source, hour(now), requests));
  }

  /** How many requests a source still has in this hour. */
  public int left(String source, Instant now) {
    return archive.read(unit -> unit.sources().requestsLeft(source, hour(now)));
  }

  private static long hour(Instant now) {
    return now.getEpochSecond() / 3600;
  }
}
