package stet.store;

/**
 * A range of archive positions: all those above {@code after}, up to and including {@code upTo}.
 */
public record PositionRange(long after, long upTo) {}
