package stet.desk;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.model.NetworkPolicy;
import stet.store.SavedSearch;
import stet.store.WebhookSecret;

/** Catalogue of the saved searches. Safe for all threads. */
public final class SavedSearchCatalogue {

  private final Archive archive;
  private final Clock clock;

  public SavedSearchCatalogue(Archive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  /**
   * Saves a search. Its webhook, if it has one, receives the results among everything recorded from
   * now on.
   *
   * @param name a text for which {@link SavedSearch#isName} is true
   * @param query a valid query
   * @param webhook the receiver of alerts; null for none
   * @param reach the network addresses that the webhook may use
   * @return the saved search; empty if the name is taken
   */
  public Optional<SavedSearch> add(
      String name, String query, @Nullable URI webhook, NetworkPolicy reach) {
    if (!SavedSearch.isName(name)) {
      throw new IllegalArgumentException("no name of a saved search: " + name);
    }
    SavedSearch search =
        new SavedSearch(
            name,
            query,
            Instant.ofEpochMilli(clock.millis()),
            webhook == null
                ? null
                : new SavedSearch.Webhook(webhook, WebhookSecret.fresh(), reach, 0, null));
    boolean added = archive.write(unit -> unit.savedSearches().add(search));
    return added ? find(name) : Optional.empty();
  }

  /** The saved search with a name. */
  public Optional<SavedSearch> find(String name) {
    return all().stream().filter(search -> search.name().equals(name)).findFirst();
  }

  /** All saved searches, by name. */
  public List<SavedSearch> all() {
    return archive.read(unit -> unit.savedSearches().all());
  }

  /**
   * Removes a saved search and its alerts that are still to be sent.
   *
   * @return whether there was a search with that name
   */
  public boolean remove(String name) {
    return archive.write(unit -> unit.savedSearches().remove(name));
  }
}
