package stet.model;

/** A figure that was replaced by another, both as written: {@code 12} and {@code 15}. */
public record FigureChange(String before, String after) {}
