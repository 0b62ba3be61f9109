package stet.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.RevisionKind;
import stet.model.TaggedEdit;
import stet.model.VersionAddress;

/**
 * The steps in which a query finds something, in the order in which the archive recorded them: a
 * step that is recorded later never comes before an earlier one, whatever the time of its change.
 *
 * @param notices as those of an {@link Answer}
 * @param more whether this part of the archive has more such steps than are listed
 * @param whole whether there was time to look through all of it
 * @param veiled whether some articles are hidden for a moment, as withholding has just changed
 * @param position the archive position that the index had taken in: nothing above it is known
 */
public record ChangeLog(
    String query,
    List<String> notices,
    List<Entry> entries,
    boolean more,
    boolean whole,
    boolean veiled,
    long position) {

  /** The most edits that are listed for a step; the others are only counted. */
  public static final int EDITS = 100;

  /**
   * A step in which something was found: a query about changes finds some of its edits, any other
   * the version that it led to.
   *
   * @param id the permanent name of the step, see {@link stet.model.StepId}
   * @param recorded the archive position at which the step was recorded
   * @param headline the headline of the version it led to
   * @param number the number of that version
   * @param before the version before; null if the article was first seen with this step, or that
   *     version is withheld
   * @param found the number of its edits that were found; 0 for a query about versions
   * @param edits those that were found, or for a query about versions all of the step, in order of
   *     place; at most {@link #EDITS}
   * @param count the number of all edits of which {@code edits} lists the first
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
   * @param notBefore its last sighting: the change came between it and the step's {@code seen}
   */
  public record Before(VersionAddress version, Instant seen, Instant notBefore) {}
}
