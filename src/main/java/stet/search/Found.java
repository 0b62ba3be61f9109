package stet.search;

/** Result of a question that was answered. */
public record Found<T>(T value) implements Result<T> {}
