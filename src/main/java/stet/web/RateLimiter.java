package stet.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Rate limiter for the requests of one client: each network has a bucket that holds the requests of
 * a minute and fills up evenly; a client whose bucket is empty is told when to come again (RFC
 * 6585, section 4). Requests from this machine itself are not limited; requests that it forwards as
 * a proxy are. Safe for all threads.
 */
final class RateLimiter {

  private static final int TOO_MANY_REQUESTS = 429;

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  /** Some 200 bytes each: of more networks the one that asked longest ago begins anew. */
  private static final int KEPT = 50_000;

  /**
   * @param passed whether the last request found something in it
   */
  private record Bucket(double left, long since, boolean passed) {}

  private final int perMinute;
  private final ClientNetworkResolver clients;
  private final LongSupplier nanos;
  private final Cache<String, Bucket> buckets;

  /**
   * @param nanos a clock that only runs forward, in nanoseconds
   */
  RateLimiter(int perMinute, ClientNetworkResolver clients, LongSupplier nanos) {
    this.perMinute = perMinute;
    this.clients = clients;
    this.nanos = nanos;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterAccess(Duration.ofNanos(MINUTE)) // by then it is full again
            .ticker(nanos::getAsLong)
            .build();
  }

  /** Lets a request pass, or refuses it with 429. */
  void check(Context request) {
    if (request.path().startsWith("/static/")) {
      return;
    }
    ClientNetwork client = clients.resolve(request);
    if (client.local()) {
      return;
    }
    int seconds = wait(client.network());
    if (seconds > 0) {
      request.header("Retry-After", Integer.toString(seconds));
      throw new HttpResponseException(
          TOO_MANY_REQUESTS,
          "More than %d requests in a minute came from your address: ask again in %d s."
              .formatted(perMinute, seconds));
    }
  }

  /**
   * The number of seconds that a client has to wait; 0 if its request may pass, which is then
   * counted.
   */
  int wait(String network) {
    Bucket bucket = buckets.asMap().compute(network, (any, known) -> asked(known));
    return bucket.passed() ? 0 : (int) Math.ceil((1 - bucket.left()) * MINUTE / perMinute / 1e9);
  }

  private Bucket asked(@Nullable Bucket known) {
    long now = nanos.getAsLong();
    Bucket bucket = known == null ? new Bucket(perMinute, now, true) : known;
    double filled = (now - bucket.since()) * (double) perMinute / MINUTE;
    double left = Math.min(perMinute, bucket.left() + filled);
    return left >= 1 ? new Bucket(left - 1, now, true) : new Bucket(left, now, false);
  }
}
