package stet.intake.collect;

/** Result of a request to a web archive, after retries if these may help. */
sealed interface WebArchiveReply {

  /** The archive delivered the requested page, with status 200. */
  record Given(HttpExchange exchange) implements WebArchiveReply {}

  /**
   * The archive did not deliver the page.
   *
   * @param last whether the archive wants no further requests for now, so that none would succeed
   */
  record None(String reason, boolean last) implements WebArchiveReply {}
}
