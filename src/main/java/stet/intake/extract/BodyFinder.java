package stet.intake.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dankito.readability4j.extended.Readability4JExtended;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import stet.text.language.LanguagePack;

/**
 * Finder of the blocks of text that make up an article, on a page from which boilerplate was
 * removed. They are the blocks of the innermost element with most of the page's running text,
 * without those that their words or the readability library mark as foreign.
 */
final class BodyFinder {

  /** The least share of the page's running text in the article's element. */
  private static final double MOST = 0.8;

  /**
   * Elements of text itself. They are never the element around an article, however much longer they
   * are than others.
   */
  private static final Set<String> TEXT =
      Set.of("p", "ul", "ol", "li", "dl", "dd", "blockquote", "pre", "span");

  /**
   * The share of the article's text that the library must keep. With less, it has found another
   * article and is not used.
   */
  private static final double AGREED = 0.8;

  /** The share of links in a block's text from which on the block is a menu. */
  private static final double LINKED = 0.6;

  /** The most blocks of teasers that may precede a headline. */
  private static final int ABOVE = 4;

  /**
   * The most nodes of a page, and the most children of a node, with which the library is used. It
   * moves nodes one by one, each time past all others.
   */
  private static final int MOST_NODES = 30_000;

  private static final int MOST_SIBLINGS = 5_000;

  /**
   * The most characters of a page with which the library is used. It reads the whole text of a page
   * repeatedly.
   */
  private static final int LONGEST_TEXT = 1_000_000;

  /** The attribute that marks blocks, by which the blocks that the library kept are recognized. */
  private static final String MARK = "data-stet";

  private final BoilerplateSentences sentences;

  /**
   * Creates a finder for pages in a language.
   *
   * @param pack the word lists of the language
   */
  BodyFinder(LanguagePack pack) {
    this.sentences = BoilerplateSentences.of(pack);
  }

  /**
   * Finds the article's blocks, in order, and the captions between them. It changes the document.
   *
   * @param headline the headline as readers see it
   * @param authors the authors with commas between them; empty if they are not known
   */
  List<TextBlock> find(Document page, String url, String headline, String authors) {
    ProseDensity prose = ProseDensity.of(page.body());
    Element article = page.body();
    for (Element in = inner(article, prose); in != null; in = inner(article, prose)) {
      article = in;
    }
    OpeningFinder opening = OpeningFinder.of(page.body(), article, headline, prose);
    List<TextBlock> blocks = BlockSegmenter.of(article);
    Set<String> kept = kept(page, url, blocks);
    boolean agreed = agreed(blocks, kept, prose);
    List<TextBlock> body = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (TextBlock block : opening.blocks()) {
      if (isText(block) && !sentences.isOfAuthor(block, authors) && said.add(block.text())) {
        body.add(block);
      }
    }
    RelatedSectionFilter foreign = RelatedSectionFilter.NOTHING;
    int start = start(blocks, prose, headline, opening.isHeaded());
    for (int i = 0; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      foreign = i < start ? foreign : foreign.at(block, sentences);
      if (isCaption(block)) {
        if (!foreign.isForeign()) {
          body.add(block);
        }
      } else if (i >= start
          && !foreign.isForeign()
          && isText(block)
          && !isHeadline(block, headline)
          && (!prose.is(block)
              || said.add(
                  block.text())) // a page may have a text twice, for telephones and for larger
          // screens
          && (!agreed || !isDoubtful(block, prose) || kept.contains(mark(block)))) {
        body.add(block);
      }
    }
    int end = body.size() - 1;
    while (end >= 0 && (isCaption(body.get(end)) || isNoEnd(body.get(end), end, authors))) {
      if (!isCaption(body.get(end))) {
        body.remove(end);
      }
      end--;
    }
    return body;
  }

  /**
   * Whether a block is the caption of a picture. Captions are kept, but are not text, because an
   * exchanged picture is no edit.
   */
  private boolean isCaption(TextBlock block) {
    return block.kind() == BlockKind.CAPTION && !sentences.isNotice(block);
  }

  /**
   * Whether a block cannot be the end of a text, because it is a heading, a link or a description
   * of the author.
   */
  private boolean isNoEnd(TextBlock last, int before, String authors) {
    return last.kind() == BlockKind.HEADING
        || last.linkDensity() >= LINKED
        || (before > 1 && sentences.isOfAuthor(last, authors));
  }

  private static @Nullable Element inner(Element own, ProseDensity prose) {
    for (Element child : own.children()) {
      if (prose.share(child) >= MOST && !TEXT.contains(child.normalName())) {
        return child;
      }
    }
    return null;
  }

  /**
   * The index of the first block of the text: after the page's headline if that precedes the text,
   * else the first sentence.
   *
   * @param headed whether the headline precedes all of the blocks
   */
  private static int start(
      List<TextBlock> blocks, ProseDensity prose, String headline, boolean headed) {
    int first = 0;
    while (first < blocks.size() && !prose.is(blocks.get(first))) {
      first++;
    }
    // An article may have headings of the first rank within it. Then only its own headline
    // counts.
    boolean known =
        headed
            || blocks.stream().anyMatch(b -> isHeadline(b, headline))
            || blocks.stream().filter(BodyFinder::isFirstRank).count() > 1;
    for (int i = first; i < Math.min(blocks.size(), first + ABOVE); i++) {
      if (known ? isHeadline(blocks.get(i), headline) : isFirstRank(blocks.get(i))) {
        return i + 1;
      }
    }
    for (int i = first - 1; i >= 0; i--) {
      if (isFirstRank(blocks.get(i))) {
        return firstSentence(blocks, i + 1, first);
      }
    }
    return headed ? firstSentence(blocks, 0, first) : first;
  }

  static boolean isHeadline(TextBlock block, String headline) {
    return isFirstRank(block) && block.text().equals(headline);
  }

  private static boolean isFirstRank(TextBlock block) {
    return block.element().normalName().equals("h1");
  }

  /**
   * The index of the first sentence in a range, since a sentence between the headline and the text
   * belongs to the text.
   */
  private static int firstSentence(List<TextBlock> blocks, int from, int to) {
    int at = from;
    while (at < to && !isSentence(blocks.get(at))) {
      at++;
    }
    return at;
  }

  /**
   * Whether a block is a sentence, with at least four words and a full stop, perhaps within
   * quotation marks, and not a byline, a date or a label.
   */
  static boolean isSentence(TextBlock block) {
    String text = block.text();
    int end = text.length();
    while (end > 0 && "\"'”’»".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == 0 || ".!?…".indexOf(text.charAt(end - 1)) < 0 || isWhite(text.charAt(0))) {
      return false;
    }
    int words = 0;
    for (int i = 1; i < end - 1 && words < 3; i++) {
      words += isWhite(text.charAt(i)) && !isWhite(text.charAt(i - 1)) ? 1 : 0;
    }
    return words == 3;
  }

  private static boolean isWhite(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private boolean isText(TextBlock block) {
    return block.kind() != BlockKind.CAPTION
        && (block.linkDensity() < LINKED || isLinkedSentence(block))
        && !sentences.isNotice(block);
  }

  /**
   * Whether a block is a sentence although it is a link. Teasers and menus are links too, but their
   * words are headlines, which end without a full stop.
   */
  private boolean isLinkedSentence(TextBlock block) {
    return block.kind() == BlockKind.PARAGRAPH
        && block.element().normalName().equals("p")
        && block.text().endsWith(".")
        && !block.text().endsWith("..")
        && isSentence(block)
        && !sentences.isCall(block);
  }

  /**
   * Whether a block may be boilerplate by its form: it is short, and neither a heading nor a table.
   */
  private static boolean isDoubtful(TextBlock block, ProseDensity prose) {
    return switch (block.kind()) {
      case PARAGRAPH -> !prose.is(block);
      case LIST_ITEM -> true;
      case HEADING, QUOTATION, TABLE_ROW, PREFORMATTED, CAPTION -> false;
    };
  }

  private static String mark(TextBlock block) {
    return block.element().attr(MARK);
  }

  /** Returns the marks of the elements that the library takes for parts of the article. */
  private static Set<String> kept(Document page, String url, List<TextBlock> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      blocks.get(i).element().attr(MARK, Integer.toString(i));
    }
    Set<String> kept = new HashSet<>();
    if (!isForLibrary(page)) {
      return kept;
    }
    Element article = new Readability4JExtended(url, page.clone()).parse().getArticleContent();
    if (article != null) {
      article.getElementsByAttribute(MARK).forEach(element -> kept.add(element.attr(MARK)));
    }
    return kept;
  }

  private static boolean isForLibrary(Document page) {
    int[] left = {MOST_NODES, LONGEST_TEXT};
    page.filter(
        (node, depth) -> {
          left[0] = node.childNodeSize() > MOST_SIBLINGS ? -1 : left[0] - 1;
          left[1] -= node instanceof TextNode text ? text.getWholeText().length() : 0;
          return left[0] < 0 || left[1] < 0
              ? NodeFilter.FilterResult.STOP
              : NodeFilter.FilterResult.CONTINUE;
        });
    return left[0] >= 0 && left[1] >= 0;
  }

  private static boolean agreed(List<TextBlock> blocks, Set<String> kept, ProseDensity prose) {
    long both = 0;
    long all = 0;
    for (TextBlock block : blocks) {
      if (prose.is(block)) {
        all += block.text().length();
        both += kept.contains(mark(block)) ? block.text().length() : 0;
      }
    }
    return both > AGREED * all;
  }
}
