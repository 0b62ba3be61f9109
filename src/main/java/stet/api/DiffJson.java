package stet.api;

import java.time.Instant;
import java.util.List;

/** What changed between two versions of an article. */
public record DiffJson(
    ArticleJson article,
    Instant from,
    Instant to,
    int fromVersion,
    int toVersion,
    String kind,
    List<EditJson> edits) {}
