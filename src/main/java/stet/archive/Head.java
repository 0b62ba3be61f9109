package stet.archive;

import stet.model.Sha256;

/**
 * The end of the chain: whoever holds it can later prove that nothing up to {@code position} was
 * altered.
 */
public record Head(long position, Sha256 hash) {}
