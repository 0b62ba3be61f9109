package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * View model of the profile page of a person's name or a source.
 *
 * @param sort the kind of the profile: a person or a source
 * @param about the meaning of the name
 * @param total the number of changes, in words
 * @param notes the notices about the search for the edits, in sentences
 * @param histogram the number of results over time; null if there is too little to draw
 * @param bars the numbers of articles by tag, by source and by person
 * @param newest the latest changes
 * @param further links to related searches and pages
 * @param checks whether the sources concerned are being checked
 * @param all the link to the full search
 * @param json the address of the answer as JSON
 */
public record ProfilePage(
    PageFrame frame,
    String sort,
    String name,
    String about,
    String total,
    List<String> notes,
    @Nullable Histogram histogram,
    List<Bars> bars,
    List<FoundArticle> newest,
    List<LabeledLink> further,
    List<CheckNote> checks,
    LabeledLink all,
    String json) {

  /** Bars for the counts of one field, the highest first. */
  public record Bars(String title, List<Bar> bars) {}

  /**
   * A bar for a count of articles.
   *
   * @param count the count in words
   * @param percent the length, in per cent of the longest bar
   */
  public record Bar(LabeledLink name, String count, int percent) {}
}
