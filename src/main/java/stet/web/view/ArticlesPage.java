package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of articles.
 *
 * @param about what they have in common, empty for a page of all
 */
public record ArticlesPage(
    PageFrame frame,
    String title,
    String about,
    List<FoundArticle> articles,
    @Nullable String next) {}
