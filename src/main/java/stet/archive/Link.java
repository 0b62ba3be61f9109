package stet.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Sha256;

/**
 * An observation as a link of the chain: what its digest is made of, and the mark it bears.
 *
 * @param kept its digest as it was recorded, where its label is erased; else null
 */
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
    long mark,
    @Nullable Sha256 kept) {

  /** What {@link #read} reads, of observations in order of arrival. */
  static final String ALL =
      """
      SELECT observation.position, article.id, source.name,
          ifnull(observation.identifier, article.identifier), seen, content.hash,
          reader.name, label, language, observation.digest, unlabelled.digest
      FROM observation
      JOIN article ON article.key = observation.article
      JOIN source ON source.key = article.source
      JOIN content ON content.key = observation.content
      JOIN reader ON reader.key = observation.reader
      LEFT JOIN unlabelled ON unlabelled.position = observation.position
      """;

  static Link read(ResultSet row) throws SQLException {
    byte[] kept = row.getBytes(11);
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
        row.getLong(10),
        kept == null ? null : Sha256.fromBytes(kept));
  }

  Sha256 digest() {
    return kept != null
        ? kept
        : Chain.digest(position, source, identifier, seen, content, reader, label, language);
  }

  Finding finding(String what) {
    return new Finding.OfObservation(position, article, Instant.ofEpochMilli(seen), what);
  }
}
