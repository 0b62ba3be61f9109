package stet.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import stet.model.ArticleId;
import stet.model.Sha256;
import stet.store.ChainedObservation;

/**
 * Query for observations with all values from which their digests are computed, and the conversion
 * of its rows.
 */
final class ChainedObservationQuery {

  /** The query whose rows {@link #read} converts. */
  static final String ALL =
      """
      SELECT observation.position, article.id, source.name,
          coalesce(observation.identifier, article.identifier), seen, content.hash,
          reader.name, label, language, observation.digest, unlabelled.digest
      FROM observation
      JOIN article ON article.key = observation.article
      JOIN source ON source.key = article.source
      JOIN content ON content.key = observation.content
      JOIN reader ON reader.key = observation.reader
      LEFT JOIN unlabelled ON unlabelled.position = observation.position
      """;

  private ChainedObservationQuery() {}

  static ChainedObservation read(ResultSet row) throws SQLException {
    byte[] kept = row.getBytes(11);
    return new ChainedObservation(
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
}
