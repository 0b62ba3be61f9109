package stet.web.request;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.http.ServiceUnavailableResponse;
import stet.search.BadQuery;
import stet.search.Result;
import stet.search.Unavailable;

/** The HTTP response to a question without an answer: an error with the reason. */
public final class ResultResponse {
  private ResultResponse() {}

  /** The answer; throws the response with status 400 or 503 and the reason if there is none. */
  public static <T> T answerOf(Result<T> result) {
    return result.orElseThrow(
        bad -> new BadRequestResponse(bad.message()), ResultResponse::unavailable);
  }

  /**
   * The answer, for pages that do not show the query, so that the reason must say that it is about
   * a query.
   */
  public static <T> T answerOfQuery(Result<T> result) {
    return result.orElseThrow(
        bad -> new BadRequestResponse(notUnderstood(bad)), ResultResponse::unavailable);
  }

  /**
   * The reason why a query cannot be understood, in a sentence that says that it is about a query.
   */
  public static String notUnderstood(BadQuery<?> bad) {
    return "The query can’t be understood: " + bad.message();
  }

  /** The response for a question that cannot be answered now. */
  public static HttpResponseException unavailable(Unavailable<?> now) {
    return new ServiceUnavailableResponse(now.reason());
  }
}
