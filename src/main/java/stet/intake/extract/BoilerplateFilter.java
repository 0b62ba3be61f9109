package stet.intake.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Removes the boilerplate around an article before its text is searched for: menus, share bars,
 * related articles, comments, advertisements, notices. It recognizes boilerplate by its markup.
 */
final class BoilerplateFilter {

  /** A selector of the elements that never hold a paragraph of an article. */
  private static final String NEVER =
      "script, style, noscript, template, nav, iframe, object, embed, svg, canvas, video, audio,"
          + " select, input, button, dialog, menu, map, form:not(:has(article, h1, p + p + p)),"
          + " amp-ad, amp-sidebar, amp-consent, [role=navigation], [role=banner],"
          + " [role=contentinfo], [role=complementary], [role=dialog], [role=alertdialog],"
          + " [role=search], [role=menu], [role=menubar], [role=tablist], [role=toolbar],"
          + " [role=tooltip], [aria-modal=true],"
          + " [itemprop=comment], [itemtype$=/Comment], [itemtype$=/WPFooter], [itemtype$=/WPSideBar],"
          + " [itemtype$=/WPHeader], [itemtype$=/SiteNavigationElement],"
          + " [itemtype$=/BreadcrumbList]";

  /** A selector of the input fields for an e-mail address, by which newsletters are offered. */
  private static final String ADDRESS = "input[type=email], input[name~=(?i)^e?-?mail]";

  /**
   * The most e-mail input fields that are looked at. A page offers a newsletter in only a few
   * places.
   */
  private static final int MOST_LETTERS = 200;

  /** From this number of children of one parent on, the children are removed all at once. */
  private static final int MANY = 50;

  /**
   * The most characters of a box that offers a newsletter. A larger element is text of the page, or
   * holds some.
   */
  private static final int BOX = 400;

  /**
   * The most nodes (elements and texts) within a box that offers a newsletter. An element with more
   * is a part of the page.
   */
  private static final int NODES = 500;

  private static final Pattern UNSEEN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

  /** The elements that are the article's text or enclose it, whatever their classes and ids say. */
  private static final Set<String> FRAME = Set.of("html", "body", "main", "article");

  /**
   * The share of the page's running text up to which elements of one boilerplate name are removed.
   * With a larger share, they enclose the article itself.
   */
  private static final double FRAME_SHARE = 0.3;

  private BoilerplateFilter() {}

  /** Removes the boilerplate from a page. */
  static void clear(Document page) {
    page.select(ADDRESS).stream().limit(MOST_LETTERS).forEach(input -> drop(box(input)));
    drop(page.select(NEVER));
    ProseDensity prose = ProseDensity.of(page.body());
    Map<String, List<Element>> named = new LinkedHashMap<>();
    for (Element element : page.body().getAllElements()) {
      for (String name : names(element)) {
        named.computeIfAbsent(name, key -> new ArrayList<>()).add(element);
      }
    }
    for (List<Element> elements : named.values()) {
      if (elements.stream().mapToDouble(prose::share).sum() <= FRAME_SHARE) {
        drop(elements);
      }
    }
  }

  /**
   * The box around an input field for an e-mail address: the largest enclosing element with few
   * words.
   */
  private static Element box(Element input) {
    Element box = input;
    for (Element outer = input.parent();
        outer != null
            && !FRAME.contains(outer.normalName())
            && isBrief(outer)
            && outer.selectFirst("h1") == null;
        outer = outer.parent()) {
      box = outer;
    }
    return box;
  }

  /**
   * Whether an element holds few words and few nodes. The check stops at the limits, so that it
   * does not read all of a long text.
   */
  private static boolean isBrief(Element element) {
    int[] left = {NODES, 20 * BOX};
    element.filter(
        (node, depth) -> {
          left[0]--;
          left[1] -= node instanceof TextNode text ? text.getWholeText().length() : 0;
          return left[0] < 0 || left[1] < 0
              ? NodeFilter.FilterResult.STOP
              : NodeFilter.FilterResult.CONTINUE;
        });
    return left[0] >= 0 && left[1] >= 0 && element.text().length() <= BOX;
  }

  /**
   * Removes elements. Many children of one parent are removed at once, because each single removal
   * moves all later children.
   */
  private static void drop(List<Element> elements) {
    IdentityHashMap<Element, Set<Node>> byParent = new IdentityHashMap<>();
    for (Element element : elements) {
      Element parent = element.parent();
      if (parent != null) {
        byParent
            .computeIfAbsent(parent, key -> Collections.newSetFromMap(new IdentityHashMap<>()))
            .add(element);
      }
    }
    byParent.forEach(
        (parent, dropped) -> {
          if (dropped.size() < MANY) {
            dropped.forEach(Node::remove);
          } else {
            List<Node> kept =
                parent.childNodes().stream().filter(node -> !dropped.contains(node)).toList();
            parent.empty();
            parent.appendChildren(kept);
          }
        });
  }

  private static void drop(Element element) {
    if (element.parent() != null) {
      element.remove();
    }
  }

  /**
   * The boilerplate names of an element, from its tag, style, attributes, class and id. Elements
   * with the same name are removed or kept together.
   */
  private static Set<String> names(Element element) {
    String tag = element.normalName();
    if (FRAME.contains(tag) && !isTeaser(element)) {
      return Set.of();
    }
    Set<String> names = new HashSet<>();
    if (tag.equals("footer") || tag.equals("aside")) {
      names.add(tag);
    }
    if (UNSEEN.matcher(element.attr("style")).find() || element.hasAttr("hidden")) {
      names.add("hidden");
    }
    if (element.attr("aria-hidden").equals("true")) {
      names.add("aria-hidden");
    }
    if (tag.equals("figcaption")) {
      return names; // the tag already says what it is
    }
    if (tag.equals("article")) {
      names.add("teaser");
      return names;
    }
    names.addAll(BoilerplateWords.in(element.className()));
    names.addAll(BoilerplateWords.in(element.id()));
    return names;
  }

  /** Whether an element is an {@code article} whose heading is a link to another page. */
  private static boolean isTeaser(Element element) {
    if (!element.normalName().equals("article")) {
      return false;
    }
    Element heading = element.selectFirst("h1, h2, h3, h4, h5, h6");
    Element link = heading == null ? null : heading.selectFirst("a[href]");
    if (link == null || !link.text().equals(Objects.requireNonNull(heading).text())) {
      return false;
    }
    String own = withoutFragment(element.baseUri());
    String to = withoutFragment(link.attr("abs:href"));
    return !to.isEmpty() && !to.equals(own);
  }

  private static String withoutFragment(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? url : url.substring(0, hash);
  }
}
