package stet.model;

/**
 * A run of text within an edit that was kept, removed or added. Kept runs have the glyphs of the
 * new text.
 */
public record WordRun(WordOperation op, String text) {}
