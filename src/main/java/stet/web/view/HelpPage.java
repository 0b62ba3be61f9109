package stet.web.view;

import java.util.List;

/** How to ask. */
public record HelpPage(
    PageFrame frame,
    List<Chapter> chapters,
    List<Field> forms,
    List<Field> fields,
    List<Meaning> tags,
    List<Weight> weights) {

  /** Queries of one sort. */
  public record Chapter(String title, String text, List<FrontPage.Example> examples) {}

  /** What can be asked for by name or by a sign, with queries that do so. */
  public record Field(String name, String meaning, List<Sample> examples) {}

  /** A query, and whether it finds anything in this archive. */
  public record Sample(LabeledLink query, boolean finds) {}

  /** A part of a significance: its name, what it weighs in hundredths, and when it is there. */
  public record Weight(String name, int most, String text) {}

  /** A tag, and when an edit has it. */
  public record Meaning(LabeledLink tag, String text) {}
}
