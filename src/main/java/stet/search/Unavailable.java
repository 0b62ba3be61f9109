package stet.search;

/**
 * The index cannot be read now; it is opened or built anew meanwhile, and the same question may be
 * put again in a while.
 *
 * @param reason what happened, in a sentence
 */
public record Unavailable(String query, String reason)
    implements Outcome, Counted, Traced, Profiled, Retold, Chronicled, Swapped, Exported, Held {}
