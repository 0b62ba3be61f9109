package stet.revision;

import java.util.Set;
import stet.model.RevisionKind;
import stet.model.Tag;
import stet.model.Version;

/**
 * A version, and in short the revision that led to it.
 *
 * @param edits how many edits
 * @param tags all the tags of its edits
 */
public record RevisionStep(Version version, RevisionKind kind, int edits, Set<Tag> tags) {}
