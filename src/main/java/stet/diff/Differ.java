package stet.diff;

import java.util.ArrayList;
import java.util.List;
import stet.diff.Layout.Piece;
import stet.model.Content;
import stet.model.Edit;
import stet.model.Where;
import stet.text.language.LanguagePacks;

/**
 * Compares two contents: paragraphs, then sentences, then words. A pure function, safe for all
 * threads.
 */
public final class Differ {

  private final LanguagePacks packs;
  private final Cutters cutters = new Cutters();

  public Differ(LanguagePacks packs) {
    this.packs = packs;
  }

  /**
   * What changed from {@code before} to {@code after}.
   *
   * @param language BCP 47 tag of the text, {@code und} where unknown
   */
  public Difference compare(Content before, Content after, String language) {
    List<Edit> edits = new ArrayList<>();
    List<Piece> headline =
        LineComparison.compare(before.headline(), after.headline(), Where.HEADLINE, edits);
    List<Piece> byline =
        LineComparison.compare(before.byline(), after.byline(), Where.BYLINE, edits);
    List<Piece> body =
        new BodyComparison(before, after, packs.of(language), cutters).compare(edits);
    Layout layout = new Layout(headline, byline, body, after.blockQuotations());
    return new Difference(edits, layout);
  }
}
