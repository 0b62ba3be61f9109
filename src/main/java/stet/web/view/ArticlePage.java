package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The history of an article.
 *
 * @param strip its versions drawn to scale, null when there is but one
 * @param versions newest first
 * @param choices all the versions that can be compared, newest first
 * @param newer leads to newer versions than these, null when there are none
 * @param older leads to older versions than these, null when there are none
 */
public record ArticlePage(
    Frame frame,
    String lang,
    ArticleFacts facts,
    @Nullable Strip strip,
    List<VersionLine> versions,
    List<Choice> choices,
    String compare,
    @Nullable String newer,
    @Nullable String older) {

  /**
   * A version in the list.
   *
   * @param label what its origin called it, null where it did not
   * @param diff where it is seen beside the version before, null for the first
   * @param when when it came, null for the first
   * @param kind empty for the usual sort of step
   * @param edits how many, in words
   * @param headline the headline with what changed in it; null where it did not change
   */
  public record VersionLine(
      String name,
      String href,
      @Nullable String label,
      @Nullable String diff,
      Moment firstSeen,
      @Nullable Between when,
      String kind,
      String meaning,
      String edits,
      List<Link> tags,
      @Nullable List<Run> headline) {}

  /** A version to choose for a comparison. */
  public record Choice(String value, String text, boolean from, boolean to) {}
}
