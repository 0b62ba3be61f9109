package stet.web.view;

import org.jspecify.annotations.Nullable;

/**
 * View model of the page that explains the API to programmers.
 *
 * @param base the address in front of the paths
 * @param article the id of an article to try it with, null where the archive is empty
 */
public record ApiPage(PageFrame frame, String base, @Nullable String article) {}
