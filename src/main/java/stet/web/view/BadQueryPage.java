package stet.web.view;

import java.util.List;

/**
 * View model of the page for a query that cannot be understood.
 *
 * @param before the text before the faulty place
 * @param wrong the faulty text, empty if something is missing
 * @param after the text after it
 * @param meant queries that may have been meant
 */
public record BadQueryPage(
    PageFrame frame,
    String message,
    String before,
    String wrong,
    String after,
    List<LabeledLink> meant,
    List<FrontPage.Example> examples) {}
