package stet.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Sha256;

/** An observation as a link of the chain: what its digest is made of, and the mark it bears. */
record Link(
    long position,
    ArticleId article,
    String source,
    String identifier,
    long seen,
    Sha256 content,
    String reader,
    @Nullable String label,
    @Nullable String language,
    long mark) {

  static Link read(ResultSet row) throws SQLException {
    return new Link(
        row.getLong(1),
        new ArticleId(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        Sha256.fromBytes(row.getBytes(6)),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getLong(10));
  }

  Sha256 digest() {
    return Chain.digest(position, source, identifier, seen, content, reader, label, language);
  }

  Finding finding(String what) {
    return new Finding.OfObservation(position, article, Instant.ofEpochMilli(seen), what);
  }
}
