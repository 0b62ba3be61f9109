package stet.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.RevisionKind;
import stet.model.TaggedEdit;
import stet.model.VersionAddress;

/**
 * The steps in which a query finds something, in the order in which the archive recorded them. A
 * step that was recorded later never comes before one that was recorded earlier, regardless of when
 * the changes were made.
 *
 * @param notices notices like those of an {@link Answer}
 * @param more whether this part of the archive has more such steps than are listed
 * @param whole whether there was time to search all of it
 * @param hidesArticles whether some articles are hidden for a moment because a withholding has just
 *     changed
 * @param position the archive position up to which the index was filled; later records are not in
 *     it
 */
public record ChangeLog(
    String query,
    List<String> notices,
    List<Entry> entries,
    boolean more,
    boolean whole,
    boolean hidesArticles,
    long position) {

  /** The most edits that are listed for a step; the others are only counted. */
  public static final int EDITS = 100;

  /**
   * A step in which something was found. A query about changes finds some edits of the step; any
   * other query finds the version that the step led to.
   *
   * @param id the permanent name of the step (see {@link stet.model.StepId})
   * @param recorded the archive position at which the step was recorded
   * @param headline the headline of the version that the step led to
   * @param number the number of that version
   * @param before the version before; null if the article was first seen with this step or if the
   *     version before is withheld
   * @param found the number of the step's edits that were found; 0 for a query about versions
   * @param edits the edits that were found (for a query about versions, all edits of the step), in
   *     the order of their places in the article; at most {@link #EDITS}
   * @param count the full number of edits, of which {@code edits} lists the first ones
   * @param snippet the part of the version that matches the query; empty if the query looks for no
   *     words in it
   */
  public record Entry(
      String id,
      long recorded,
      Article article,
      String headline,
      int number,
      RevisionKind kind,
      @Nullable Before before,
      VersionAddress version,
      Instant seen,
      int found,
      List<TaggedEdit> edits,
      int count,
      List<Answer.Fragment> snippet) {}

  /**
   * The version before a step.
   *
   * @param notBefore the last sighting of this version; the change was made between it and the
   *     step's {@code seen}
   */
  public record Before(VersionAddress version, Instant seen, Instant notBefore) {}
}
