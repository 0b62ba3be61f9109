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
 * Filter that removes the boilerplate around an article before its text is looked for: menus, share
 * bars, related articles, comments, ads, notices. Boilerplate is recognized by its markup.
 */
final class BoilerplateFilter {

  /** Elements that never hold a paragraph of an article. */
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

  /** Where readers are to enter the address of their mail: a letter is offered. */
  private static final String ADDRESS = "input[type=email], input[name~=(?i)^e?-?mail]";

  /** So many letters are looked for; a page offers one in each of some places. */
  private static final int MOST_LETTERS = 200;

  /** So many children of one parent are taken out at once. */
  private static final int MANY = 50;

  /** A box with more characters is text, or holds some. */
  private static final int BOX = 400;

  /** A box with more elements and texts in it is a part of the page. */
  private static final int NODES = 500;

  private static final Pattern UNSEEN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

  /** Words that say that an element is the text itself or its frame, whatever else they say. */
  private static final Set<String> FRAME = Set.of("html", "body", "main", "article");

  /** Of all words of a page in paragraphs, as many make an element the text's own frame. */
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

  /** What asks for an address, with the words that it does it by: the largest element of few. */
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

  /** Whether it holds few words, and little else: told without reading all of a long text. */
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

  /** Takes many children out of one parent at once: one by one, each moves all behind it. */
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

  /** What about an element says that it is furniture. */
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
      return names; // is told by the element
    }
    if (tag.equals("article")) {
      names.add("teaser");
      return names;
    }
    names.addAll(BoilerplateWords.in(element.className()));
    names.addAll(BoilerplateWords.in(element.id()));
    return names;
  }

  /** Whether it is an article within which a heading leads elsewhere. */
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
