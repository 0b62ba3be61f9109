package stet.search.lucene;

/**
 * The limits by which the {@linkplain QueryCost cost} of a query decides what becomes of it.
 *
 * @param cheap up to which a query does not wait for those that cost more
 * @param most beyond which a query is refused
 */
record QueryCostLimits(long cheap, long most) {

  /**
   * Queries that read most were measured at 45 to 1,050 ns per entry ({@code QueryCostRun} over
   * 9,653 versions, on a busy machine with two cores). So 100,000 entries are read within a tenth
   * of a second, and 50 million take from 2 to 52 seconds, where an answer has ten.
   */
  static final QueryCostLimits USUAL = new QueryCostLimits(100_000, 50_000_000);
}
