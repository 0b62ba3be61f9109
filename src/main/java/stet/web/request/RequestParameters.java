package stet.web.request;

import static java.util.stream.Collectors.joining;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Arrays;
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

/** What an address of the API asks with, each read or refused in a sentence. */
public final class RequestParameters {

  private static final int ARTICLES = 10;

  /** The greatest {@code limit}. */
  public static final int MOST = 1000;

  private RequestParameters() {}

  /** The query, which may be empty and must be there. */
  public static String query(Context request) {
    String query = request.queryParam("q");
    if (query == null) {
      throw new BadRequestResponse("A search needs a query: “q” is missing from the address.");
    }
    return query;
  }

  /** The length of a histogram's stretches; null where none is asked for. */
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

  /** A name that is asked for. */
  public static String name(Context request) {
    String name = request.queryParam("name");
    if (name == null || name.isBlank()) {
      throw new BadRequestResponse("A name is needed: “name” is missing from the address.");
    }
    return name;
  }

  /** The field of which values are asked for, if it is one. */
  public static Optional<QueryField> field(Context request) {
    Optional<String> name = Optional.ofNullable(request.queryParam("field"));
    Optional<QueryField> field = name.flatMap(QueryField::named);
    if (name.isPresent() && field.isEmpty()) {
      throw new BadRequestResponse("There is no field “" + name.get() + "”: /help lists them all.");
    }
    return field;
  }

  /** In what form to export; JSON Lines where it is not said. */
  public static ExportWriter.Form form(Context request) {
    String name = request.queryParam("format");
    return ExportWriter.Form.named(name == null ? ExportWriter.Form.JSONL.label() : name)
        .orElseThrow(() -> new BadRequestResponse("“format” is one of: csv, jsonl."));
  }

  /** The article behind which a page begins. */
  public static Optional<ArticleId> after(Context request) {
    Optional<String> after = Optional.ofNullable(request.queryParam("after"));
    if (after.filter(Predicate.not(ArticleId::isValid)).isPresent()) {
      throw new BadRequestResponse("“after” is the “next” of the page before.");
    }
    return after.map(ArticleId::new);
  }

  /** How many to tell of, at most. */
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
      // Told below, like a number out of range.
    }
    throw new BadRequestResponse("“limit” is a number, 1 to " + MOST + ".");
  }

  /** The order that is asked for by its name; best first where none is. */
  public static Order order(Context request) {
    String name = request.queryParam("sort");
    return Arrays.stream(Order.values())
        .filter(order -> name == null || name.isEmpty() || name(order).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequestResponse(
                    Arrays.stream(Order.values())
                        .map(RequestParameters::name)
                        .collect(joining(", ", "“sort” is one of: ", "."))));
  }

  /** What an address names an order by. */
  public static String name(Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  /** The phrase that {@code q} names, and the page that {@code after} does. */
  public static PhraseQuestion phrase(Context request, int limit) {
    String phrase = request.queryParam("q");
    if (phrase == null) {
      throw new BadRequestResponse(
          "This page looks for a phrase: “q” is missing from its address.");
    }
    return new PhraseQuestion(phrase, limit, request.queryParam("after"));
  }

  /** The swaps that {@code q}, {@code source} and {@code seen} ask for. */
  public static SwapQuestion swaps(Context request, int limit) {
    return SwapQuestion.of(
        given(request, "q"), given(request, "source"), given(request, "seen"), limit);
  }

  /** A parameter without white space around it; empty where it is not there. */
  public static String given(Context request, String parameter) {
    return Optional.ofNullable(request.queryParam(parameter)).orElse("").strip();
  }
}
