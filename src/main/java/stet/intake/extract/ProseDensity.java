package stet.intake.extract;

import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The density of prose on a page: the share of the page's running text within each of its elements.
 */
final class ProseDensity {

  /** The fewest words of a block of running text. Shorter blocks can be anything. */
  private static final int WORDS = 15;

  /** The fewest words of a block of running text on a page where no block has {@link #WORDS}. */
  private static final int FEW_WORDS = 6;

  private static final double LINKED = 0.4;

  private final IdentityHashMap<Element, Integer> within = new IdentityHashMap<>();
  private final int words;
  private int whole;

  private ProseDensity(int words) {
    this.words = words;
  }

  static ProseDensity of(Element root) {
    List<TextBlock> blocks = BlockSegmenter.of(root);
    boolean brief = blocks.stream().noneMatch(block -> isProse(block, WORDS));
    ProseDensity prose = new ProseDensity(brief ? FEW_WORDS : WORDS);
    blocks.stream().filter(prose::is).forEach(prose::add);
    return prose;
  }

  /**
   * Whether a block is running text: at least a sentence, and not a list of links, a caption or a
   * heading.
   */
  boolean is(TextBlock block) {
    return isProse(block, words);
  }

  private static boolean isProse(TextBlock block, int words) {
    return block.words() >= words
        && block.linkDensity() < LINKED
        && block.kind() != BlockKind.CAPTION
        && block.kind() != BlockKind.HEADING;
  }

  /** The share of the page's running text that is within an element, from 0 to 1. */
  double share(Element element) {
    return whole == 0 ? 0 : (double) within.getOrDefault(element, 0) / whole;
  }

  private void add(TextBlock block) {
    int length = block.text().length();
    whole += length;
    for (Element at = block.element(); at != null; at = at.parent()) {
      within.merge(at, length, Integer::sum);
    }
  }
}
