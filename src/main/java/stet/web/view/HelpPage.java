package stet.web.view;

import java.util.List;

/** View model of the help page, which explains how to search. */
public record HelpPage(
    PageFrame frame,
    List<Chapter> chapters,
    List<Field> forms,
    List<Field> fields,
    List<Meaning> tags,
    List<Weight> weights) {

  /** A chapter with queries of one kind. */
  public record Chapter(String title, String text, List<FrontPage.Example> examples) {}

  /** A field or a form of clause, with queries that use it. */
  public record Field(String name, String meaning, List<Sample> examples) {}

  /** A query, and whether it has results in this archive. */
  public record Sample(LabeledLink query, boolean finds) {}

  /** A part of a significance: its name, its weight in hundredths, and its condition. */
  public record Weight(String name, int most, String text) {}

  /** A tag with the condition under which an edit has it. */
  public record Meaning(LabeledLink tag, String text) {}
}
