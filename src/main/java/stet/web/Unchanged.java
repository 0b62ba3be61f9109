package stet.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import stet.model.Sha256;

/**
 * Tells a reader who has what an address shows, and asks whether it is still so, in a few bytes
 * that it is (RFC 9110, section 13.1.2). What is shown is worked out all the same: a tag made of
 * the archive's position alone would not notice that the index has caught up, or that an hour has
 * passed.
 */
final class Unchanged {
  /** What is shown, but for how long it took to make: a second answer is the same but for that. */
  private static final String BUT_FOR_TIME = "stet.but-for-time";

  private Unchanged() {}

  /** Says what of an answer must be the same for it to be the same. */
  static void butForTime(Context request, String text) {
    request.attribute(BUT_FOR_TIME, text);
  }

  static void check(Context request) {
    InputStream shown = request.resultInputStream();
    boolean read =
        request.method().equals(HandlerType.GET) || request.method().equals(HandlerType.HEAD);
    if (!read
        || request.statusCode() != 200
        || shown == null
        || request.res().containsHeader("ETag")) {
      return;
    }
    byte[] bytes = bytes(shown);
    String apart = request.attribute(BUT_FOR_TIME);
    byte[] same = apart == null ? bytes : apart.getBytes(StandardCharsets.UTF_8);
    String tag = '"' + Sha256.of(same).hex().substring(0, 16) + '"';
    request.header("ETag", apart == null ? tag : "W/" + tag);
    String known = request.header("If-None-Match");
    if (known != null && Arrays.stream(known.split(",")).anyMatch(held -> is(held.strip(), tag))) {
      request.status(304).result("");
    } else {
      request.result(new ByteArrayInputStream(bytes));
    }
  }

  /** Tags are compared weakly: whoever packs an answer on its way may say {@code W/"…"} of it. */
  private static boolean is(String held, String tag) {
    return held.equals("*") || (held.startsWith("W/") ? held.substring(2) : held).equals(tag);
  }

  private static byte[] bytes(InputStream shown) {
    try (shown) {
      return shown.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
