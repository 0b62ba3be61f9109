package stet.api;

import java.time.Instant;
import java.util.List;

/**
 * What changed between two versions of an article.
 *
 * @param kind the usual one, "edit"; {@code same} where both have the same text; {@code revert}
 *     where version {@code to} is next and puts an earlier text back; or another kind of step
 * @param layout where no word changed, what did, in plain words
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
