package stet.store;

import java.util.Optional;

/** Store of the progress of imports, by the paths of the imported files. */
public interface ImportBookmarkStore {

  /** The bookmark of a file, by its path. */
  Optional<ImportBookmark> find(String file);

  /** Adds a bookmark, or replaces that of the same file. */
  void put(ImportBookmark bookmark);

  /** Removes the bookmark of a file, if there is one. */
  void remove(String file);
}
