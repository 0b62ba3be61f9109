package stet.store;

import java.util.List;

/** Store of the saved searches, by name. */
public interface SavedSearchStore {

  /**
   * Adds a search, whose alerts begin at the present end of the archive.
   *
   * @return whether the search was added; false if the name is taken
   */
  boolean add(SavedSearch search);

  /** All saved searches, by name. */
  List<SavedSearch> all();

  /** Removes a search with its alerts. Returns false if there is no search of that name. */
  boolean remove(String name);
}
