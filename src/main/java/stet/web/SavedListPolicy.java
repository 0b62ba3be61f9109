package stet.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;

/**
 * Who may see the list of saved searches, which says what a newsroom is after: the operator, and
 * others only where the operator says so. A saved search whose name is known has its page and feeds
 * for all.
 */
final class SavedListPolicy {

  private final boolean forAll;
  private final OperatorPolicy operators;

  /**
   * @param forAll whether everybody may see the list
   */
  SavedListPolicy(boolean forAll, OperatorPolicy operators) {
    this.forAll = forAll;
    this.operators = operators;
  }

  /** Refuses the list with 403 where it is not for whoever asks. */
  void check(Context request) {
    if (!shows(request)) {
      throw new ForbiddenResponse(
          "The list of saved searches is shown on the server's own machine. The page and the feeds"
              + " of each of them are open to whoever knows its name.");
    }
  }

  private boolean shows(Context request) {
    return forAll || operators.isOperator(request);
  }
}
