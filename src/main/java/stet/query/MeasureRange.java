package stet.query;

/**
 * A stretch of a field that is measured: of time in milliseconds of the epoch, of ages in
 * milliseconds, of counts, or of fractions by the bits of their doubles, whose order is that of the
 * fractions from 0 on.
 *
 * @param from its first value
 * @param to the first that is no longer in it
 */
public record MeasureRange(long from, long to) {

  /** All values there are. */
  public static final MeasureRange EVER = new MeasureRange(Long.MIN_VALUE, Long.MAX_VALUE);

  /** The span of a single value. */
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
