package stet.search;

import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.Content;
import stet.model.Revision;
import stet.model.Version;

/**
 * A version to be indexed, with the tagged edits that led to it. It holds all that a query can ask
 * about the version, and nothing that is specific to a search engine.
 *
 * @param state the state by which the version is recognised later
 * @param before the content of the version before, empty for the first version
 * @param revision the step that led to it, null for the first version and for a version behind a
 *     withheld one
 * @param language BCP 47 tag of the content, {@code und} where unknown
 */
public record IndexedVersion(
    Article article,
    Version version,
    VersionState state,
    Content before,
    Content content,
    @Nullable Revision revision,
    String language) {}
