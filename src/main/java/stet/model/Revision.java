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
}
