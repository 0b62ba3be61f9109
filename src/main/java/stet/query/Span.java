package stet.query;

/**
 * A stretch of a field that is measured: of time in milliseconds of the epoch, of ages in
 * milliseconds, of counts, or of fractions as Lucene's sortable numbers.
 *
 * @param from its first value
 * @param to the first that is no longer in it
 */
public record Span(long from, long to) {

  static final Span EVER = new Span(Long.MIN_VALUE, Long.MAX_VALUE);

  static Span only(long value) {
    return new Span(value, value + 1);
  }

  boolean isEmpty() {
    return from >= to;
  }

  public boolean contains(long value) {
    return from <= value && value < to;
  }
}
