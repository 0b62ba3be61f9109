package stet.text;

/**
 * A word of a text: {@code text.substring(start, end)}.
 *
 * @param word the folded word, which is the term in fields of words as written
 * @param stem the stem in the requested language, which is the term in fields of stems
 */
public record WordToken(int start, int end, String word, String stem) {}
