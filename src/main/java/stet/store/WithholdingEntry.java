package stet.store;

import stet.model.Withholding;

/**
 * A line of the log of what is withheld.
 *
 * @param generation the number of the last change to it, among the changes to all lines
 */
public record WithholdingEntry(Withholding withholding, long generation) {}
