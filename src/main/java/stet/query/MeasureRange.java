package stet.query;

/**
 * A range of values of a measured field: times in milliseconds since the epoch, ages in
 * milliseconds, counts, or fractions as the bits of their doubles, which sort like the fractions if
 * these are not negative.
 *
 * @param from the first value of the range
 * @param to the first value after the range
 */
public record MeasureRange(long from, long to) {

  /** The range of all values. */
  public static final MeasureRange EVER = new MeasureRange(Long.MIN_VALUE, Long.MAX_VALUE);

  /** The range of a single value. */
  public static MeasureRange only(long value) {
    return new MeasureRange(value, value + 1);
  }

  public boolean isEmpty() {
    return from >= to;
  }

  public boolean contains(long value) {
    return from <= value && value < to;
  }
}
