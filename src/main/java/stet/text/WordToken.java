package stet.text;

/**
 * A word of a text: {@code text.substring(start, end)}.
 *
 * @param word the folded word, its term in fields of words as written
 * @param stem the stem, its term in fields of stems, for the language that was asked for
 */
public record WordToken(int start, int end, String word, String stem) {}
