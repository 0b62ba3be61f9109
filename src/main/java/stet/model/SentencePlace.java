package stet.model;

/**
 * Where a passage stands in a version.
 *
 * @param paragraph which paragraph of the body it begins in, from 0; 0 for headline and byline
 * @param sentence which sentence of that paragraph it begins with, from 0
 * @param start offset of its first character in the headline, byline or body
 * @param end offset behind its last character
 */
public record SentencePlace(int paragraph, int sentence, int start, int end) {}
