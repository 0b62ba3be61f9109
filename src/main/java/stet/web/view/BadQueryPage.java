package stet.web.view;

import java.util.List;

/**
 * A query that cannot be understood.
 *
 * @param before what stands before the place that is wrong
 * @param wrong the place, empty where something is missing
 * @param after what follows
 */
public record BadQueryPage(
    Frame frame,
    String message,
    String before,
    String wrong,
    String after,
    List<FrontPage.Example> examples) {}
