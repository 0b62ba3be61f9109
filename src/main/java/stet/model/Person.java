package stet.model;

/**
 * A person named in an edit, under one key for all forms of the name: "people named X". A person is
 * a name, not an identity.
 *
 * @param key the name folded and in lower case, such as {@code sergey lavrov}; one word if only a
 *     surname is known
 * @param name the name in its best spelling in the article, such as {@code Sergey V. Lavrov}
 */
public record Person(String key, String name) {}
