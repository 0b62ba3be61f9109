package stet.intake.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Filter of sections under headings such as "Related": the box that such a heading opens, or, if it
 * opens none, everything up to the next heading.
 *
 * @param isForeign whether the latest heading precedes content that is not part of the article
 * @param box the element that this heading opens, if it contains more than the heading
 */
record RelatedSectionFilter(boolean isForeign, @Nullable Element box) {

  /** The most empty elements that may precede a heading at the beginning of a box. */
  private static final int BLANK = 50;

  static final RelatedSectionFilter NOTHING = new RelatedSectionFilter(false, null);

  /** Returns the state of the filter at a block, in the order of the page. */
  RelatedSectionFilter at(TextBlock block, BoilerplateSentences sentences) {
    if (block.kind() == BlockKind.HEADING) {
      boolean above = sentences.isForeignHeading(block);
      boolean within =
          isForeign && box != null && isWithin(block, box); // the heading of a teaser in the box
      return above ? new RelatedSectionFilter(true, box(block.element())) : within ? this : NOTHING;
    }
    return box != null && !isWithin(block, box) ? NOTHING : this;
  }

  /**
   * Returns the largest element that begins with the heading, if it contains more than the heading.
   */
  private static @Nullable Element box(Element heading) {
    Element box = heading;
    for (Element outer = heading.parent();
        outer != null && !outer.normalName().equals("body") && begins(outer, box);
        outer = outer.parent()) {
      box = outer;
    }
    return box.text().length() > heading.text().length() ? box : null;
  }

  @SuppressWarnings(
      "ReferenceEquality") // the identical element of the page, not one with equal content
  private static boolean begins(Element outer, Element inner) {
    Element child = outer.firstElementChild();
    for (int i = 0; i < BLANK && child != null; i++) {
      if (child == inner) {
        return outer.ownText().isBlank();
      }
      if (!child.text().isBlank()) {
        return false;
      }
      child = child.nextElementSibling();
    }
    return false;
  }

  @SuppressWarnings(
      "ReferenceEquality") // the identical element of the page, not one with equal content
  private static boolean isWithin(TextBlock block, Element box) {
    for (Element at = block.element(); at != null; at = at.parent()) {
      if (at == box) {
        return true;
      }
    }
    return false;
  }
}
