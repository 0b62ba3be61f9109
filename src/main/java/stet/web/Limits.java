package stet.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How often one reader may ask: each address has a bucket that holds what may be asked in a minute
 * and fills up evenly; who finds it empty is told when to come again (RFC 6585, section 4). This
 * machine is not limited; where it passes on what others ask, as a proxy, they are. Safe for all
 * threads.
 */
final class Limits {

  private static final int TOO_MANY_REQUESTS = 429;

  private static final double MINUTE = 60e9;

  /** Some 200 bytes each: of more addresses the one that asked longest ago begins anew. */
  private static final int KEPT = 50_000;

  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /** Of an IPv6 address the rest is its owner's to choose (RFC 6177). */
  private static final int IPV6_BYTES = 8;

  private record Bucket(double left, long since) {}

  private final int perMinute;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param nanos a clock that only runs forward, in nanoseconds
   */
  Limits(int perMinute, LongSupplier nanos) {
    this.perMinute = perMinute;
    this.nanos = nanos;
  }

  /** Lets a request pass, or refuses it with 429. */
  void check(Context request) {
    String address = asker(request.ip(), request.header("X-Forwarded-For"));
    if (request.path().startsWith("/static/") || isLocal(address)) {
      return;
    }
    int seconds = wait(network(address));
    if (seconds > 0) {
      request.header("Retry-After", Integer.toString(seconds));
      throw new HttpResponseException(
          TOO_MANY_REQUESTS,
          "More than %d requests in a minute came from your address: ask again in %d s."
              .formatted(perMinute, seconds));
    }
  }

  /** How many seconds whoever asks has to wait; 0 where it may pass, which is counted. */
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

  /**
   * Who asks: of what a proxy on this machine passes on, the last it was told for; the ones before
   * that are what the asker says of itself.
   */
  static String asker(String address, @Nullable String forwardedFor) {
    if (forwardedFor == null || !isLocal(address)) {
      return address;
    }
    String last = forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
    return isAddress(last) ? last : address;
  }

  /** What is counted as one reader. */
  static String network(String address) {
    if (!isAddress(address)) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return Arrays.toString(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, IPV6_BYTES));
    } catch (UnknownHostException e) {
      return address;
    }
  }

  private static boolean isLocal(String address) {
    return Server.isLocal(address) || address.equals("0:0:0:0:0:0:0:1") || address.equals("[::1]");
  }

  /** Written in digits: no name is looked up. */
  private static boolean isAddress(String text) {
    return IPV4.matcher(text).matches() || IPV6.matcher(text).matches();
  }
}
