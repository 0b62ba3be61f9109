package stet.tag.person;

/**
 * Where a token stands in a name: outside, at the beginning, inside, last, or all of it alone. The
 * order is part of the model.
 */
enum Label {
  O,
  B,
  I,
  L,
  U;

  static final int COUNT = 5;

  /** Whether a name is under way behind it. */
  boolean opens() {
    return this == B || this == I;
  }

  /** Whether it may stand behind another. */
  boolean follows(Label before) {
    return before.opens() == (this == I || this == L);
  }

  boolean starts() {
    return this != I && this != L;
  }
}
