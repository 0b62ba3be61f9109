package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * View model of the page with the results of a search.
 *
 * @param order the chosen one of {@code orders}
 * @param total the number of results, in words
 * @param asked the query in words; empty if there is none
 * @param drops the clauses of the query, each with the search without it; none for a single clause
 * @param facets the facets of all results
 * @param histogram the number of results over time; null if there is too little to draw
 * @param notes the notices about how the query was read or answered
 * @param next the address of the next page; null on the last
 * @param meant queries that the reader may have meant; given only if there are no results
 * @param tries the examples to try if there are no results
 * @param json the address of the answer as JSON; null if there is no query
 * @param save the command with which the operator of the site saves the search under a name
 * @param exports the exports of all results
 * @param further links to pages about the terms of the query
 * @param address the address of this search, to be shared
 * @param guide the help on the search
 * @param checks whether the sources concerned are being checked
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
    String address,
    SearchGuide guide,
    List<CheckNote> checks) {

  /** The choices of the search form, for people who do not know the query syntax. */
  public record Form(List<Option> tags, List<Option> sources) {}

  /** A value of the form with its name. */
  public record Option(String value, String name) {}

  /** A clause of the query, and the search without it. */
  public record Drop(String clause, String href) {}

  /** A facet of all results, such as their sources or tags. */
  public record Facet(String title, List<Choice> values) {}

  /**
   * A value with which the search can be narrowed, or widened again.
   *
   * @param count the number of articles with this value
   */
  public record Choice(String name, String count, String href, boolean chosen) {}

  /** An order of the results that can be chosen. */
  public record Order(String value, String name, boolean chosen) {}
}
