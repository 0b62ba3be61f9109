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

/** Erases texts for good, and sees to it that no trace of them is left. Safe for all threads. */
public final class TextEraser {

  /** Contents packed otherwise in one transaction: others may write in between. */
  private static final int FREED_AT_ONCE = 500;

  private final Database database;
  private final ContentReader contents;

  TextEraser(Database database, ContentReader contents) {
    this.database = database;
    this.contents = contents;
  }

  /**
   * Erases the texts of the versions that were seen within that time; for ever. What is told of
   * them from then on is that they are erased, and why; the chain stays as it was. Whoever is
   * killed meanwhile leaves all of it or nothing erased.
   *
   * @param reason for readers
   * @param elsewhere whether they go too where other articles have the same
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
   * Erases once more what was erased in another copy of the archive: all of it that is here, and
   * nothing of that article and time is taken in from then on, as there.
   *
   * @param line as it stands in the other's log
   */
  public void repeat(Withholding line, Withholding.OfArticle of) {
    while (!database.write(unit -> eraser(unit, of).free(FREED_AT_ONCE))) {
      contents.forget();
    }
    database.write(unit -> eraser(unit, of).erase(of, line.reason(), line.placed()));
  }

  /** What is erased, and may still have left traces in files: see {@link #sweep}. */
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
   * Writes the file anew, so that no part of it that is out of use has what was erased, and empties
   * its log. It takes as much room on the disk again, and others wait to write.
   *
   * @param swept those of {@link #unswept} of which nothing is left anywhere else
   * @return whether it is done; not where another process reads the log for very long
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
