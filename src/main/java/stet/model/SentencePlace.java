package stet.model;

/**
 * The place of a passage in a version.
 *
 * @param paragraph the index of the paragraph of the body in which it begins; 0 for headline and
 *     byline
 * @param sentence the index of the sentence of that paragraph with which it begins
 * @param start offset of its first character in the headline, byline or body
 * @param end offset behind its last character
 */
public record SentencePlace(int paragraph, int sentence, int start, int end) {}
