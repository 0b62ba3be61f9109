package stet.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stet.model.Article;
import stet.model.Withholding;
import stet.store.Database;
import stet.store.UnitOfWork;
import stet.store.WithholdingEntry;

/**
 * Eraser of texts. It erases them for good, and removes the traces that they left in the database
 * file. Safe for all threads.
 */
public final class TextEraser {

  /**
   * The number of contents that are compressed differently in one transaction. Other processes may
   * write between two transactions.
   */
  private static final int FREED_AT_ONCE = 500;

  private final Database database;
  private final ContentReader contents;

  TextEraser(Database database, ContentReader contents) {
    this.database = database;
    this.contents = contents;
  }

  /**
   * Erases for ever the texts of the versions that were seen within a time. From then on, readers
   * see only that the versions are erased, and why. The hash chain does not change. If the process
   * is killed meanwhile, either all of the texts are erased or none.
   *
   * @param reason the reason, shown to readers
   * @param elsewhere whether texts are erased even if other articles have them too
   */
  public ErasureResult erase(
      Withholding.OfArticle of, String reason, Instant now, boolean elsewhere) {
    Optional<ErasureResult> refused =
        database.read(unit -> refusal(eraser(unit, of), of, elsewhere));
    if (refused.isPresent()) {
      return refused.get();
    }
    while (!database.write(unit -> eraser(unit, of).free(FREED_AT_ONCE))) {
      contents.forget();
    }
    return database.write(
        unit -> {
          ContentEraser eraser = eraser(unit, of);
          return refusal(eraser, of, elsewhere)
              .orElseGet(
                  () -> {
                    List<Article> articles = eraser.seenIn();
                    Withholding line = eraser.erase(of, reason, now);
                    return new ErasureResult.Done(line, eraser.count(), articles);
                  });
        });
  }

  /**
   * Repeats an erasure that was done in another copy of the archive. It erases all of those texts
   * that this copy has. From then on, this copy records no observation of that article and time
   * either.
   *
   * @param line the line in the log of the other copy
   */
  public void repeat(Withholding line, Withholding.OfArticle of) {
    while (!database.write(unit -> eraser(unit, of).free(FREED_AT_ONCE))) {
      contents.forget();
    }
    database.write(unit -> eraser(unit, of).erase(of, line.reason(), line.placed()));
  }

  /** The erasures whose texts may have left traces in files; see {@link #sweep}. */
  public List<Withholding> unswept() {
    return database.read(
        unit -> {
          Set<Long> numbers = Set.copyOf(unit.erasures().unswept());
          return unit.withholdings().since(0).stream()
              .map(WithholdingEntry::withholding)
              .filter(line -> numbers.contains(line.number()))
              .toList();
        });
  }

  /**
   * Rewrites the database file, so that no unused part of it contains erased text, and empties its
   * log. Meanwhile this takes as much disk space again, and other writers wait.
   *
   * @param swept the erasures among {@link #unswept} whose texts have left no trace anywhere else
   * @return whether the file was rewritten; false if another process reads the log for very long
   */
  public boolean sweep(List<Withholding> swept) {
    boolean compacted = database.compact();
    if (compacted) {
      database.write(
          unit -> {
            swept.forEach(line -> unit.erasures().setSwept(line.number()));
            return swept;
          });
    }
    return compacted;
  }

  private ContentEraser eraser(UnitOfWork unit, Withholding.OfArticle of) {
    return new ContentEraser(unit, contents, of);
  }

  private static Optional<ErasureResult> refusal(
      ContentEraser eraser, Withholding.OfArticle of, boolean elsewhere) {
    if (eraser.count() == 0) {
      return Optional.of(new ErasureResult.Nothing());
    }
    List<Article> others =
        eraser.seenIn().stream().filter(article -> !article.id().equals(of.article())).toList();
    return others.isEmpty() || elsewhere
        ? Optional.empty()
        : Optional.of(new ErasureResult.Shared(others));
  }
}
