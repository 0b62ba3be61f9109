package stet.archive;

import stet.store.UnitOfWork;

/**
 * Cache of the current {@link WithholdingFilter} and the {@link HiddenArticles} that follow from
 * it. Both are kept until they change. Changes by other processes are noticed too. Safe for all
 * threads.
 */
final class WithholdingFilterCache {

  private final ContentReader contents;
  private volatile WithholdingFilter filter = WithholdingFilter.OPEN;
  private volatile HiddenArticles hidden = HiddenArticles.NOTHING;

  /**
   * Creates a cache.
   *
   * @param contents a reader whose cache is cleared whenever the log of withholdings changes,
   *     because a content may then be erased or compressed differently
   */
  WithholdingFilterCache(ContentReader contents) {
    this.contents = contents;
  }

  /** Returns the filter of what is withheld now. */
  WithholdingFilter filter(UnitOfWork unit) {
    WithholdingFilter known = filter;
    if (known.generation() == unit.withholdings().generation()) {
      return known;
    }
    WithholdingFilter now = WithholdingFilter.read(unit.withholdings());
    filter = now;
    contents.forget();
    return now;
  }

  /** Returns the articles, versions and observations that lists and counts leave out now. */
  HiddenArticles hidden(UnitOfWork unit) {
    WithholdingFilter now = filter(unit);
    HiddenArticles known = hidden;
    if (now.generation() == 0 || known.holds(now, unit.observations().position())) {
      return now.generation() == 0 ? HiddenArticles.NOTHING : known;
    }
    HiddenArticles fresh = HiddenArticles.of(now, unit.observations());
    hidden = fresh;
    return fresh;
  }
}
