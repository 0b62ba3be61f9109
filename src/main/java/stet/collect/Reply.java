package stet.collect;

/** What came of asking a web archive, as often as that may help. */
sealed interface Reply {

  /** It gave what was asked for: status 200. */
  record Given(Exchange exchange) implements Reply {}

  /**
   * It did not give it.
   *
   * @param last whether it wants to be left alone, so that there is no use in asking for anything
   */
  record None(String reason, boolean last) implements Reply {}
}
