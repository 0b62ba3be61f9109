package stet.store.sql;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import stet.model.Withholding;
import stet.store.WithholdingStore;

/** The log of what is withheld, in {@code withholding} and {@code withheld_observation}. */
final class SqlWithholdingStore implements WithholdingStore {

  private final Handle handle;

  SqlWithholdingStore(Handle handle) {
    this.handle = handle;
  }

  @Override
  public long add(
      Withholding.Subject subject, String reason, Instant placed, @Nullable Instant released) {
    @Nullable String article = null;
    @Nullable Long since = null;
    @Nullable Long until = null;
    @Nullable String name = null;
    switch (subject) {
      case Withholding.OfArticle of -> {
        article = of.article().value();
        since = Rows.millis(of.from());
        until = Rows.millis(of.to());
      }
      case Withholding.OfObservations of -> {
        article = of.article().value();
        since = Rows.millis(of.from());
        until = Rows.millis(of.to());
      }
      case Withholding.OfName of -> name = of.name();
    }
    long number =
        handle
            .createQuery(
                """
                INSERT INTO withholding
                  (article, since, until, name, reason, placed, erased, released, changed)
                VALUES (:article, :since, :until, :name, :reason, :placed, 0, :released,
                    (SELECT coalesce(max(changed), 0) + 1 FROM withholding))
                RETURNING key""")
            .bind("article", article)
            .bind("since", since)
            .bind("until", until)
            .bind("name", name)
            .bind("reason", reason)
            .bind("placed", placed.toEpochMilli())
            .bind("released", Rows.millis(released))
            .mapTo(Long.class)
            .one();
    if (subject instanceof Withholding.OfObservations of) {
      add(of, number);
    }
    return number;
  }

  private void add(Withholding.OfObservations of, long number) {
    PreparedBatch rows =
        handle.prepareBatch("INSERT INTO withheld_observation VALUES (?, ?, ?, ?)");
    of.observations()
        .forEach(
            each ->
                rows.add(
                    of.article().value(),
                    each.seen().toEpochMilli(),
                    each.content().bytes(),
                    number));
    rows.execute();
  }

  @Override
  public boolean release(long number, Instant now) {
    return handle
            .createUpdate(
                """
                UPDATE withholding SET released = :now,
                    changed = (SELECT max(changed) + 1 FROM withholding)
                WHERE key = :key AND released IS NULL AND erased = 0""")
            .bind("now", now.toEpochMilli())
            .bind("key", number)
            .execute()
        > 0;
  }
}
