package stet.search;

import java.time.Duration;
import java.util.List;
import stet.model.Timeline;
import stet.revision.QuotationWording;

/**
 * The history of a quotation: every wording with its named speaker, in every article in which the
 * quotation was found.
 *
 * @param notices sentences that the user should read about the answer
 * @param listed the quotation in each of these articles; the article that held it first comes first
 */
public record QuotationHistory(
    String words, List<String> notices, List<QuotationArticle> listed, Duration took) {

  public QuotationHistory {
    notices = List.copyOf(notices);
    listed = List.copyOf(listed);
  }

  /**
   * The quotation in one article.
   *
   * @param wordings the wordings of the quotation in order of time, at least one
   */
  public record QuotationArticle(Timeline timeline, List<QuotationWording> wordings) {
    public QuotationArticle {
      wordings = List.copyOf(wordings);
    }
  }
}
