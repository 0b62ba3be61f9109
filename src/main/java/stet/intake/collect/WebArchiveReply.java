package stet.intake.collect;

/** What came of asking a web archive, as often as that may help. */
sealed interface WebArchiveReply {

  /** It gave what was asked for: status 200. */
  record Given(HttpExchange exchange) implements WebArchiveReply {}

  /**
   * It did not give it.
   *
   * @param last whether it wants to be left alone, so that there is no use in asking for anything
   */
  record None(String reason, boolean last) implements WebArchiveReply {}
}
