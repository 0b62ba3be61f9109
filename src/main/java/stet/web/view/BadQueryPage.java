package stet.web.view;

import java.util.List;

/**
 * A query that cannot be understood.
 *
 * @param before what stands before the place that is wrong
 * @param wrong the place, empty where something is missing
 * @param after what follows
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
