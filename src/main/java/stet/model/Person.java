package stet.model;

/**
 * "People named X": whoever an edit names, under one key however the text names them. A name, not
 * an identity.
 *
 * @param key folded and in lower case, as {@code sergey lavrov}; one word where only a surname is
 *     known
 * @param name as best written in the article, as {@code Sergey V. Lavrov}
 */
public record Person(String key, String name) {}
