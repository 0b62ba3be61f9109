package stet.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Rate limiter for the requests of one client. Each network has a bucket with the requests of a
 * minute, which is refilled evenly. A client whose bucket is empty gets the time after which it may
 * ask again (RFC 6585, section 4). Requests from this machine itself are not limited; requests that
 * it forwards as a proxy are. Safe for all threads.
 */
final class RateLimiter {

  private static final int TOO_MANY_REQUESTS = 429;

  private static final double MINUTE = 60e9;

  /**
   * The most buckets that are kept, of some 200 bytes each. If there are more networks, those with
   * the fewest requests get a new bucket.
   */
  private static final int KEPT = 50_000;

  /**
   * The bucket of a network.
   *
   * @param passes whether the last request may pass
   */
  private record Bucket(double left, long since, boolean passes) {}

  private final int perMinute;
  private final ClientNetworkResolver clients;
  private final LongSupplier nanos;
  private final Cache<String, Bucket> buckets;

  /**
   * Creates a limiter.
   *
   * @param nanos a clock in nanoseconds that never runs backwards
   */
  RateLimiter(int perMinute, ClientNetworkResolver clients, LongSupplier nanos) {
    this.perMinute = perMinute;
    this.clients = clients;
    this.nanos = nanos;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterWrite(Duration.ofMinutes(1)) // by then the bucket is full again
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
   * The number of seconds that a client must wait; 0 if its request may pass. Such a request is
   * counted.
   */
  int wait(String network) {
    Bucket bucket = buckets.asMap().compute(network, (any, known) -> next(known));
    return bucket.passes() ? 0 : (int) Math.ceil((1 - bucket.left()) * MINUTE / perMinute / 1e9);
  }

  private Bucket next(@Nullable Bucket known) {
    long now = nanos.getAsLong();
    Bucket bucket = known == null ? new Bucket(perMinute, now, true) : known;
    double filled = (now - bucket.since()) * perMinute / MINUTE;
    double left = Math.min(perMinute, bucket.left() + filled);
    return left >= 1 ? new Bucket(left - 1, now, true) : new Bucket(left, now, false);
  }
}
