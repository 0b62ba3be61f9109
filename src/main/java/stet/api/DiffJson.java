package stet.api;

import java.time.Instant;
import java.util.List;

/**
 * The differences between two versions of an article, as JSON.
 *
 * @param kind the usual one, "edit"; {@code same} where both have the same text; {@code revert}
 *     where version {@code to} is next and puts an earlier text back; or another kind of step
 * @param layout the changes of layout in plain words, if no word changed
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
