package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front page.
 *
 * @param examples queries that run, each with what it asks
 * @param empty whether the archive holds nothing yet
 * @param holdings how much the archive holds, in words
 * @param sources those that are followed first
 * @param moreSources whether there are more sources than are listed
 * @param day the last day on which something changed, null where nothing ever did
 * @param matters the most substantial of what changed last, the weightiest first
 * @param newest what changed last, newest first
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
   * A source.
   *
   * @param source leads nowhere where nothing is held of it yet
   * @param how followed, paused or imported
   */
  public record Followed(LabeledLink source, String how, String articles) {}

  /**
   * A day in numbers.
   *
   * @param today whether it is the present day, in UTC
   */
  public record Day(InstantView day, boolean today, List<Figure> numbers) {}

  /** A query, and in plain words what it asks. */
  public record Example(LabeledLink query, String asks) {}

  /** A count, and what it counts. */
  public record Figure(String count, LabeledLink what) {}

  /** An article that changed. */
  public record Newest(LabeledLink article, String source, InstantView changed) {}
}
