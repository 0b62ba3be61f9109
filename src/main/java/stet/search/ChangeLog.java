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
 * step that is recorded later never comes before an earlier one, whatever time it tells of.
 *
 * @param notices as those of an {@link Answer}
 * @param more whether there is more in the stretch than is told
 * @param whole whether all of it was looked through in time
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

  /** Edits told of a step; the others are counted. */
  public static final int EDITS = 100;

  /**
   * A step in which something was found: a query about changes finds some of its edits, any other
   * the version that it led to.
   *
   * @param id its permanent name, see {@link stet.model.StepId}
   * @param recorded the archive position at which the step came to be
   * @param headline of the version it led to
   * @param number of that version
   * @param before the version before, null where the article was first seen, or what stood is
   *     withheld
   * @param found how many of its edits were found; 0 for a query about versions
   * @param edits those that were found, or for a query about versions all of the step, in order of
   *     place; at most {@link #EDITS}
   * @param count how many edits there are of which {@code edits} tells
   * @param snippet where the version says what was looked for; empty where nothing was looked for
   *     in it
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
   * The version that a step began with.
   *
   * @param notBefore its last sighting: the change came between it and the step's {@code seen}
   */
  public record Before(VersionAddress version, Instant seen, Instant notBefore) {}
}
