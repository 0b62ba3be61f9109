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

  /**
   * Returns the answer. If there is none, throws the response with status 400 or 503 and the
   * reason.
   */
  public static <T> T answerOf(Result<T> result) {
    return result.orElseThrow(
        bad -> new BadRequestResponse(bad.message()), ResultResponse::unavailable);
  }

  /**
   * Returns the answer for a page that does not show the query. If there is none, the reason
   * mentions that it is about a query.
   */
  public static <T> T answerOfQuery(Result<T> result) {
    return result.orElseThrow(
        bad -> new BadRequestResponse(notUnderstood(bad)), ResultResponse::unavailable);
  }

  /** Returns the reason why a query cannot be understood, in a sentence that mentions the query. */
  public static String notUnderstood(BadQuery<?> bad) {
    return "The query can’t be understood: " + bad.message();
  }

  /** Returns the response to a question that cannot be answered now. */
  public static HttpResponseException unavailable(Unavailable<?> now) {
    return new ServiceUnavailableResponse(now.reason());
  }
}
