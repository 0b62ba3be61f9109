package stet.search.lucene;

/**
 * Limits for the {@linkplain QueryCost cost} of a query, which determine whether the query runs
 * without waiting for costly ones, waits with them, or is refused.
 *
 * @param cheap the largest cost of a query that does not wait for costlier queries
 * @param most the largest cost of a query that is answered; a costlier query is refused
 */
record QueryCostLimits(long cheap, long most) {

  /**
   * The usual limits. The queries that read the most entries took 45 to 1,050 ns per entry ({@code
   * QueryCostRun} over 9,653 versions, on a busy machine with two cores). So reading 100,000
   * entries takes about a tenth of a second at most, and reading 50 million takes 2 to 52 seconds,
   * while an answer has ten seconds.
   */
  static final QueryCostLimits USUAL = new QueryCostLimits(100_000, 50_000_000);
}
