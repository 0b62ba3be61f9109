package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front page.
 *
 * @param examples queries that run, each with what it asks
 * @param holdings how much the archive holds, in words
 * @param moreSources whether there are more sources than are listed
 * @param day the last day on which something changed, null where nothing ever did
 * @param numbers what changed on that day
 * @param matters the most substantial of what changed last, the weightiest first
 * @param newest what changed last, newest first
 */
public record FrontPage(
    Frame frame,
    List<Example> examples,
    List<String> holdings,
    List<Link> sources,
    boolean moreSources,
    @Nullable Moment day,
    List<Figure> numbers,
    List<FoundArticle> matters,
    List<Newest> newest) {

  /** A query, and in plain words what it asks. */
  public record Example(Link query, String asks) {}

  /** A count, and what it counts. */
  public record Figure(String count, Link what) {}

  /** An article that changed. */
  public record Newest(Link article, String source, Moment changed) {}
}
