package stet.revision;

import java.util.Set;
import stet.model.RevisionKind;
import stet.model.Tag;
import stet.model.Version;

/**
 * A version with a summary of the revision that led to it.
 *
 * @param edits the number of edits
 * @param tags all the tags of its edits
 */
public record RevisionStep(Version version, RevisionKind kind, int edits, Set<Tag> tags) {}
