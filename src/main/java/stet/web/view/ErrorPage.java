package stet.web.view;

import java.util.List;

/** That there is little or nothing to show, or that it could not be made, and what to do next. */
public record ErrorPage(PageFrame frame, String title, String message, List<LabeledLink> next) {}
