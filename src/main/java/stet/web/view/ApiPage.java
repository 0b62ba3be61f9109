package stet.web.view;

import org.jspecify.annotations.Nullable;

/**
 * How programs ask.
 *
 * @param base what stands before the paths
 * @param article the id of an article to try it with, null where the archive is empty
 */
public record ApiPage(PageFrame frame, String base, @Nullable String article) {}
