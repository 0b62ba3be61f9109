package stet.store;

/** A range of archive positions: those above {@code after}, up to and with {@code upTo}. */
public record PositionRange(long after, long upTo) {}
