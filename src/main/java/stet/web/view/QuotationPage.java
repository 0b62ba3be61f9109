package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every wording of a quotation.
 *
 * @param words that were asked for, empty where nothing was asked
 * @param notes what whoever asked should know
 * @param drawing the edits that touched these words, null where there are none
 * @param phrase where it is told when these words stood, quoted or not
 * @param json the same as JSON
 */
public record QuotationPage(
    PageFrame frame,
    String words,
    List<String> notes,
    List<Retelling> retellings,
    @Nullable EditChart drawing,
    String phrase,
    String json) {

  /** The quotation in one article. */
  public record Retelling(LabeledLink article, LabeledLink source, List<Wording> wordings) {}

  /**
   * A wording, and the versions that have it.
   *
   * @param speaker as {@code said the minister}, empty where the text does not tell
   * @param person the page of who that is, null where the text names nobody
   * @param stood when
   */
  public record Wording(
      String text, String speaker, @Nullable LabeledLink person, PhrasePage.Spell stood) {}
}
