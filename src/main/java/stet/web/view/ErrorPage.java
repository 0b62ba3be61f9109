package stet.web.view;

import java.util.List;

/** That a page is not there, or could not be made, and what to do next. */
public record ErrorPage(Frame frame, String title, String message, List<Link> next) {}
