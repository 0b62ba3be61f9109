package stet.text;

/**
 * A word of a text: {@code text.substring(start, end)}.
 *
 * @param word its term where words are indexed as written: folded
 * @param stem its term where stems are, for a text of the language that was asked
 */
public record WordToken(int start, int end, String word, String stem) {}
