package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * View model of the front page.
 *
 * @param examples example queries, each with its meaning
 * @param empty whether the archive is still empty
 * @param holdings the contents of the archive, as counts in words
 * @param sources the sources, followed ones first
 * @param moreSources whether there are more sources than are listed
 * @param day the last day with a change; null if there is none
 * @param matters the most significant of the latest changes, the most significant first
 * @param newest the latest changes, the newest first
 */
public record FrontPage(
    PageFrame frame,
    List<Example> examples,
    boolean empty,
    List<String> holdings,
    List<Followed> sources,
    boolean moreSources,
    @Nullable Day day,
    List<FoundArticle> matters,
    List<Newest> newest) {

  /**
   * A source in the list of sources.
   *
   * @param source the source; without a link if the archive has no article of it yet
   * @param how one of the words followed, paused and imported
   */
  public record Followed(LabeledLink source, String how, String articles) {}

  /**
   * A day in numbers.
   *
   * @param today whether it is the present day, in UTC
   */
  public record Day(InstantView day, boolean today, List<Figure> numbers) {}

  /** An example query with its meaning in plain words. */
  public record Example(LabeledLink query, String asks) {}

  /** A count with a link to what is counted. */
  public record Figure(String count, LabeledLink what) {}

  /** An article that changed. */
  public record Newest(LabeledLink article, String source, InstantView changed) {}
}
