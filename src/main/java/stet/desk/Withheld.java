package stet.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.model.Withholding;

/**
 * What is withheld and why: places it, releases it, and keeps the public log. What is placed here
 * is gone from whatever the archive and the index tell, in all processes, when the call returns.
 * Safe for all threads.
 */
public final class Withheld {

  private final Archive archive;
  private final Clock clock;

  public Withheld(Archive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  /** The public log, newest first: what is withheld, and what was and is released. */
  public List<Withholding> log() {
    return archive.withholdings(0).reversed();
  }

  /**
   * Withholds something; where it is withheld already, that is told as it stands.
   *
   * @param reason for readers, not blank
   */
  public Withholding place(Withholding.Subject subject, String reason) {
    Optional<Withholding> known = inForce(subject);
    if (known.isPresent()) {
      return known.get();
    }
    Instant now = Instant.ofEpochMilli(clock.millis());
    long number =
        archive.write(
            handle -> {
              insert(handle, subject, reason, now);
              return handle.createQuery("SELECT last_insert_rowid()").mapTo(Long.class).one();
            });
    return new Withholding(number, subject, reason, now, false, null);
  }

  /**
   * Tells it again.
   *
   * @return whether it was withheld, and not erased, which nobody can undo
   */
  public boolean release(Withholding withholding) {
    return archive.write(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE withholding SET released = :now,
                            changed = (SELECT max(changed) + 1 FROM withholding)
                        WHERE key = :key AND released IS NULL AND erased = 0""")
                    .bind("now", clock.millis())
                    .bind("key", withholding.number())
                    .execute())
        > 0;
  }

  /** What is withheld of exactly that, if it is. */
  public Optional<Withholding> inForce(Withholding.Subject subject) {
    return log().stream()
        .filter(Withholding::inForce)
        .filter(each -> each.subject().equals(subject))
        .findFirst();
  }

  private static void insert(
      Handle handle, Withholding.Subject subject, String reason, Instant now) {
    @Nullable String article = null;
    @Nullable Long since = null;
    @Nullable Long until = null;
    @Nullable String name = null;
    switch (subject) {
      case Withholding.OfArticle of -> {
        article = of.article().value();
        since = millis(of.from());
        until = millis(of.to());
      }
      case Withholding.OfName of -> name = of.name();
    }
    handle
        .createUpdate(
            """
            INSERT INTO withholding (article, since, until, name, reason, placed, erased, changed)
            VALUES (:article, :since, :until, :name, :reason, :placed, 0,
                (SELECT ifnull(max(changed), 0) + 1 FROM withholding))""")
        .bind("article", article)
        .bind("since", since)
        .bind("until", until)
        .bind("name", name)
        .bind("reason", Objects.requireNonNull(reason))
        .bind("placed", now.toEpochMilli())
        .execute();
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }
}
