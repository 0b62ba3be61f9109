package stet.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import stet.model.ArticleId;
import stet.model.PublisherMention;
import stet.model.PublisherMention.Origin;
import stet.model.PublisherName;
import stet.store.PublisherStatement;
import stet.store.PublisherStore;

/**
 * Publisher store in the tables {@code publisher_name}, {@code article_publisher_name} and {@code
 * publisher_name_generation}.
 */
final class SqlPublisherStore implements PublisherStore {

  private final Handle handle;

  SqlPublisherStore(Handle handle) {
    this.handle = handle;
  }

  @Override
  public long generation() {
    return handle
        .createQuery("SELECT generation FROM publisher_name_generation")
        .mapTo(Long.class)
        .one();
  }

  @Override
  public List<PublisherStatement> all() {
    return handle
        .createQuery(
            """
            SELECT source, origin, title, home, articles FROM publisher_name
            ORDER BY source, origin, title, home""")
        .map((row, context) -> statement(row))
        .list();
  }

  @Override
  public void setByOperator(String source, PublisherName name) {
    handle
        .createUpdate("DELETE FROM publisher_name WHERE source = :source AND origin = :origin")
        .bind("source", source)
        .bind("origin", Origin.OPERATOR.name())
        .execute();
    if (!name.isEmpty()) {
      insert(source, Origin.OPERATOR, name);
    }
    rise();
  }

  @Override
  public void add(ArticleId article, PublisherMention mention) {
    // Each look at a page says the same again: one question then, and nothing is written.
    if (mention.isEmpty() || isKnown(article, mention)) {
      return;
    }
    handle
        .createQuery(
            """
            SELECT source.name FROM article JOIN source ON source.key = article.source
            WHERE article.id = ?""")
        .bind(0, article.value())
        .mapTo(String.class)
        .findOne()
        .ifPresent(source -> add(article, source, mention.origin(), mention.name()));
  }

  private boolean isKnown(ArticleId article, PublisherMention mention) {
    return handle
        .createQuery(
            """
            SELECT 1 FROM article
            JOIN article_publisher_name AS said ON said.article = article.key
            JOIN publisher_name ON publisher_name.key = said.name
            WHERE article.id = :article AND origin = :origin AND title = :title AND home = :home""")
        .bind("article", article.value())
        .bind("origin", mention.origin().name())
        .bind("title", mention.name().title())
        .bind("home", mention.name().home())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private void add(ArticleId article, String source, Origin origin, PublisherName name) {
    insert(source, origin, name);
    long key =
        bound(
                handle.createQuery(
                    """
                    SELECT key FROM publisher_name WHERE source = :source AND origin = :origin
                      AND title = :title AND home = :home"""),
                source,
                origin,
                name)
            .mapTo(Long.class)
            .one();
    int fresh =
        handle
            .createUpdate(
                """
                INSERT INTO article_publisher_name (article, name)
                SELECT key, :name FROM article WHERE id = :article
                ON CONFLICT DO NOTHING""")
            .bind("name", key)
            .bind("article", article.value())
            .execute();
    if (fresh > 0) {
      handle
          .createUpdate("UPDATE publisher_name SET articles = articles + 1 WHERE key = ?")
          .bind(0, key)
          .execute();
      rise();
    }
  }

  private void insert(String source, Origin origin, PublisherName name) {
    bound(
            handle.createUpdate(
                """
                INSERT INTO publisher_name (source, origin, title, home, articles)
                VALUES (:source, :origin, :title, :home, 0)
                ON CONFLICT DO NOTHING"""),
            source,
            origin,
            name)
        .execute();
  }

  private static <T extends SqlStatement<T>> T bound(
      T statement, String source, Origin origin, PublisherName name) {
    return statement
        .bind("source", source)
        .bind("origin", origin.name())
        .bind("title", name.title())
        .bind("home", name.home());
  }

  private void rise() {
    handle
        .createUpdate("UPDATE publisher_name_generation SET generation = generation + 1")
        .execute();
  }

  private static PublisherStatement statement(ResultSet row) throws SQLException {
    return new PublisherStatement(
        row.getString("source"),
        Origin.valueOf(row.getString("origin")),
        new PublisherName(row.getString("title"), row.getString("home")),
        row.getLong("articles"));
  }
}
