package stet.search;

import java.time.Duration;
import java.util.List;
import stet.model.Timeline;
import stet.revision.QuotationWording;

/**
 * The history of a quotation: every wording with its named speaker, in every article that was found
 * to hold the quotation.
 *
 * @param notices in sentences, what the user should know of the answer
 * @param lives the quotation in each of these articles, the earliest to hold it first
 */
public record QuotationHistory(
    String words, List<String> notices, List<QuotationArticle> lives, Duration took) {

  public QuotationHistory {
    notices = List.copyOf(notices);
    lives = List.copyOf(lives);
  }

  /**
   * The quotation in one article.
   *
   * @param wordings at least one, in order of time
   */
  public record QuotationArticle(Timeline timeline, List<QuotationWording> wordings) {
    public QuotationArticle {
      wordings = List.copyOf(wordings);
    }
  }
}
