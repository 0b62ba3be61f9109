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

/** The searches that are followed under a name. Safe for all threads. */
public final class SavedSearchCatalogue {

  private final Archive archive;
  private final Clock clock;

  public SavedSearchCatalogue(Archive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  /**
   * Saves a search; what is recorded from now on is told to its webhook, if it has one.
   *
   * @param name as {@link SavedSearch#isName} has it
   * @param query one that can be understood
   * @param webhook who is told; null for nobody
   * @param reach which machines the webhook may lead to
   * @return empty where the name is taken
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

  /** The one of that name. */
  public Optional<SavedSearch> find(String name) {
    return all().stream().filter(search -> search.name().equals(name)).findFirst();
  }

  /** All of them, by name. */
  public List<SavedSearch> all() {
    return archive.read(unit -> unit.savedSearches().all());
  }

  /**
   * Forgets one, with the alerts that were still to be sent.
   *
   * @return whether there was one of that name
   */
  public boolean remove(String name) {
    return archive.write(unit -> unit.savedSearches().remove(name));
  }
}
