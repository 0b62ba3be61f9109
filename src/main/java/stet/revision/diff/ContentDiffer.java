package stet.revision.diff;

import java.util.ArrayList;
import java.util.List;
import stet.model.ArticlePart;
import stet.model.Content;
import stet.model.Edit;
import stet.revision.diff.Layout.Piece;
import stet.text.language.LanguagePacks;

/**
 * Comparison of two contents: paragraphs first, then sentences, then words. A pure function, safe
 * for use by several threads.
 */
public final class ContentDiffer {

  private final LanguagePacks packs;
  private final BreakIteratorPool cutters = new BreakIteratorPool();

  public ContentDiffer(LanguagePacks packs) {
    this.packs = packs;
  }

  /**
   * The difference from {@code before} to {@code after}.
   *
   * @param language BCP 47 tag of the text, {@code und} if unknown
   */
  public ContentDiff compare(Content before, Content after, String language) {
    List<Edit> edits = new ArrayList<>();
    List<Piece> headline =
        LineDiffer.compare(before.headline(), after.headline(), ArticlePart.HEADLINE, edits);
    List<Piece> byline =
        LineDiffer.compare(before.byline(), after.byline(), ArticlePart.BYLINE, edits);
    List<Piece> body = new BodyDiffer(before, after, packs.of(language), cutters).compare(edits);
    Layout layout = new Layout(headline, byline, body, after.blockQuotations());
    return new ContentDiff(edits, layout);
  }
}
