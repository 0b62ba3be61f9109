package stet.revision.tag.person;

/** Where a token stands in a name: outside, at the beginning, inside, last, or all of it alone. */
enum NameLabel {
  O(0),
  B(1),
  I(2),
  L(3),
  U(4);

  static final int COUNT = 5;

  private static final NameLabel[] ALL = values();

  /** Its number in models and tables of scores. */
  final byte number;

  NameLabel(int number) {
    this.number = (byte) number;
  }

  static NameLabel numbered(int number) {
    return ALL[number];
  }

  /** Whether a name is under way behind it. */
  boolean opens() {
    return this == B || this == I;
  }

  /** Whether it may stand behind another. */
  boolean follows(NameLabel before) {
    return before.opens() == (this == I || this == L);
  }

  boolean starts() {
    return this != I && this != L;
  }
}
