package stet.store;

import java.util.Optional;

/** How far the files have come that are being imported. */
public interface ImportBookmarkStore {

  /** The bookmark of a file, by its path. */
  Optional<ImportBookmark> find(String file);

  /** Adds a bookmark, or replaces that of the same file. */
  void put(ImportBookmark bookmark);

  /** Removes the bookmark of a file, if there is one. */
  void remove(String file);
}
