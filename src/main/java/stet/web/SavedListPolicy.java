package stet.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;

/**
 * Policy on who may see the list of saved searches, which reveals a newsroom's interests: the
 * operator, and others only if the operator allows it. The page and the feeds of a saved search are
 * open to anyone who knows its name.
 */
final class SavedListPolicy {

  private final boolean forAll;
  private final OperatorPolicy operators;

  /**
   * Creates a policy.
   *
   * @param forAll whether everybody may see the list
   */
  SavedListPolicy(boolean forAll, OperatorPolicy operators) {
    this.forAll = forAll;
    this.operators = operators;
  }

  /** Refuses a request with 403 if its client may not see the list. */
  void check(Context request) {
    if (!shows(request)) {
      throw new ForbiddenResponse(
          "The list of saved searches is shown on the server's own machine. The page and the feeds"
              + " of each of them are open to everybody who knows its name.");
    }
  }

  private boolean shows(Context request) {
    return forAll || operators.isOperator(request);
  }
}
