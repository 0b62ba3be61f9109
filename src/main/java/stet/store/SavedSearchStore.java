package stet.store;

import java.util.List;

/** The searches that are saved under a name. */
public interface SavedSearchStore {

  /**
   * Adds a search, of which alerts begin at the end of the archive.
   *
   * @return whether it did; not where the name is taken
   */
  boolean add(SavedSearch search);

  /** All saved searches, by name. */
  List<SavedSearch> all();

  /** Removes a search with its alerts; false where there is none of that name. */
  boolean remove(String name);
}
