package stet.revision.blame;

import java.util.List;
import stet.model.ArticlePart;

/**
 * The blame of a version: its text in spans, each with the version that brought it, and the text of
 * earlier versions that is gone.
 *
 * @param headline the spans in order; together they are the headline, and so on
 * @param gone text that was in an earlier version and is not in this one, the last removed first
 * @param allGone the number of such texts, including those that are not listed
 */
public record VersionBlame(
    List<Span> headline, List<Span> byline, List<Span> body, List<RemovedText> gone, int allGone) {

  public VersionBlame {
    headline = List.copyOf(headline);
    byline = List.copyOf(byline);
    body = List.copyOf(body);
    gone = List.copyOf(gone);
  }

  /**
   * Consecutive words that one version brought, with the white space after them.
   *
   * @param version the number of that version
   */
  public record Span(String text, int version) {}

  /**
   * Consecutive words that one version brought and another removed.
   *
   * @param brought the number of the first version that had them
   * @param removed the number of the first version without them, after which they did not come back
   */
  public record RemovedText(ArticlePart where, String text, int brought, int removed) {}
}
