package stet.model;

/** A figure that stands where another stood, both as written: {@code 12} and {@code 15}. */
public record FigureChange(String before, String after) {}
