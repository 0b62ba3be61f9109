package stet.search.lucene;

/**
 * Limits for the {@linkplain QueryCost cost} of a query, which decide whether the query runs at
 * once, waits for its turn or is refused.
 *
 * @param cheap a query of up to this cost does not wait for queries that cost more
 * @param most a query that costs more than this is refused
 */
record QueryCostLimits(long cheap, long most) {

  /**
   * The usual limits. Queries that read most were measured at 45 to 1,050 ns per entry ({@code
   * QueryCostRun} over 9,653 versions, on a busy machine with two cores). So 100,000 entries are
   * read within a tenth of a second, and 50 million take from 2 to 52 seconds, where an answer has
   * ten.
   */
  static final QueryCostLimits USUAL = new QueryCostLimits(100_000, 50_000_000);
}
