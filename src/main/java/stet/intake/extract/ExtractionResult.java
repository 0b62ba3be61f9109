package stet.intake.extract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.Content;

/** What a page turned out to hold. */
public sealed interface ExtractionResult {

  /**
   * An article.
   *
   * @param content headline, byline and body: the paragraphs, separated by blank lines
   * @param paragraphs the same body, with what each paragraph is on the page, and between them the
   *     captions of its pictures, which are not of the body: an exchanged picture is no edit
   * @param published when it was published, as the page says
   * @param modified when it was last changed, as the page says
   * @param language BCP 47 tag, as the page says
   * @param canonical the address that the page says is the article's own
   */
  record Article(
      Content content,
      List<Paragraph> paragraphs,
      @Nullable Instant published,
      @Nullable Instant modified,
      @Nullable String language,
      @Nullable String canonical)
      implements ExtractionResult {}

  /**
   * No article: recording what the page shows would invent an edit.
   *
   * @param detail what was seen, for people, to follow a colon
   */
  record Refused(Reason reason, String detail) implements ExtractionResult {}

  /**
   * A paragraph, or a caption.
   *
   * @param text with its white space as browsers show it, not empty
   */
  record Paragraph(BlockKind kind, String text) {}

  /** Why a page holds no article. */
  enum Reason {
    /** Hardly any text at all. */
    EMPTY,
    /** A question about cookies or consent stands in the article's place. */
    CONSENT,
    /** An offer to subscribe or to log in stands in the article's place. */
    PAYWALL,
    /** A test whether the reader is human, or a refusal to serve. */
    BLOCKED,
    /** The publisher says that there is no such page, in a page. */
    MISSING,
    /** Its markup is longer, deeper or slower to read than that of any article. */
    UNREADABLE
  }
}
