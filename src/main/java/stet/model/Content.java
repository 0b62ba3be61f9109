package stet.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an article said: headline, byline and body, to the last glyph and space.
 *
 * <p>The byline is empty where none is known. The body's paragraphs are separated by blank lines;
 * they are a view, the body as it was given is the truth. A part that holds half a surrogate pair,
 * which no UTF-8 file can, is refused with an {@link IllegalArgumentException}.
 */
public final class Content {

  private final String headline;
  private final String byline;
  private final String body;

  /** Found when first asked for: diff, tags and index all ask. The same whoever finds it. */
  private @Nullable List<Paragraph> paragraphs;

  public Content(String headline, String byline, String body) {
    this.headline = requireUnicode("headline", headline);
    this.byline = requireUnicode("byline", byline);
    this.body = requireUnicode("body", body);
  }

  public String headline() {
    return headline;
  }

  public String byline() {
    return byline;
  }

  public String body() {
    return body;
  }

  /** A paragraph of the body: {@code body().substring(start, end)}, trimmed and not empty. */
  public record Paragraph(int start, int end, String text) {}

  /** The paragraphs of the body, in order. */
  public List<Paragraph> paragraphs() {
    List<Paragraph> known = paragraphs;
    if (known == null) {
      known = cut();
      paragraphs = known;
    }
    return known;
  }

  private List<Paragraph> cut() {
    List<Paragraph> paragraphs = new ArrayList<>();
    int from = 0;
    int line = body.indexOf('\n');
    while (line >= 0) {
      int next = line + 1;
      while (next < body.length() && isBlank(body.charAt(next))) {
        next++;
      }
      if (next < body.length() && body.charAt(next) == '\n') {
        addTrimmed(paragraphs, from, line);
        from = next + 1;
        line = next;
      } else {
        line = body.indexOf('\n', next);
      }
    }
    addTrimmed(paragraphs, from, body.length());
    return List.copyOf(paragraphs);
  }

  /**
   * The bytes a content is stored and named by: each part in UTF-8, headline and byline led by
   * their length as a 4-byte big-endian number.
   */
  public byte[] bytes() {
    byte[] head = headline.getBytes(StandardCharsets.UTF_8);
    byte[] by = byline.getBytes(StandardCharsets.UTF_8);
    byte[] text = body.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + head.length + by.length + text.length)
        .putInt(head.length)
        .put(head)
        .putInt(by.length)
        .put(by)
        .put(text)
        .array();
  }

  /** The reverse of {@link #bytes()}. */
  public static Content fromBytes(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    String headline = take(buffer, buffer.getInt());
    String byline = take(buffer, buffer.getInt());
    return new Content(headline, byline, take(buffer, buffer.remaining()));
  }

  private static String take(ByteBuffer buffer, int length) {
    byte[] part = new byte[length];
    buffer.get(part);
    return new String(part, StandardCharsets.UTF_8);
  }

  private void addTrimmed(List<Paragraph> paragraphs, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(body.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(body.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      paragraphs.add(new Paragraph(start, end, body.substring(start, end)));
    }
  }

  /** What a line may hold and still be blank. */
  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }

  private static String requireUnicode(String part, String text) {
    int i = 0;
    while (i < text.length()) {
      if (!Character.isSurrogate(text.charAt(i))) {
        i++;
      } else if (Character.isSupplementaryCodePoint(text.codePointAt(i))) {
        i += 2;
      } else {
        throw new IllegalArgumentException(part + " holds half a surrogate pair at " + i);
      }
    }
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Content that
        && headline.equals(that.headline)
        && byline.equals(that.byline)
        && body.equals(that.body);
  }

  @Override
  public int hashCode() {
    return Objects.hash(headline, byline, body);
  }

  @Override
  public String toString() {
    return "Content[headline=" + headline + ", byline=" + byline + ", body=" + body + "]";
  }
}
