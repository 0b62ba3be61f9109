package stet.revision;

import java.util.Set;
import stet.model.EditBreakdown;
import stet.model.RevisionKind;
import stet.model.Tag;
import stet.model.Version;

/**
 * A version with a summary of the revision that led to it.
 *
 * @param edits the edits by what they touched
 * @param tags all the tags of its edits
 */
public record RevisionStep(
    Version version, RevisionKind kind, EditBreakdown edits, Set<Tag> tags) {}
