package stet.search;

/**
 * A query that cannot be understood.
 *
 * @param at offset in the query of the place that is wrong
 * @param length how many characters are wrong there, at least 0
 */
public record BadQuery(String query, String message, int at, int length)
    implements Outcome, Counted, Traced, Chronicled {}
