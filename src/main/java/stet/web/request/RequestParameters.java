package stet.web.request;

import static java.util.stream.Collectors.joining;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import stet.api.ExportWriter;
import stet.model.ArticleId;
import stet.query.QueryField;
import stet.search.Facets.Unit;
import stet.search.PhraseQuestion;
import stet.search.Question.Order;
import stet.search.SwapQuestion;

/** The parameters of requests. Each is read, or refused with a sentence. */
public final class RequestParameters {

  private static final int ARTICLES = 10;

  /** The greatest {@code limit}. */
  public static final int MOST = 1000;

  private RequestParameters() {}

  /** Returns the query, which may be empty but must be given. */
  public static String query(Context request) {
    String query = request.queryParam("q");
    if (query == null) {
      throw new BadRequestResponse("A search needs a query: “q” is missing from the address.");
    }
    return query;
  }

  /** Returns the length of a histogram's intervals, or null if none is given. */
  public static @Nullable Unit interval(Context request) {
    String name = request.queryParam("interval");
    if (name == null) {
      return null;
    }
    return Arrays.stream(Unit.values())
        .filter(unit -> unit.label().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequestResponse(
                    Arrays.stream(Unit.values())
                        .map(Unit::label)
                        .collect(joining(", ", "“interval” is one of: ", "."))));
  }

  /** Returns the requested name. */
  public static String name(Context request) {
    String name = request.queryParam("name");
    if (name == null || name.isBlank()) {
      throw new BadRequestResponse("A name is needed: “name” is missing from the address.");
    }
    return name;
  }

  /** Returns the field whose values are requested, if there is one. */
  public static Optional<QueryField> field(Context request) {
    Optional<String> name = Optional.ofNullable(request.queryParam("field"));
    Optional<QueryField> field = name.flatMap(QueryField::named);
    if (name.isPresent() && field.isEmpty()) {
      throw new BadRequestResponse("There is no field “" + name.get() + "”: /help lists them all.");
    }
    return field;
  }

  /** Returns the format of an export, which is JSON Lines if none is given. */
  public static ExportWriter.Form form(Context request) {
    String name = request.queryParam("format");
    return ExportWriter.Form.named(name == null ? ExportWriter.Form.JSONL.label() : name)
        .orElseThrow(() -> new BadRequestResponse("“format” is one of: csv, jsonl, spreadsheet."));
  }

  /** Returns the article after which a page begins. */
  public static Optional<ArticleId> after(Context request) {
    Optional<String> after = Optional.ofNullable(request.queryParam("after"));
    if (after.filter(Predicate.not(ArticleId::isValid)).isPresent()) {
      throw new BadRequestResponse("“after” is the “next” of the page before.");
    }
    return after.map(ArticleId::new);
  }

  /** Returns the most items to list. */
  public static int limit(Context request) {
    String limit = request.queryParam("limit");
    if (limit == null) {
      return ARTICLES;
    }
    try {
      int number = Integer.parseInt(limit);
      if (number >= 1 && number <= MOST) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The refusal below reports it, like a number out of range.
    }
    throw new BadRequestResponse("“limit” is a number, 1 to " + MOST + ".");
  }

  /** Returns the requested order, which is best first if none is given. */
  public static Order order(Context request) {
    return order(request, List.of(Order.values()));
  }

  /** Returns the requested one of some orders, which is the first of them if none is given. */
  public static Order order(Context request, List<Order> orders) {
    String name = request.queryParam("sort");
    return orders.stream()
        .filter(order -> name == null || name.isEmpty() || name(order).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequestResponse(
                    orders.stream()
                        .map(RequestParameters::name)
                        .collect(joining(", ", "“sort” is one of: ", "."))));
  }

  /** The name of an order in addresses. */
  public static String name(Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the question for the phrase in {@code q}, with {@code gone}, and the page in {@code
   * after}.
   */
  public static PhraseQuestion phrase(Context request, int limit) {
    String phrase = request.queryParam("q");
    if (phrase == null) {
      throw new BadRequestResponse(
          "This page looks for a phrase: “q” is missing from its address.");
    }
    String gone = request.queryParam("gone");
    if (gone != null && !gone.equals("yes")) {
      throw new BadRequestResponse("“gone” is “yes” or left out.");
    }
    return new PhraseQuestion(phrase, gone != null, limit, request.queryParam("after"));
  }

  /** Returns the question for swaps in {@code q}, {@code source} and {@code seen}. */
  public static SwapQuestion swaps(Context request, int limit) {
    return SwapQuestion.of(
        given(request, "q"), given(request, "source"), given(request, "seen"), limit);
  }

  /** Returns a parameter without white space around it, or an empty text if it is not given. */
  public static String given(Context request, String parameter) {
    return Optional.ofNullable(request.queryParam(parameter)).orElse("").strip();
  }
}
