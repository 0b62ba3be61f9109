package stet.web.request;

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
 * Handling of conditional requests: a client that already has the current answer gets a short
 * answer that it is unchanged, instead of the same answer again (RFC 9110, section 13.1.2). If an
 * answer depends only on the archive and the index, its tag is that of their state, so that the
 * check costs nothing. The tag of any other answer is that of its content, which must be made
 * first.
 */
public final class ConditionalRequests {
  /**
   * The attribute with the text of an answer without the time that it took, which is the only
   * difference between two equal answers.
   */
  private static final String BUT_FOR_TIME = "stet.but-for-time";

  /** The attribute with the tag of the state from which an answer is made. */
  private static final String OF_STATE = "stet.of-state";

  private ConditionalRequests() {}

  /**
   * Whether the client already has the answer made from a state. If so, the response is set to 304.
   *
   * @param state the state, which must be read before the answer is made
   */
  public static boolean since(String state, Context request) {
    String asked = state + " " + request.path() + "?" + request.queryString();
    String tag = tag(asked.getBytes(StandardCharsets.UTF_8));
    String known = request.header("If-None-Match");
    boolean has =
        known != null
            && Arrays.stream(known.split(","))
                .map(String::strip)
                .anyMatch(held -> isTag(held, tag));
    if (has) {
      request.status(304).header("ETag", "W/" + tag).header("Cache-Control", "no-cache");
    } else {
      request.attribute(OF_STATE, "W/" + tag);
    }
    return has;
  }

  /** Notes that the answer is complete, and remains the same while the state is the same. */
  public static void whole(Context request) {
    String tag = request.attribute(OF_STATE);
    if (tag != null && request.statusCode() == 200) {
      request.header("ETag", tag);
    }
  }

  private static String tag(byte[] bytes) {
    return '"' + Sha256.of(bytes).hex().substring(0, 16) + '"';
  }

  /** Sets the part of an answer that must be equal for the answer to count as unchanged. */
  public static void butForTime(Context request, String text) {
    request.attribute(BUT_FOR_TIME, text);
  }

  /** Adds a tag to the answer if it has none yet, and answers 304 if the client has this answer. */
  public static void check(Context request) {
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
    String tag = tag(same);
    request.header("ETag", apart == null ? tag : "W/" + tag);
    String known = request.header("If-None-Match");
    if (known != null && Arrays.stream(known.split(",")).anyMatch(held -> is(held.strip(), tag))) {
      request.status(304).result("");
    } else {
      request.result(new ByteArrayInputStream(bytes));
    }
  }

  private static boolean is(String held, String tag) {
    return held.equals("*") || isTag(held, tag);
  }

  /**
   * Compares tags weakly, because a proxy that compresses an answer may change its tag to {@code
   * W/"…"}.
   */
  private static boolean isTag(String held, String tag) {
    return (held.startsWith("W/") ? held.substring(2) : held).equals(tag);
  }

  private static byte[] bytes(InputStream shown) {
    try (shown) {
      return shown.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
