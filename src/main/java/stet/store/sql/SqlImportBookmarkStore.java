package stet.store.sql;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import stet.store.ImportBookmark;
import stet.store.ImportBookmarkStore;

/** Store of the progress of imports in the table {@code bookmark}. */
final class SqlImportBookmarkStore implements ImportBookmarkStore {

  private final Handle handle;

  SqlImportBookmarkStore(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<ImportBookmark> find(String file) {
    return handle
        .createQuery("SELECT * FROM bookmark WHERE file = :file")
        .bind("file", file)
        .map(
            (row, context) ->
                new ImportBookmark(
                    row.getString("file"),
                    row.getString("content"),
                    row.getLong("place"),
                    row.getBoolean("ended")))
        .findOne();
  }

  @Override
  public void put(ImportBookmark bookmark) {
    handle
        .createUpdate(
            """
            INSERT INTO bookmark (file, content, place, ended)
            VALUES (:file, :content, :place, :ended)
            ON CONFLICT (file) DO UPDATE SET content = excluded.content, place = excluded.place,
              ended = excluded.ended""")
        .bind("file", bookmark.file())
        .bind("content", bookmark.content())
        .bind("place", bookmark.place())
        .bind("ended", ColumnConversions.flag(bookmark.ended()))
        .execute();
  }

  @Override
  public void remove(String file) {
    handle.createUpdate("DELETE FROM bookmark WHERE file = ?").bind(0, file).execute();
  }
}
