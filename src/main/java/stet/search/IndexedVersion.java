package stet.search;

import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.Content;
import stet.model.Revision;
import stet.model.Version;

/**
 * A version as it is handed to an engine, with the tagged edits that led to it. It holds all that
 * can be asked of the version, and nothing of any engine.
 *
 * @param state by which the version is recognised later
 * @param before the content that stood before, empty for the first version
 * @param revision the step that led to it, null for the first version and behind what is withheld
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
