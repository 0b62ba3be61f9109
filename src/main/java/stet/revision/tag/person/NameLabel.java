package stet.revision.tag.person;

/**
 * The place of a token relative to a name: outside (O), at its beginning (B), inside (I), its last
 * token (L), or the whole name (U).
 */
enum NameLabel {
  O(0),
  B(1),
  I(2),
  L(3),
  U(4);

  static final int COUNT = 5;

  private static final NameLabel[] ALL = values();

  /** The number of the label in models and tables of scores. */
  final byte number;

  NameLabel(int number) {
    this.number = (byte) number;
  }

  static NameLabel numbered(int number) {
    return ALL[number];
  }

  /** Whether a name goes on behind a token with this label. */
  boolean opens() {
    return this == B || this == I;
  }

  /** Whether this label may follow another. */
  boolean follows(NameLabel before) {
    return before.opens() == (this == I || this == L);
  }

  boolean starts() {
    return this != I && this != L;
  }
}
