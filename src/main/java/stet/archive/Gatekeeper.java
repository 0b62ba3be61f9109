package stet.archive;

import org.jdbi.v3.core.Handle;

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
  Gate gate(Handle handle) {
    Gate known = gate;
    if (known.generation() == Gate.generation(handle)) {
      return known;
    }
    Gate now = Gate.read(handle);
    gate = now;
    contents.forget();
    return now;
  }

  /** What lists and counts leave out as of now. */
  Hidden hidden(Handle handle) {
    Gate now = gate(handle);
    Catalogue catalogue = new Catalogue(handle);
    Hidden known = hidden;
    if (now.generation() == 0 || known.holds(now, catalogue.position())) {
      return now.generation() == 0 ? Hidden.NOTHING : known;
    }
    Hidden fresh = Hidden.of(now, catalogue);
    hidden = fresh;
    return fresh;
  }
}
