package stet.store;

import stet.model.Withholding;

/**
 * A line of the log of withholdings.
 *
 * @param generation the number of the last change to this line, among the changes to all lines
 */
public record WithholdingEntry(Withholding withholding, long generation) {}
