package stet.intake.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Finds the opening of an article, which is the text between the headline and the element with most
 * of the text: many newspapers put the first paragraph, or a summary, into the article's head. Only
 * whole sentences count as text there, because bylines, dates and labels are in the same place.
 *
 * @param isHeaded whether the headline is above that element; false if the headline is within it or
 *     missing
 */
record OpeningFinder(boolean isHeaded, List<TextBlock> blocks) {

  private static final OpeningFinder NONE = new OpeningFinder(false, List.of());

  static OpeningFinder of(Element page, Element article, String headline, ProseDensity prose) {
    List<TextBlock> before = new ArrayList<>();
    boolean headed = false;
    for (TextBlock block : BlockSegmenter.of(page)) {
      if (isWithin(block, article)) {
        return headed ? new OpeningFinder(true, List.copyOf(before)) : NONE;
      }
      if (BodyFinder.isHeadline(block, headline)) {
        headed = true;
        before.clear();
      } else if (headed && BodyFinder.isSentence(block) && (prose.is(block) || isBrief(block))) {
        before.add(block);
      }
    }
    return NONE;
  }

  /**
   * Whether a block has no links and is not a caption. Such a block counts even if it is shorter
   * than running text.
   */
  private static boolean isBrief(TextBlock block) {
    return block.kind() != BlockKind.CAPTION && block.linked() == 0;
  }

  @SuppressWarnings(
      "ReferenceEquality") // the identical element of the page, not one with equal content
  private static boolean isWithin(TextBlock block, Element article) {
    for (Element at = block.element(); at != null; at = at.parent()) {
      if (at == article) {
        return true;
      }
    }
    return false;
  }
}
