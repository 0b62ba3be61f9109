package stet.model;

import java.util.List;

/**
 * The step from one version to another, read and tagged.
 *
 * @param from the version before
 * @param to the version after
 * @param wholesale whether hardly anything stands, whatever the kind (putting back an article after
 *     a blanking is a revert and wholesale)
 * @param edits in order of place in the new version; none when cosmetic
 */
public record Revision(
    Version from, Version to, RevisionKind kind, boolean wholesale, List<TaggedEdit> edits) {
  public Revision {
    edits = List.copyOf(edits);
  }

  /**
   * The archive position at which the step came to be: both versions were known, and none between
   * them. What is recorded later never comes before what was, whatever time it tells of.
   */
  public long recorded() {
    return Math.max(from.recorded(), to.recorded());
  }
}
