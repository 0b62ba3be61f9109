package stet.web.view;

import java.util.List;

/**
 * View model of the page for a query that cannot be understood.
 *
 * @param before the text before the fault
 * @param wrong the faulty text; empty if something is missing
 * @param after the text after the fault
 * @param meant queries that the reader may have meant
 */
public record BadQueryPage(
    PageFrame frame,
    String message,
    String before,
    String wrong,
    String after,
    List<LabeledLink> meant,
    List<FrontPage.Example> examples) {}
