package stet.intake.extract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import stet.model.Content;
import stet.model.ContentLimits;
import stet.text.language.LanguagePacks;

/**
 * Extractor of the article from a page. Safe for all threads.
 *
 * <p>Text around an article is recognized by its words, in the language of the page. Each extractor
 * reads the word lists that its pages need, so one extractor should be used for many pages.
 */
public final class ArticleExtractor {

  /**
   * The reader of observations with text extracted by these rules. Its number changes with the
   * rules.
   */
  public static final String READER = "extract/5";

  /**
   * The longest time for a page. The longest pages within the limits take a few seconds on a busy
   * machine.
   */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final PageLanguage languages = new PageLanguage(LanguagePacks.ofResources());

  private static ExtractionResult late() {
    return new ExtractionResult.Refused(
        ExtractionResult.Reason.UNREADABLE, "it takes too long to find an article in it");
  }

  /**
   * Creates the content with its block quotations. A quotation may consist of several blocks of any
   * kind; two consecutive quotations stay separate.
   */
  @SuppressWarnings(
      "ReferenceEquality") // the identical element of the page, not one with equal content
  private static Content content(
      MetadataReader.ReadMetadata said, String text, List<TextBlock> body) {
    List<Content.BlockQuotation> quotations = new ArrayList<>();
    Element before = null;
    for (int i = 0; i < body.size(); i++) {
      Element quotation = body.get(i).element().closest("blockquote");
      if (quotation != null && quotation == before) {
        int first = quotations.removeLast().first();
        quotations.add(new Content.BlockQuotation(first, i));
      } else if (quotation != null) {
        quotations.add(new Content.BlockQuotation(i, i));
      }
      before = quotation;
    }
    Content plain = new Content(said.headline(), said.byline(), text);
    return plain.paragraphs().size() == body.size() && !quotations.isEmpty()
        ? new Content(said.headline(), said.byline(), text, quotations)
        : plain;
  }

  /** Extracts the article on a page, or gives the reason why there is none. */
  public ExtractionResult extract(HtmlPage page) {
    return extract(page, LONGEST);
  }

  /**
   * Extracts the article on a page, or gives the reason why there is none.
   *
   * @param longest the longest time for the work, if that is less than usual; it is checked between
   *     the steps of the work
   */
  public ExtractionResult extract(HtmlPage page, Duration longest) {
    long began = System.nanoTime();
    Duration most = longest.compareTo(LONGEST) < 0 ? longest : LONGEST;
    return switch (MarkupParser.parse(page.html(), page.url())) {
      case MarkupParser.MarkupResult.Exceeded exceeded ->
          new ExtractionResult.Refused(ExtractionResult.Reason.UNREADABLE, exceeded.reason());
      case MarkupParser.MarkupResult.Parsed parsed ->
          extract(page, parsed.document(), new Patience(began, most));
    };
  }

  /** The time limit for the work on a page. */
  private record Patience(long began, Duration most) {
    boolean isOver() {
      return System.nanoTime() - began > most.toNanos();
    }
  }

  private ExtractionResult extract(HtmlPage page, Document document, Patience patience) {
    MetadataReader.ReadMetadata said = MetadataReader.of(document, languages);
    if (patience.isOver()) {
      return late();
    }
    BoilerplateFilter.clear(document);
    if (patience.isOver()) {
      return late();
    }
    String all = document.body().text();
    List<TextBlock> shown =
        new BodyFinder(said.pack()).find(document, page.url(), said.headline(), said.byline());
    if (patience.isOver()) {
      return late();
    }
    List<TextBlock> body = shown.stream().filter(b -> b.kind() != BlockKind.CAPTION).toList();
    Optional<ExtractionResult.Refused> refused =
        WallDetector.of(said.pack()).before(said.headline(), body, all, said.paid());
    if (refused.isPresent()) {
      return refused.get();
    }
    String text = String.join("\n\n", body.stream().map(TextBlock::text).toList());
    Content content = content(said, text, body);
    Optional<String> excess = ContentLimits.exceeded(content);
    if (excess.isPresent()) {
      return new ExtractionResult.Refused(
          ExtractionResult.Reason.UNREADABLE, "its text " + excess.get());
    }
    return new ExtractionResult.ExtractedArticle(
        content,
        shown.stream().map(b -> new ExtractionResult.Paragraph(b.kind(), b.text())).toList(),
        said.published(),
        said.modified(),
        said.language(),
        said.canonical(),
        said.publisher());
  }
}
