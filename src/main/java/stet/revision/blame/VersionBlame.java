package stet.revision.blame;

import java.util.List;
import stet.model.ArticlePart;

/**
 * A version word by word.
 *
 * @param headline in order; together they are the headline, and so on
 * @param gone what stood in an earlier version and does not stand in this one, what went last first
 * @param allGone how many there are of these, those that are not listed included
 */
public record VersionBlame(
    List<Span> headline, List<Span> byline, List<Span> body, List<Gone> gone, int allGone) {

  public VersionBlame {
    headline = List.copyOf(headline);
    byline = List.copyOf(byline);
    body = List.copyOf(body);
    gone = List.copyOf(gone);
  }

  /**
   * Words that one version brought, with the white space behind them.
   *
   * @param version its number
   */
  public record Span(String text, int version) {}

  /**
   * Words in a row that one version brought and another took away.
   *
   * @param brought the number of the first version that had them
   * @param removed the number of the first version without them, since when they have not been back
   */
  public record Gone(ArticlePart where, String text, int brought, int removed) {}
}
