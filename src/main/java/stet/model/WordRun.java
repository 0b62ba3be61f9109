package stet.model;

/**
 * A run of text within an edit that stayed, went or came. Runs that stayed show the new side's
 * glyphs.
 */
public record WordRun(WordOperation op, String text) {}
