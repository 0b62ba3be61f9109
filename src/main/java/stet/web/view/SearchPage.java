package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param order which of {@code orders} is taken
 * @param total how much was found, in words
 * @param notes what the reader should know of how the query was read or answered
 * @param next leads to the page that follows, null on the last
 * @param tries what to try when nothing was found
 * @param json the same as JSON, null where nothing was asked
 */
public record SearchPage(
    Frame frame,
    String query,
    String order,
    List<Order> orders,
    String total,
    List<String> notes,
    List<FoundArticle> results,
    @Nullable String next,
    List<FrontPage.Example> tries,
    Form form,
    @Nullable String json) {

  /** What can be chosen in the form without syntax. */
  public record Form(List<Choice> tags, List<String> sources) {}

  /** A value and what it is called. */
  public record Choice(String value, String name) {}

  /** An order that results can be had in. */
  public record Order(String value, String name, boolean chosen) {}
}
