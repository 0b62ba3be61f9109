package stet.web.view;

import org.jspecify.annotations.Nullable;

/**
 * View model of the page that explains the API to programmers.
 *
 * @param base the address that precedes the paths
 * @param article the id of an article for an example; null if the archive is empty
 */
public record ApiPage(PageFrame frame, String base, @Nullable String article) {}
