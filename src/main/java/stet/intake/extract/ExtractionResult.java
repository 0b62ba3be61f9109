package stet.intake.extract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.Content;
import stet.model.PublisherName;

/** Result of the extraction of an article from a page. */
public sealed interface ExtractionResult {

  /**
   * The page has an article.
   *
   * @param content headline, byline and body; the body consists of the paragraphs, separated by
   *     blank lines
   * @param paragraphs the paragraphs of the body with their kinds, and between them the captions of
   *     pictures; captions are not part of the body, since an exchanged picture is no edit
   * @param published the time of publication, according to the page
   * @param modified the time of the last change, according to the page
   * @param language the BCP 47 tag of the language, according to the page
   * @param canonical the address that the page gives as the article's own
   * @param publisher the name and the home page of the site or publisher, according to the page
   */
  record ExtractedArticle(
      Content content,
      List<Paragraph> paragraphs,
      @Nullable Instant published,
      @Nullable Instant modified,
      @Nullable String language,
      @Nullable String canonical,
      PublisherName publisher)
      implements ExtractionResult {}

  /**
   * The page has no article. If its text were recorded, the archive would show an edit that nobody
   * made.
   *
   * @param detail the evidence, in words that follow a colon in a message
   */
  record Refused(Reason reason, String detail) implements ExtractionResult {}

  /**
   * A paragraph of an article, or a caption.
   *
   * @param text the text, never empty, with white space as browsers show it
   */
  record Paragraph(BlockKind kind, String text) {}

  /** The reason why a page has no article. */
  enum Reason {
    /** The page has hardly any text at all. */
    EMPTY,
    /** The page asks for consent to cookies in place of the article. */
    CONSENT,
    /** The page asks readers to subscribe or log in, in place of the article. */
    PAYWALL,
    /** The page tests whether the reader is human, or refuses to serve. */
    BLOCKED,
    /** The page says that the requested page does not exist. */
    MISSING,
    /** The page has longer or deeper markup, or takes longer to read, than any article. */
    UNREADABLE
  }
}
