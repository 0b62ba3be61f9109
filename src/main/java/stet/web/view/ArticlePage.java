package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The history of an article.
 *
 * @param archives where public web archives may have it as it was last seen to change
 * @param strip its versions drawn to scale, null when there is but one
 * @param headlines how its headline changed, null where it did not
 * @param heat which of its paragraphs were touched when, null when there is nothing to draw
 * @param versions newest first
 * @param gaps what is withheld of it
 * @param legend what the kinds of steps mean that are listed
 * @param count of all its versions
 * @param choices all its versions, newest first; none where they are too many for a list
 * @param newer leads to newer versions than these, null when there are none
 * @param older leads to older versions than these, null when there are none
 */
public record ArticlePage(
    PageFrame frame,
    String lang,
    ArticleFacts facts,
    List<LabeledLink> archives,
    @Nullable VersionStrip strip,
    @Nullable HeadlineHistory headlines,
    @Nullable HeatMap heat,
    List<Group> versions,
    List<Gap> gaps,
    List<Kind> legend,
    int count,
    List<Choice> choices,
    String compare,
    @Nullable String newer,
    @Nullable String older) {

  /**
   * Versions that are withheld.
   *
   * @param until null where nothing that is told came after them
   * @param why as a sentence goes on with it
   * @param log where the public log tells of it
   */
  public record Gap(InstantView from, @Nullable InstantView until, String why, String log) {}

  /**
   * Versions in a row.
   *
   * @param folded what to say of them while they are folded away, null where they are in sight
   */
  public record Group(@Nullable String folded, List<VersionLine> versions) {}

  /**
   * A kind of step.
   *
   * @param label {@code revert}
   * @param name as the list calls it
   */
  public record Kind(String label, String name, String meaning) {}

  /**
   * A version in the list.
   *
   * @param label what its origin called it, null where it did not, or called it by its number
   * @param diff where it is seen beside the version before, null for the first
   * @param when when it came, null for the first
   * @param kind empty for the usual sort of step
   * @param edits how many, in words
   * @param told the most substantial of them; nothing where no single one can be claimed
   */
  public record VersionLine(
      String name,
      String href,
      @Nullable String label,
      @Nullable String diff,
      InstantView firstSeen,
      @Nullable ChangeInterval when,
      String kind,
      String meaning,
      String edits,
      List<TextRun> told,
      List<LabeledLink> tags) {}

  /** A version to choose for a comparison. */
  public record Choice(String value, String name, InstantView seen, boolean from, boolean to) {}
}
