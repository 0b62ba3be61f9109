package stet.archive;

import stet.store.UnitOfWork;

/**
 * Knows what is withheld as of now, by whatever process, and keeps what it knows until that
 * changes. Safe for all threads.
 */
final class WithholdingFilterCache {

  private final ContentReader contents;
  private volatile WithholdingFilter gate = WithholdingFilter.OPEN;
  private volatile HiddenArticles hidden = HiddenArticles.NOTHING;

  /**
   * @param contents forget what is at hand whenever something is withheld or released: it may be
   *     erased, or packed otherwise
   */
  WithholdingFilterCache(ContentReader contents) {
    this.contents = contents;
  }

  /** What is withheld as of now. */
  WithholdingFilter gate(UnitOfWork unit) {
    WithholdingFilter known = gate;
    if (known.generation() == unit.withholdings().generation()) {
      return known;
    }
    WithholdingFilter now = WithholdingFilter.read(unit.withholdings());
    gate = now;
    contents.forget();
    return now;
  }

  /** What lists and counts leave out as of now. */
  HiddenArticles hidden(UnitOfWork unit) {
    WithholdingFilter now = gate(unit);
    HiddenArticles known = hidden;
    if (now.generation() == 0 || known.holds(now, unit.observations().position())) {
      return now.generation() == 0 ? HiddenArticles.NOTHING : known;
    }
    HiddenArticles fresh = HiddenArticles.of(now, unit.observations());
    hidden = fresh;
    return fresh;
  }
}
