package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * View model of the page with the history of a quotation.
 *
 * @param words the requested words; empty if none were requested
 * @param notes the notices for the user
 * @param drawing the chart of the edits that touched these words; null if there are none
 * @param phrase the page with the timeline of these words, quoted or not
 * @param json the address of the answer as JSON
 */
public record QuotationPage(
    PageFrame frame,
    String words,
    List<String> notes,
    List<ArticleWordings> retellings,
    @Nullable EditChart drawing,
    String phrase,
    String json) {

  /** The quotation in one article. */
  public record ArticleWordings(LabeledLink article, LabeledLink source, List<Wording> wordings) {}

  /**
   * A wording with the versions that have it.
   *
   * @param speaker the speaker in words, such as {@code said the minister}; empty if the text names
   *     none
   * @param person the link to the person's page; null if the text names no person
   * @param stood the period in which the article had this wording
   */
  public record Wording(
      String text,
      String speaker,
      @Nullable LabeledLink person,
      PhrasePage.PhrasePeriodView stood) {}
}
