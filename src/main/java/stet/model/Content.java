package stet.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The content of a version of an article: headline, byline and body, exact to the last glyph and
 * space, with the paragraphs that are set off as quotations.
 *
 * <p>The byline is empty if none is known. The body's paragraphs are separated by blank lines; they
 * are a view of the body, which is kept as it was given. A part that contains half of a surrogate
 * pair, which UTF-8 cannot encode, is refused with an {@link IllegalArgumentException}.
 *
 * <p>A block quotation needs no marks: only its layout shows that the words are quoted, as marks do
 * elsewhere. So block quotations are part of the content, of {@link #equals} and of {@link #bytes};
 * a content without any has the same bytes as before Stet knew block quotations.
 */
public final class Content {

  private final String headline;
  private final String byline;
  private final String body;
  private final List<BlockQuotation> blockQuotations;

  /**
   * The paragraphs, found when first needed, since diff, tags and index all use them. Every thread
   * finds the same ones.
   */
  private @Nullable List<Paragraph> paragraphs;

  /** Creates a content without block quotations. */
  public Content(String headline, String byline, String body) {
    this(headline, byline, body, List.of());
  }

  /**
   * Creates a content.
   *
   * @param blockQuotations in order, each behind the one before, all within the body's paragraphs;
   *     others are refused with an {@link IllegalArgumentException}
   */
  public Content(
      String headline, String byline, String body, List<BlockQuotation> blockQuotations) {
    this.headline = requireUnicode("headline", headline);
    this.byline = requireUnicode("byline", byline);
    this.body = requireUnicode("body", body);
    this.blockQuotations = List.copyOf(blockQuotations);
    int next = 0;
    for (BlockQuotation quotation : blockQuotations) {
      if (quotation.first() < next || quotation.last() < quotation.first()) {
        throw new IllegalArgumentException("no order among block quotations: " + quotation);
      }
      next = quotation.last() + 1;
    }
    if (next > 0 && next > paragraphs().size()) {
      throw new IllegalArgumentException("a block quotation lies behind the body: " + next);
    }
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

  /** The text to which the places in a part of the article refer. */
  public String text(ArticlePart where) {
    return switch (where) {
      case HEADLINE -> headline;
      case BYLINE -> byline;
      case BODY -> body;
    };
  }

  /** The quotations that the source sets off as blocks, in order. */
  public List<BlockQuotation> blockQuotations() {
    return blockQuotations;
  }

  /** The same content without block quotations. */
  public Content withoutBlockQuotations() {
    return blockQuotations.isEmpty() ? this : new Content(headline, byline, body);
  }

  /**
   * Consecutive paragraphs that the source sets off as one quotation.
   *
   * @param first the index of the first of them
   * @param last the index of the last of them
   */
  public record BlockQuotation(int first, int last) {}

  /** A paragraph of the body: {@code body().substring(start, end)}, trimmed and not empty. */
  public record Paragraph(int start, int end, String text) {}

  /** The paragraphs of the body, in order. */
  public List<Paragraph> paragraphs() {
    List<Paragraph> known = paragraphs;
    if (known == null) {
      known = cut(List.of());
      paragraphs = known;
    }
    return known;
  }

  /**
   * Finds the paragraphs, unless they are known already. For paragraphs that another version has
   * too, in the same order, it uses the string objects of that version, so that a lookup by them
   * need not compare characters.
   */
  public void shareParagraphs(Content other) {
    if (paragraphs == null) {
      paragraphs = cut(other.paragraphs());
    }
  }

  private List<Paragraph> cut(List<Paragraph> known) {
    Cut paragraphs = new Cut(known);
    int from = 0;
    int line = body.indexOf('\n');
    while (line >= 0) {
      int next = line + 1;
      while (next < body.length() && isBlank(body.charAt(next))) {
        next++;
      }
      if (next < body.length() && body.charAt(next) == '\n') {
        paragraphs.addTrimmed(from, line);
        from = next + 1;
        line = next;
      } else {
        line = body.indexOf('\n', next);
      }
    }
    paragraphs.addTrimmed(from, body.length());
    return List.copyOf(paragraphs.found);
  }

  /**
   * The bytes that are stored, and hashed for the content's name: each part in UTF-8, headline and
   * byline preceded by their length as a 4-byte big-endian number. If there are block quotations,
   * these come first: their negated count as such a number, and the first and last paragraph of
   * each.
   */
  public byte[] bytes() {
    byte[] head = headline.getBytes(StandardCharsets.UTF_8);
    byte[] by = byline.getBytes(StandardCharsets.UTF_8);
    byte[] text = body.getBytes(StandardCharsets.UTF_8);
    int ahead = blockQuotations.isEmpty() ? 0 : 4 + 8 * blockQuotations.size();
    ByteBuffer bytes = ByteBuffer.allocate(ahead + 8 + head.length + by.length + text.length);
    if (ahead > 0) {
      bytes.putInt(-blockQuotations.size());
      blockQuotations.forEach(quotation -> bytes.putInt(quotation.first).putInt(quotation.last));
    }
    return bytes.putInt(head.length).put(head).putInt(by.length).put(by).put(text).array();
  }

  /** The place of the headline's length in the bytes of a content. */
  public static int headlineIn(byte[] bytes) {
    int first = ByteBuffer.wrap(bytes).getInt();
    return first < 0 ? 4 - 8 * first : 0;
  }

  /** The content with the bytes that {@link #bytes()} gave. */
  public static Content fromBytes(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    List<BlockQuotation> quotations = new ArrayList<>();
    if (headlineIn(bytes) > 0) {
      int count = -buffer.getInt();
      while (quotations.size() < count) {
        quotations.add(new BlockQuotation(buffer.getInt(), buffer.getInt()));
      }
    }
    String headline = take(bytes, buffer, buffer.getInt());
    String byline = take(bytes, buffer, buffer.getInt());
    return new Content(headline, byline, take(bytes, buffer, buffer.remaining()), quotations);
  }

  private static String take(byte[] bytes, ByteBuffer buffer, int length) {
    int from = buffer.position();
    buffer.position(from + length);
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }

  /** Finder of the paragraphs of the body, in order. */
  private final class Cut {

    /**
     * The number of paragraphs of the other version that are compared with each paragraph,
     * beginning behind the last shared one.
     */
    private static final int NEAR = 8;

    private final List<Paragraph> known;
    private final List<Paragraph> found = new ArrayList<>();
    private int next;

    /**
     * Creates a finder.
     *
     * @param known the paragraphs of another version
     */
    Cut(List<Paragraph> known) {
      this.known = known;
    }

    void addTrimmed(int from, int to) {
      int start = from;
      int end = to;
      while (start < end && Character.isWhitespace(body.charAt(start))) {
        start++;
      }
      while (end > start && Character.isWhitespace(body.charAt(end - 1))) {
        end--;
      }
      if (start < end) {
        found.add(new Paragraph(start, end, text(start, end)));
      }
    }

    private String text(int start, int end) {
      for (int i = next; i < Math.min(next + NEAR, known.size()); i++) {
        String text = known.get(i).text();
        if (text.length() == end - start && body.startsWith(text, start)) {
          next = i + 1;
          return text;
        }
      }
      return body.substring(start, end);
    }
  }

  /** Whether a character may be in a blank line. */
  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }

  private static String requireUnicode(String part, String text) {
    int broken = UnicodeText.brokenAt(text);
    if (broken >= 0) {
      throw new IllegalArgumentException(part + " holds half a surrogate pair at " + broken);
    }
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Content that
        && headline.equals(that.headline)
        && byline.equals(that.byline)
        && body.equals(that.body)
        && blockQuotations.equals(that.blockQuotations);
  }

  @Override
  public int hashCode() {
    return Objects.hash(headline, byline, body, blockQuotations);
  }

  @Override
  public String toString() {
    return "Content[headline="
        + headline
        + ", byline="
        + byline
        + ", body="
        + body
        + (blockQuotations.isEmpty() ? "" : ", blockQuotations=" + blockQuotations)
        + "]";
  }
}
