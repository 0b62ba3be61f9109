package stet.web.view;

import java.util.List;

/**
 * View model of an error page, or of a page with little or nothing to show. It tells the reader
 * what to do next.
 */
public record ErrorPage(PageFrame frame, String title, String message, List<LabeledLink> next) {}
