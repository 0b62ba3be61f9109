package stet.web.view;

import java.util.List;

/** How to ask. */
public record HelpPage(Frame frame, List<Chapter> chapters, List<Meaning> tags) {

  /** Queries of one sort. */
  public record Chapter(String title, String text, List<FrontPage.Example> examples) {}

  /** A tag, and when an edit has it. */
  public record Meaning(Link tag, String text) {}
}
