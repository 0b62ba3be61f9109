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
 * HTML parser with limits on length, number and depth, so that later work on the document, by
 * recursion or from each element up to the root, ends soon.
 */
public final class MarkupParser {

  /**
   * The most characters. Nothing longer is fetched, and pages of articles have some hundred
   * thousand.
   */
  static final int LONGEST = 16 << 20;

  /** The most tags and comments. The longest pages of encyclopedias have some 100,000. */
  static final int MOST = 400_000;

  /**
   * The most elements of the document. A parser adds elements that the markup leaves out, and
   * reopens unclosed formatting in each paragraph: up to twelve elements for a tag.
   */
  static final int MOST_ELEMENTS = 500_000;

  /**
   * The greatest depth. Browsers give up at 512. Pages of articles are 20 to 60 deep, with unclosed
   * tags 100.
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
     * @param reason the limit that is exceeded, for people, to follow a colon
     */
    record Exceeded(String reason) implements MarkupResult {}
  }

  /**
   * Parses a page.
   *
   * @param url the address at which it was fetched, to which its links are relative
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

  /** The document; null where it would have too many elements. */
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

  /** How many tags and comments begin, at most: those in scripts and attributes count too. */
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
