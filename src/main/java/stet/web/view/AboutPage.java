package stet.web.view;

import java.util.List;

/** What the archive saw and what it did not. */
public record AboutPage(Frame frame, List<String> holdings, String atom, String rss) {}
