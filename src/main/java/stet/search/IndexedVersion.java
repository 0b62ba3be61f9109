package stet.search;

import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.Content;
import stet.model.Revision;
import stet.model.Version;

/**
 * A version to be indexed, with the tagged edits that led to it. It holds everything that a query
 * can ask about the version, and nothing that is specific to a search engine.
 *
 * @param state the state by which the version is recognised later
 * @param before the content of the version before, empty for the first version
 * @param revision the revision that led to the version; null for the first version and for a
 *     version right after a withheld one
 * @param language the BCP 47 language tag of the content, {@code und} if unknown
 */
public record IndexedVersion(
    Article article,
    Version version,
    VersionState state,
    Content before,
    Content content,
    @Nullable Revision revision,
    String language) {}
