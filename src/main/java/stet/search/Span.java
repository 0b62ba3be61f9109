package stet.search;

/**
 * A stretch of time in milliseconds of the epoch.
 *
 * @param from its first millisecond
 * @param to the first that is no longer in it
 */
record Span(long from, long to) {

  static final Span EVER = new Span(Long.MIN_VALUE, Long.MAX_VALUE);

  boolean isEmpty() {
    return from >= to;
  }
}
