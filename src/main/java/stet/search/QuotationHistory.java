package stet.search;

import java.time.Duration;
import java.util.List;
import stet.model.Timeline;
import stet.revision.QuotationWording;

/**
 * Every wording of a quotation, with who was named as its speaker, in every article that was found
 * to hold it.
 *
 * @param notices what whoever asked should know, in sentences
 * @param lives those that held it first in front
 */
public record QuotationHistory(
    String words, List<String> notices, List<Life> lives, Duration took) {

  public QuotationHistory {
    notices = List.copyOf(notices);
    lives = List.copyOf(lives);
  }

  /**
   * The quotation in one article.
   *
   * @param wordings at least one, in order of time
   */
  public record Life(Timeline timeline, List<QuotationWording> wordings) {
    public Life {
      wordings = List.copyOf(wordings);
    }
  }
}
