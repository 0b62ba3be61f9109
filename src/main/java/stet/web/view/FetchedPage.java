package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * View model of the page with the stored fetches of an article.
 *
 * @param total the number of stored fetches, in words; empty for none
 * @param looks the fetches, the latest first
 * @param older the address of the page with earlier fetches; null if there are none
 */
public record FetchedPage(
    PageFrame frame,
    String lang,
    ArticleFacts facts,
    String total,
    List<Line> looks,
    @Nullable String older) {

  /**
   * A fetch.
   *
   * @param answered the response, in words
   * @param asked the time of the request for a web archive's capture; null for a fetch from the
   *     source
   * @param url the requested address, if it is not the article's own; else null
   * @param version the version that was extracted from it; null if there is none
   * @param reader the rules by which it was extracted; empty if it was not
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
