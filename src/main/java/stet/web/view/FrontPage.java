package stet.web.view;

import java.util.List;

/**
 * The front page.
 *
 * @param examples queries that run, each with what it asks
 * @param holdings how much the archive holds, in words
 * @param lately what changed last, newest first
 */
public record FrontPage(
    Frame frame,
    List<Example> examples,
    List<String> holdings,
    List<Link> sources,
    List<FoundArticle> lately) {

  /** A query, and in plain words what it asks. */
  public record Example(Link query, String asks) {}
}
