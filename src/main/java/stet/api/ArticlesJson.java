package stet.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of articles in order of id.
 *
 * @param next what to pass as {@code after} for the next page; null on the last
 */
public record ArticlesJson(List<ArticleJson> articles, @Nullable String next) {}
