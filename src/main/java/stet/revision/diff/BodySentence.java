package stet.revision.diff;

/**
 * A sentence of the body.
 *
 * @param paragraph the paragraph it stands in, from 0
 * @param index which sentence of the paragraph it is, from 0
 * @param start offset in the body of its first character
 * @param end offset behind its last
 * @param folded its folded text, never empty
 */
record BodySentence(int paragraph, int index, int start, int end, String folded) {}
