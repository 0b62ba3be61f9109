package stet.intake.extract;

import java.util.Iterator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * HTML parser with limits on the length, number and depth of elements. The limits bound the time of
 * later work on the document that is recursive, or climbs from each element to the root.
 */
public final class MarkupParser {

  /**
   * The most characters of a page. Nothing longer is fetched, and pages of articles have some
   * hundred thousand.
   */
  static final int LONGEST = 16 << 20;

  /** The most tags and comments of a page. The longest pages of encyclopedias have some 100,000. */
  static final int MOST = 400_000;

  /**
   * The most elements of a document. A parser adds elements that the markup omits, and reopens
   * unclosed formatting elements in each paragraph: up to twelve elements for one tag.
   */
  static final int MOST_ELEMENTS = 500_000;

  /**
   * The greatest depth of nested elements. Browsers stop at 512. Pages of articles are 20 to 60
   * deep, with unclosed tags 100.
   */
  static final int DEEPEST = 200;

  private MarkupParser() {}

  /** Result of parsing. */
  public sealed interface MarkupResult {

    /** A document within the limits. */
    record Parsed(Document document) implements MarkupResult {}

    /**
     * Markup beyond a limit.
     *
     * @param reason the limit that is exceeded, in words that follow a colon in a message
     */
    record Exceeded(String reason) implements MarkupResult {}
  }

  /**
   * Parses a page.
   *
   * @param url the address from which it was fetched; its links are relative to this address
   */
  public static MarkupResult parse(String html, String url) {
    if (html.length() > LONGEST) {
      return new MarkupResult.Exceeded("its markup is longer than " + (LONGEST >> 20) + " MB");
    }
    if (tags(html) > MOST) {
      return new MarkupResult.Exceeded("it has more than " + MOST + " tags");
    }
    Document document = elements(html, url);
    if (document == null) {
      return new MarkupResult.Exceeded("it makes more than " + MOST_ELEMENTS + " elements");
    }
    return depth(document) > DEEPEST
        ? new MarkupResult.Exceeded(
            "its elements stand more than " + DEEPEST + " deep in each other")
        : new MarkupResult.Parsed(document);
  }

  /** Returns the document, or null if it would have too many elements. */
  private static @Nullable Document elements(String html, String url) {
    try (StreamParser parser = new StreamParser(Parser.htmlParser())) {
      Iterator<Element> closed = parser.parse(html, url).iterator();
      for (int count = 0; closed.hasNext(); count++) {
        closed.next();
        if (count >= MOST_ELEMENTS) {
          return null;
        }
      }
      return parser.document();
    }
  }

  /**
   * An upper limit of the number of tags and comments. It also counts those within scripts and
   * attributes.
   */
  private static int tags(String html) {
    int count = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
      boolean letter = (next | 0x20) >= 'a' && (next | 0x20) <= 'z';
      count += letter || next == '/' || next == '!' || next == '?' ? 1 : 0;
    }
    return count;
  }

  private static int depth(Document document) {
    int[] deepest = {0};
    document.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element) {
              deepest[0] = Math.max(deepest[0], depth);
            }
          }
        });
    return deepest[0];
  }
}
