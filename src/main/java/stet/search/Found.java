package stet.search;

/** A question that was answered. */
public record Found<T>(T value) implements Result<T> {}
