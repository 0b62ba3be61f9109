package stet.intake.collect;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of asking for an address. */
sealed interface FetchResult {

  /**
   * An answer, whatever its status, but for a redirect.
   *
   * @param hops the redirects that led to it, oldest first
   */
  record Answered(HttpExchange exchange, List<HttpExchange> hops) implements FetchResult {}

  /** It was not asked, or not to its end: a rule of theirs or ours forbids it. */
  record Forbidden(String reason) implements FetchResult {}

  /**
   * There was no whole answer.
   *
   * @param until the server's own word on when to ask again, or ours; null where there is none
   */
  record Failed(String reason, @Nullable Instant until) implements FetchResult {}
}
