package stet.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of articles in order of id, as JSON.
 *
 * @param next the value of {@code after} for the next page; null on the last page
 */
public record ArticlesJson(List<ArticleJson> articles, @Nullable String next) {}
