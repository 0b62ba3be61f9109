package stet.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Rate limiter for the requests of one client: each network has a bucket that holds the requests of
 * a minute and fills up evenly; a client whose bucket is empty is told when to come again (RFC
 * 6585, section 4). Requests from this machine itself are not limited; requests that it forwards as
 * a proxy are. Safe for all threads.
 */
final class RateLimiter {

  private static final int TOO_MANY_REQUESTS = 429;

  private static final double MINUTE = 60e9;

  /** Some 200 bytes each: of more networks the one that asked longest ago begins anew. */
  private static final int KEPT = 50_000;

  private record Bucket(double left, long since) {}

  private final int perMinute;
  private final ClientNetworkResolver clients;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param nanos a clock that only runs forward, in nanoseconds
   */
  RateLimiter(int perMinute, ClientNetworkResolver clients, LongSupplier nanos) {
    this.perMinute = perMinute;
    this.clients = clients;
    this.nanos = nanos;
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
  synchronized int wait(String network) {
    long now = nanos.getAsLong();
    Bucket bucket = buckets.getOrDefault(network, new Bucket(perMinute, now));
    double left = Math.min(perMinute, bucket.left() + (now - bucket.since()) * perMinute / MINUTE);
    boolean passes = left >= 1;
    buckets.put(network, new Bucket(passes ? left - 1 : left, now));
    if (buckets.size() > KEPT) {
      buckets.remove(buckets.keySet().iterator().next());
    }
    return passes ? 0 : (int) Math.ceil((1 - left) * MINUTE / perMinute / 1e9);
  }
}
