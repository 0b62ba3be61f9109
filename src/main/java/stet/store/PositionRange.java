package stet.store;

/** A range of archive positions: all above {@code after}, up to and including {@code upTo}. */
public record PositionRange(long after, long upTo) {}
