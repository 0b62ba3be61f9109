package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was fetched of an article.
 *
 * @param total how many looks are kept, in words; empty for none
 * @param looks the latest first
 * @param older leads to those before, null where there are none
 */
public record FetchedPage(
    PageFrame frame,
    String lang,
    ArticleFacts facts,
    String total,
    List<Line> looks,
    @Nullable String older) {

  /**
   * A look.
   *
   * @param answered how it was answered, in words
   * @param asked of a web archive's capture, when it was asked for; null of a look of our own
   * @param url what was asked for, where that is not the article's own address; else null
   * @param version that was read from it, null where none was
   * @param reader the rules by which it was read, empty where it was not
   */
  public record Line(
      InstantView seen,
      String answered,
      @Nullable InstantView asked,
      @Nullable String url,
      @Nullable LabeledLink version,
      String reader,
      String digest) {}
}
