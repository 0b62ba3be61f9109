package stet.intake.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Filter of sections under headings such as "Related": the box that such a heading opens, or if it
 * opens none, everything up to the next heading.
 *
 * @param isForeign whether the latest heading stands above content that is not part of the article
 * @param box the element that this heading opens, if it contains more than the heading
 */
record RelatedSectionFilter(boolean isForeign, @Nullable Element box) {

  /** So many empty elements may stand before a heading that a box begins with. */
  private static final int BLANK = 50;

  static final RelatedSectionFilter NOTHING = new RelatedSectionFilter(false, null);

  /** The state of the filter at a block, in the order of the page. */
  RelatedSectionFilter at(TextBlock block, BoilerplateSentences sentences) {
    if (block.kind() == BlockKind.HEADING) {
      boolean above = sentences.isForeignHeading(block);
      boolean within = isForeign && box != null && isWithin(block, box); // a teaser's own
      return above ? new RelatedSectionFilter(true, box(block.element())) : within ? this : NOTHING;
    }
    return box != null && !isWithin(block, box) ? NOTHING : this;
  }

  /** The largest element that begins with the heading, if anything follows the heading in it. */
  private static @Nullable Element box(Element heading) {
    Element box = heading;
    for (Element outer = heading.parent();
        outer != null && !outer.normalName().equals("body") && begins(outer, box);
        outer = outer.parent()) {
      box = outer;
    }
    return box.text().length() > heading.text().length() ? box : null;
  }

  @SuppressWarnings("ReferenceEquality") // the same element of the page, not one that reads alike
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

  @SuppressWarnings("ReferenceEquality") // the same element of the page, not one that reads alike
  private static boolean isWithin(TextBlock block, Element box) {
    for (Element at = block.element(); at != null; at = at.parent()) {
      if (at == box) {
        return true;
      }
    }
    return false;
  }
}
