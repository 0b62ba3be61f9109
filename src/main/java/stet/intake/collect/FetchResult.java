package stet.intake.collect;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Result of a request for an address. */
sealed interface FetchResult {

  /**
   * An answer with any status other than a redirect.
   *
   * @param hops the redirects that led to it, oldest first
   */
  record Answered(HttpExchange exchange, List<HttpExchange> hops) implements FetchResult {}

  /**
   * The address was not requested, or not to the end, because a rule of the server or of Stet
   * forbids it.
   */
  record Forbidden(String reason) implements FetchResult {}

  /**
   * There was no complete answer.
   *
   * @param until the time at which to ask again, according to the server or to Stet's own rule;
   *     null if there is none
   */
  record Failed(String reason, @Nullable Instant until) implements FetchResult {}
}
