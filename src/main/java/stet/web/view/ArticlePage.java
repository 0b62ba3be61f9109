package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * View model of the page with the history of an article.
 *
 * @param archives addresses at which public web archives may have the article as of its last change
 * @param strip the versions on a time line; null if there is only one
 * @param story the most significant edits in sentences, in order of time
 * @param excerpt the versions that the story is about, if they are not all; empty if they are
 * @param headlines the changes of the headline; null if there are none
 * @param heat the heat map of the paragraphs; null if there is nothing to draw
 * @param versions the versions on this page, newest first
 * @param gaps the gaps where versions are withheld
 * @param legend the meanings of the listed kinds of revisions
 * @param count the number of all versions
 * @param choices all versions, newest first; none if they are too many for a list
 * @param newer the page with newer versions; null if there are none
 * @param older the page with older versions; null if there are none
 */
public record ArticlePage(
    PageFrame frame,
    String lang,
    ArticleFacts facts,
    List<LabeledLink> archives,
    @Nullable VersionStrip strip,
    List<StorySentence> story,
    String excerpt,
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
   * A gap of withheld versions.
   *
   * @param until the first sighting of the next visible version; null if there is none
   * @param why the reason, in words that continue a sentence
   * @param log the address of the line in the public log
   */
  public record Gap(InstantView from, @Nullable InstantView until, String why, String log) {}

  /**
   * A group of consecutive versions.
   *
   * @param folded the text that replaces the versions while they are folded; null if they are shown
   */
  public record Group(@Nullable String folded, List<VersionLine> versions) {}

  /**
   * A kind of revision.
   *
   * @param label the label in the query syntax: {@code revert}
   * @param name the name in the list
   */
  public record Kind(String label, String name, String meaning) {}

  /**
   * A version in the list.
   *
   * @param label its name at its origin; null if it has none or the name is its number
   * @param diff the page that compares it with the previous version; null for the first
   * @param when the time of the change; null for the first
   * @param kind the kind of revision; empty for the usual kind
   * @param edits the number of edits, in words
   * @param edit the most significant edit; empty if no single edit stands out
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
      List<TextRun> edit,
      List<LabeledLink> tags) {}

  /** A version that can be chosen for a comparison. */
  public record Choice(String value, String name, InstantView seen, boolean from, boolean to) {}
}
