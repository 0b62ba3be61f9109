package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a name, of a person or a source.
 *
 * @param sort what is named: a person, a source
 * @param about what the name stands for
 * @param total how much changed, in words
 * @param notes what to know of how the edits were found, in sentences
 * @param histogram how much was found when, null where there is too little to draw
 * @param bars in how many articles, by tag, by source, by person
 * @param newest what changed last
 * @param further what else there is to ask
 * @param all the same search
 * @param json the same as JSON
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
    LabeledLink all,
    String json) {

  /** Counts of one sort, the most first. */
  public record Bars(String title, List<Bar> bars) {}

  /**
   * A count of articles, drawn.
   *
   * @param count in words
   * @param percent of the longest
   */
  public record Bar(LabeledLink name, String count, int percent) {}
}
