package stet.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * What stands between the headline and the element that holds most of the text: many newspapers put
 * the first paragraph, or a summary of all, into the article's head. Only whole sentences are text
 * there, as bylines, dates and labels stand there too.
 *
 * @param isHeaded whether the headline stands above that element, and not in it or nowhere
 */
record Opening(boolean isHeaded, List<Block> blocks) {

  private static final Opening NONE = new Opening(false, List.of());

  static Opening of(Element page, Element article, String headline, Prose prose) {
    List<Block> before = new ArrayList<>();
    boolean headed = false;
    for (Block block : Blocks.of(page)) {
      if (isWithin(block, article)) {
        return headed ? new Opening(true, List.copyOf(before)) : NONE;
      }
      if (Body.isHeadline(block, headline)) {
        headed = true;
        before.clear();
      } else if (headed && Body.isSentence(block) && (prose.is(block) || isBrief(block))) {
        before.add(block);
      }
    }
    return NONE;
  }

  /** A sentence that is no link, shorter than what counts as running text. */
  private static boolean isBrief(Block block) {
    return block.kind() != Kind.CAPTION && block.linked() == 0;
  }

  @SuppressWarnings("ReferenceEquality") // the same element of the page, not one that reads alike
  private static boolean isWithin(Block block, Element article) {
    for (Element at = block.element(); at != null; at = at.parent()) {
      if (at == article) {
        return true;
      }
    }
    return false;
  }
}
