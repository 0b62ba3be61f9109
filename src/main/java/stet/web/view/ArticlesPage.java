package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * View model of a page with a list of articles.
 *
 * @param about the common property of the articles; empty for a page of all articles
 */
public record ArticlesPage(
    PageFrame frame,
    String title,
    String about,
    List<FoundArticle> articles,
    @Nullable String next) {}
