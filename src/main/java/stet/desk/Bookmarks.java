package stet.desk;

import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import stet.archive.Archive;

/** How far the files have come that are being imported, so that an import can go on. */
public final class Bookmarks {

  private final Archive archive;

  public Bookmarks(Archive archive) {
    this.archive = archive;
  }

  /**
   * How far a file has come.
   *
   * @param file its path
   * @param content tells whether it is still the same file
   * @param place as many of its records are on disk
   * @param ended whether that is all of them
   */
  public record Bookmark(String file, String content, long place, boolean ended) {}

  /** How far a file had come when its import was interrupted; empty where none was. */
  public Optional<Bookmark> of(String file) {
    return archive.read(
        handle ->
            handle
                .createQuery("SELECT * FROM bookmark WHERE file = :file")
                .bind("file", file)
                .map(
                    (row, context) ->
                        new Bookmark(
                            row.getString("file"),
                            row.getString("content"),
                            row.getLong("place"),
                            row.getBoolean("ended")))
                .findOne());
  }

  /** Keeps how far a file has come; within the transaction that records what was read of it. */
  public static void keep(Handle handle, Bookmark bookmark) {
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
        .bind("ended", bookmark.ended())
        .execute();
  }

  /** Forgets files of which the import is done: another one begins anew. */
  public void forget(Collection<String> files) {
    if (files.stream().anyMatch(file -> of(file).isPresent())) {
      archive.write(
          handle -> {
            files.forEach(file -> handle.execute("DELETE FROM bookmark WHERE file = ?", file));
            return files;
          });
    }
  }
}
