package stet.model;

import java.util.List;

/**
 * A revision: the step from one version to another, with its tagged edits.
 *
 * @param from the version before
 * @param to the version after
 * @param wholesale whether hardly any text is unchanged, whatever the kind (restoring an article
 *     after a blanking is both a revert and wholesale)
 * @param edits in order of place in the new version; none when cosmetic
 */
public record Revision(
    Version from, Version to, RevisionKind kind, boolean wholesale, List<TaggedEdit> edits) {
  public Revision {
    edits = List.copyOf(edits);
  }

  /**
   * The archive position at which the step was complete: both versions were known, and none between
   * them. A step recorded later never has a lower position, whatever the time of its change.
   */
  public long recorded() {
    return Math.max(from.recorded(), to.recorded());
  }
}
