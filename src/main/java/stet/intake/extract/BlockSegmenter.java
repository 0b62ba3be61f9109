package stet.intake.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Splits a page into blocks of text, in the order of the page. Like a browser, it starts a new
 * block at each block-level element, and also at a doubled line break.
 */
final class BlockSegmenter {

  /** The elements that do not start a new line. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp",
          "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img",
          "label", "picture", "amp-img");

  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final List<TextBlock> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final IdentityHashMap<Element, Boolean> holding = new IdentityHashMap<>();
  private int linked;
  private int breaks;

  private BlockSegmenter() {}

  /** The blocks within an element. */
  static List<TextBlock> of(Element root) {
    BlockSegmenter cutter = new BlockSegmenter();
    cutter.children(root, root, null, false);
    cutter.cut(root, null);
    return List.copyOf(cutter.blocks);
  }

  private void children(Element parent, Element block, @Nullable BlockKind kind, boolean link) {
    for (Node child : parent.childNodes()) {
      switch (child) {
        case TextNode run -> append(run.getWholeText(), link, kind == BlockKind.PREFORMATTED);
        case Element element -> element(element, block, kind, link);
        default -> {
          // Comments and data are not shown.
        }
      }
    }
  }

  private void element(Element element, Element block, @Nullable BlockKind kind, boolean link) {
    String name = element.normalName();
    boolean inLink = link || name.equals("a");
    if (name.equals("br")) {
      breaks++;
      if (breaks > 1) {
        cut(block, kind);
      } else {
        text.append(kind == BlockKind.PREFORMATTED ? '\n' : ' ');
      }
    } else if (INLINE.contains(name) && !holdsBlock(element)) {
      children(element, block, kind, inLink);
    } else if (CELLS.contains(name) && kind == BlockKind.TABLE_ROW && !holdsBlocks(element)) {
      text.append(' ');
      children(element, block, kind, inLink);
      text.append(' ');
    } else {
      cut(block, kind);
      BlockKind own = kind(name, kind);
      children(element, element, own, inLink);
      cut(element, own);
    }
  }

  /**
   * Whether an inline element, such as a link or a span, has block-level elements within it. Each
   * answer is kept, so that each element is searched only once, however deep the nesting is.
   */
  private boolean holdsBlock(Element element) {
    Boolean known = holding.get(element);
    if (known != null) {
      return known;
    }
    boolean holds = false;
    for (Node child : element.childNodes()) {
      if (child instanceof Element inner
          && !inner.normalName().equals("br")
          && (!INLINE.contains(inner.normalName()) || holdsBlock(inner))) {
        holds = true;
        break;
      }
    }
    holding.put(element, holds);
    return holds;
  }

  /**
   * Whether a table cell holds several blocks, as in a table that is used for layout and has whole
   * texts in its cells.
   */
  private static boolean holdsBlocks(Element cell) {
    return cell.select("p, div, table, ul, ol, h1, h2, h3, h4, article, section").size() > 1;
  }

  private static @Nullable BlockKind kind(String name, @Nullable BlockKind outer) {
    if (HEADINGS.contains(name)) {
      return BlockKind.HEADING;
    }
    return switch (name) {
      case "li", "dd", "dt" -> BlockKind.LIST_ITEM;
      case "blockquote" -> BlockKind.QUOTATION;
      case "figcaption", "caption" -> BlockKind.CAPTION;
      case "pre", "textarea" -> BlockKind.PREFORMATTED;
      case "tr" -> BlockKind.TABLE_ROW;
      case "td", "th" -> null;
      default -> outer;
    };
  }

  private void append(String run, boolean link, boolean preformatted) {
    int before = text.length();
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      if (preformatted && c == '\n') {
        text.append(c);
      } else if (VisibleText.isSpace(c)) {
        if (!endsInSpace()) {
          text.append(' ');
        }
      } else if (!VisibleText.isInvisible(c)) {
        text.append(c);
        breaks = 0;
      }
    }
    if (link) {
      linked += text.length() - before;
    }
  }

  private boolean endsInSpace() {
    return !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
  }

  private void cut(Element element, @Nullable BlockKind kind) {
    String whole =
        kind == BlockKind.PREFORMATTED
            ? text.toString().strip().replaceAll("\n[ \t]*(?=\n)", "")
            : VisibleText.shown(text.toString());
    if (VisibleText.isSeen(whole)) {
      blocks.add(new TextBlock(kind == null ? BlockKind.PARAGRAPH : kind, whole, element, linked));
    }
    text.setLength(0);
    linked = 0;
    breaks = 0;
  }
}
