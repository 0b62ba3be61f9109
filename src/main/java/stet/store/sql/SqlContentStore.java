package stet.store.sql;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import stet.model.Sha256;
import stet.store.ContentStore;
import stet.store.PackedContent;

/** Content store in the tables {@code content} and {@code primer}. */
final class SqlContentStore implements ContentStore {

  private final Handle handle;

  SqlContentStore(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<PackedContent> find(Sha256 hash) {
    return handle
        // The index is on the first 8 bytes of the hash, a quarter of its size.
        .createQuery(
            """
            SELECT base.hash AS base, coalesce(content.primer, 0), content.length, content.data
            FROM content LEFT JOIN content AS base ON base.key = content.base
            WHERE substr(content.hash, 1, 8) = substr(:hash, 1, 8) AND content.hash = :hash""")
        .bind("hash", hash.bytes())
        .map(
            (row, context) -> {
              byte[] base = row.getBytes(1);
              return new PackedContent(
                  hash,
                  base == null ? null : Sha256.fromBytes(base),
                  row.getLong(2),
                  row.getInt(3),
                  row.getBytes(4));
            })
        .findOne();
  }

  @Override
  public List<Sha256> primer(long source) {
    return handle
        .createQuery(
            """
            SELECT content.hash FROM primer JOIN content ON content.key = primer.content
            WHERE primer.source = ? ORDER BY primer.part""")
        .bind(0, source)
        .map((row, context) -> Sha256.fromBytes(row.getBytes(1)))
        .list();
  }
}
