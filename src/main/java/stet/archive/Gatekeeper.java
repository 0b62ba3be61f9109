package stet.archive;

import stet.store.UnitOfWork;

/**
 * Knows what is withheld as of now, by whatever process, and keeps what it knows until that
 * changes. Safe for all threads.
 */
final class Gatekeeper {

  private final Contents contents;
  private volatile Gate gate = Gate.OPEN;
  private volatile Hidden hidden = Hidden.NOTHING;

  /**
   * @param contents forget what is at hand whenever something is withheld or released: it may be
   *     erased, or packed otherwise
   */
  Gatekeeper(Contents contents) {
    this.contents = contents;
  }

  /** What is withheld as of now. */
  Gate gate(UnitOfWork unit) {
    Gate known = gate;
    if (known.generation() == unit.withholdings().generation()) {
      return known;
    }
    Gate now = Gate.read(unit.withholdings());
    gate = now;
    contents.forget();
    return now;
  }

  /** What lists and counts leave out as of now. */
  Hidden hidden(UnitOfWork unit) {
    Gate now = gate(unit);
    Hidden known = hidden;
    if (now.generation() == 0 || known.holds(now, unit.observations().position())) {
      return now.generation() == 0 ? Hidden.NOTHING : known;
    }
    Hidden fresh = Hidden.of(now, unit.observations());
    hidden = fresh;
    return fresh;
  }
}
