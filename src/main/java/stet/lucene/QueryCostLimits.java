package stet.lucene;

/**
 * The limits by which the {@linkplain QueryCost cost} of a query decides what becomes of it.
 *
 * @param cheap up to which a query does not wait for those that cost more
 * @param most beyond which a query is refused
 */
record QueryCostLimits(long cheap, long most) {

  /**
   * A query of up to 100,000 entries is answered in some milliseconds. One of more than 100 million
   * would take a core for longer than anybody waits.
   */
  static final QueryCostLimits USUAL = new QueryCostLimits(100_000, 100_000_000);
}
