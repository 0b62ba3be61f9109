package stet.diff;

/** Paragraph boundaries, exact glyphs and spaces of the new content. */
public record Layout() {}
