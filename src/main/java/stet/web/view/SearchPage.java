package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param order which of {@code orders} is taken
 * @param total how much was found, in words
 * @param asked the query in words, empty where nothing was asked
 * @param drops the clauses of the query, each with the search without it; none for a single one
 * @param facets what there is among all that was found
 * @param histogram how much was found when, null where there is too little to draw
 * @param notes what the reader should know of how the query was read or answered
 * @param next leads to the page that follows, null on the last
 * @param meant queries that may have been meant; only where nothing was found
 * @param tries what to try when nothing was found
 * @param json the same as JSON, null where nothing was asked
 * @param save what whoever runs this site types to keep it under a name, to be told of it
 * @param exports all that was found, in files
 * @param further pages that tell more of what is named in it
 * @param address of this search, to be sent to others
 */
public record SearchPage(
    PageFrame frame,
    String query,
    String order,
    List<Order> orders,
    String total,
    String asked,
    List<Drop> drops,
    List<Facet> facets,
    @Nullable Histogram histogram,
    List<String> notes,
    List<FoundArticle> results,
    @Nullable String next,
    List<LabeledLink> meant,
    List<FrontPage.Example> tries,
    Form form,
    @Nullable String json,
    String save,
    List<LabeledLink> exports,
    List<LabeledLink> further,
    String address) {

  /** What can be chosen in the form without syntax. */
  public record Form(List<Option> tags, List<String> sources) {}

  /** A value and what it is called. */
  public record Option(String value, String name) {}

  /** A clause, and the search without it. */
  public record Drop(String clause, String href) {}

  /** What all that was found has of one sort: its sources, its tags. */
  public record Facet(String title, List<Choice> values) {}

  /**
   * A value to narrow the search by, or once it is, to widen it again.
   *
   * @param count in how many articles it is found
   */
  public record Choice(String name, String count, String href, boolean chosen) {}

  /** An order that results can be had in. */
  public record Order(String value, String name, boolean chosen) {}
}
