package stet.store.sql;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** A table of names that many rows share: {@code source} or {@code reader}. */
final class NameTable {

  private final Handle handle;
  private final String table;
  private final Map<String, Long> keys = new HashMap<>();

  NameTable(Handle handle, String table) {
    this.handle = handle;
    this.table = table;
  }

  /** The key of a name, which is added to the table if it is new. */
  long key(String name) {
    return keys.computeIfAbsent(name, this::find);
  }

  private long find(String name) {
    handle
        .createUpdate("INSERT INTO " + table + " (name) VALUES (:name) ON CONFLICT DO NOTHING")
        .bind("name", name)
        .execute();
    return handle
        .createQuery("SELECT key FROM " + table + " WHERE name = :name")
        .bind("name", name)
        .mapTo(Long.class)
        .one();
  }
}
