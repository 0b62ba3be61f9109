package stet.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stet.archive.Archive;
import stet.model.PublisherMention.Origin;
import stet.model.PublisherName;
import stet.store.ListingState;
import stet.store.PublisherStatement;
import stet.store.Source;

/** Catalogue of the watched sources and of the states of their listings. Safe for all threads. */
public final class SourceCatalogue {

  /** The time between checks of a new listing, until its own rate of changes is known. */
  private static final Duration AT_FIRST = Duration.ofMinutes(10);

  private final Archive archive;

  public SourceCatalogue(Archive archive) {
    this.archive = archive;
  }

  /** Adds a source, or changes the settings of a watched source and adds listings to it. */
  public void add(Source source, Instant now) {
    archive.update(unit -> unit.sources().put(source, now, AT_FIRST));
  }

  /** All watched sources, by name. */
  public List<Source> all() {
    return archive.read(unit -> unit.sources().all());
  }

  public Optional<Source> named(String name) {
    return all().stream().filter(source -> source.name().equals(name)).findFirst();
  }

  /**
   * Pauses or resumes the checks of a source's listings and articles. Returns false if there is no
   * such source.
   */
  public boolean pause(String name, boolean paused) {
    return archive.write(unit -> unit.sources().setPaused(name, paused));
  }

  /** Removes a source; its archived versions stay. Returns false if there is no such source. */
  public boolean remove(String name) {
    return archive.write(unit -> unit.sources().remove(name));
  }

  /**
   * Sets the name and the home page of a source's publisher. The source need not be watched. A part
   * that is empty keeps its earlier value.
   */
  public void setPublisherName(String source, PublisherName name) {
    archive.update(
        unit -> {
          PublisherName before =
              unit.publishers().all().stream()
                  .filter(each -> each.source().equals(source))
                  .filter(each -> each.origin() == Origin.OPERATOR)
                  .map(PublisherStatement::name)
                  .findFirst()
                  .orElse(PublisherName.NONE);
          unit.publishers()
              .setByOperator(
                  source,
                  new PublisherName(
                      name.title().isEmpty() ? before.title() : name.title(),
                      name.home().isEmpty() ? before.home() : name.home()));
        });
  }

  /** Removes the name and the home page that were set for a source. */
  public void clearPublisherName(String source) {
    archive.update(unit -> unit.publishers().setByOperator(source, PublisherName.NONE));
  }

  /** The states of a source's listings. */
  public List<ListingState> listings(String source) {
    return archive.read(unit -> unit.sources().listings(source));
  }

  /**
   * The listings that are due, without those of paused sources.
   *
   * @param furthest listings that are due after this time count as due now, because a clock must
   *     have been wrong
   */
  public List<ListingState> due(Instant now, Instant furthest) {
    return archive.read(unit -> unit.sources().activeListings()).stream()
        .filter(listing -> !listing.due().isAfter(now) || listing.due().isAfter(furthest))
        .toList();
  }

  /** Stores the outcome of the check of a listing. */
  public void note(ListingState listing) {
    archive.update(unit -> unit.sources().update(listing));
  }

  /** Adds to the number of requests to a source's hosts in the current hour. */
  public void spend(String source, Instant now, int requests) {
    archive.update(unit -> unit.sources().addRequests(source, hour(now), requests));
  }

  /** The number of requests that a source may still make in the current hour. */
  public int left(String source, Instant now) {
    return archive.read(unit -> unit.sources().requestsLeft(source, hour(now)));
  }

  private static long hour(Instant now) {
    return now.getEpochSecond() / 3600;
  }
}
