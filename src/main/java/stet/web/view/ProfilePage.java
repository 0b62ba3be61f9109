package stet.web.view;

import java.util.List;

/**
 * All that is known of a name, of a person or a source.
 *
 * @param about what the name stands for
 * @param total how much changed, in words
 * @param tags edits by tag, most first
 * @param sources edits by source, most first; none on the page of a source
 * @param newest what changed last
 * @param all the same search
 * @param json the same as JSON
 */
public record ProfilePage(
    Frame frame,
    String name,
    String about,
    String total,
    List<Bar> tags,
    List<Bar> sources,
    List<FoundArticle> newest,
    Link all,
    String json) {

  /**
   * A count, drawn.
   *
   * @param count the same in words
   * @param percent of the longest
   */
  public record Bar(Link name, int edits, String count, int percent) {}
}
