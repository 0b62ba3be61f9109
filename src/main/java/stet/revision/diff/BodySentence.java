package stet.revision.diff;

/**
 * A sentence of the body, with its place.
 *
 * @param paragraph the number of its paragraph, from 0
 * @param index the number of the sentence within its paragraph, from 0
 * @param start offset in the body of its first character
 * @param end offset behind its last character
 * @param folded its folded text, never empty
 */
record BodySentence(int paragraph, int index, int start, int end, String folded) {}
