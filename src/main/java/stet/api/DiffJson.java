package stet.api;

import java.time.Instant;
import java.util.List;

/**
 * The differences between two versions of an article, as JSON.
 *
 * @param kind the kind of the step, usually "edit"; "same" if both versions have the same text;
 *     "revert" if version {@code to} directly follows and restores an earlier text
 * @param layout the changes of layout in plain words if no word changed; otherwise empty
 */
public record DiffJson(
    ArticleJson article,
    Instant from,
    Instant to,
    int fromVersion,
    int toVersion,
    String kind,
    List<EditJson> edits,
    List<String> layout) {}
