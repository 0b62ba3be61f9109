package stet.index;

/**
 * A word of a text: {@code text.substring(start, end)}.
 *
 * @param word its term in fields of {@link Form#WORDS}
 * @param stem its term in fields of {@link Form#STEMS}, for a text of the language that was asked
 */
public record Token(int start, int end, String word, String stem) {}
