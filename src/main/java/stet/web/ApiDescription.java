package stet.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.api.ArticlesJson;
import stet.api.BlameJson;
import stet.api.CompletionsJson;
import stet.api.DiffJson;
import stet.api.ErrorJson;
import stet.api.Export;
import stet.api.ExportJson;
import stet.api.FacetsJson;
import stet.api.HistoryJson;
import stet.api.Json;
import stet.api.PhraseJson;
import stet.api.ProfileJson;
import stet.api.QuotationJson;
import stet.api.SavedJson;
import stet.api.Schemas;
import stet.api.SearchJson;
import stet.api.StandingJson;
import stet.api.StatsJson;
import stet.api.SwapsJson;
import stet.api.WithheldJson;
import stet.search.Facets;
import stet.search.Question;

/**
 * The description of the JSON API, in OpenAPI 3.1. Every route of it has a line in {@link #ROUTES};
 * what it answers is described by the record that is written. {@code ApiDescriptionTest} holds it
 * against the route table and against real answers.
 */
final class ApiDescription {

  /** What is described here. */
  static final String PATH = "/api/openapi.json";

  /**
   * A parameter behind the question mark.
   *
   * @param example a value it may have, null where that depends on the archive
   */
  record Parameter(
      String name,
      boolean required,
      String meaning,
      Map<String, Object> schema,
      @Nullable String example) {}

  /**
   * A route.
   *
   * @param answer the record that is written as JSON, null where it is none of ours
   */
  record Route(
      String path,
      String meaning,
      @Nullable Class<? extends Record> answer,
      List<Parameter> takes) {}

  private static final Parameter QUERY =
      new Parameter("q", true, "The query, as on the search page.", text(), "tag:headline");

  private static final Parameter FROM_THERE =
      new Parameter("after", false, "The next of the page before.", text(), null);

  /** What stands in braces in paths. */
  private static final Map<String, String> IN_PATHS =
      Map.of(
          "id", "The article's id: 16 letters and digits.",
          "instant", "An instant, UTC: 14 digits, as 20140314130000.",
          "name", "The name of a saved search.",
          "pair", "Two instants with .. between, as 20140314130000..20140314140000.");

  /** Every route of the API: a new one is described by a new line. */
  static final List<Route> ROUTES =
      List.of(
          new Route(
              "/api/search",
              "What a query finds, grouped by article.",
              SearchJson.class,
              List.of(QUERY, limit("Articles on a page."), sort("best"), FROM_THERE)),
          new Route(
              "/api/facets",
              "What there is among what a query finds, counted in articles.",
              FacetsJson.class,
              List.of(
                  QUERY,
                  limit("Values of a facet."),
                  oneOf(
                      "interval",
                      "The length of the histogram's stretches; one that fits, without it.",
                      labels(Facets.Unit.values())))),
          new Route(
              "/api/export",
              "All that a query finds, a line for each edit or version: by article, each in order of time.",
              ExportJson.class,
              List.of(QUERY, oneOf("format", "JSON Lines or CSV.", labels(Export.Form.values())))),
          new Route(
              "/api/swaps",
              "Which words stand where others stood, the commonest first.",
              SwapsJson.class,
              List.of(
                  new Parameter(
                      "q", false, "Among the edits that this query finds.", text(), "tag:headline"),
                  new Parameter("source", false, "Only of that source.", text(), "ledger"),
                  new Parameter("seen", false, "Only of that time.", text(), "2025-10"),
                  limit("Swaps."))),
          new Route(
              "/api/complete",
              "How a query that is being typed may go on.",
              CompletionsJson.class,
              List.of(
                  QUERY,
                  new Parameter(
                      "field",
                      false,
                      "The field that q is the beginning of a value of.",
                      text(),
                      "person"),
                  limit("Completions."))),
          new Route(
              "/api/phrase",
              "When and where a phrase stood.",
              PhraseJson.class,
              List.of(
                  new Parameter("q", true, "The phrase.", text(), "the ferry"),
                  limit("Articles on a page."),
                  FROM_THERE)),
          new Route(
              "/api/person",
              "All edits that name a person, by time, source and tag, and who else they name.",
              ProfileJson.class,
              List.of(
                  new Parameter("name", true, "A name, in any form of it.", text(), "ilse corvane"),
                  limit("Articles on a page."),
                  sort("newest"),
                  FROM_THERE)),
          new Route(
              "/api/quotation",
              "Every wording of a quotation, and who was named as its speaker.",
              QuotationJson.class,
              List.of(
                  new Parameter(
                      "q", true, "Words of the quotation.", text(), "We will build three ferries"),
                  limit("Articles."))),
          new Route(
              "/api/articles",
              "All articles in order of id, or those that a URL names.",
              ArticlesJson.class,
              List.of(
                  new Parameter(
                      "url", false, "The URL or other identifier.", text(), "https://a.example/1"),
                  limit("Articles on a page."),
                  FROM_THERE)),
          new Route(
              "/api/articles/{id}", "The history of an article.", HistoryJson.class, List.of()),
          new Route(
              "/api/articles/{id}/versions/{instant}",
              "The version that stood at that instant, with its text.",
              StandingJson.class,
              List.of()),
          new Route(
              "/api/articles/{id}/versions/{instant}/blame",
              "Which version brought each word of a version, and which took away what went.",
              BlameJson.class,
              List.of(limit("Runs of words that went, those that went last first."))),
          new Route(
              "/api/articles/{id}/diff/{pair}",
              "What changed between two versions.",
              DiffJson.class,
              List.of()),
          new Route("/api/saved", "The saved searches.", SavedJson.All.class, List.of()),
          new Route("/api/saved/{name}", "One of them.", SavedJson.class, List.of()),
          new Route("/api/stats", "How much there is.", StatsJson.class, List.of()),
          new Route("/api/withheld", "What is withheld, and why.", WithheldJson.class, List.of()),
          new Route(PATH, "This description.", null, List.of()));

  private static final Map<Integer, String> REFUSALS =
      new TreeMap<>(
          Map.of(
              400, "What is asked cannot be understood.",
              404, "There is nothing at this address.",
              405, "This can only be read.",
              429, "Too much was asked in too short a time: Retry-After says when to go on.",
              451, "It is withheld.",
              503, "The index cannot be read now."));

  private static final Pattern IN_BRACES = Pattern.compile("\\{(\\w+)}");

  private ApiDescription() {}

  /** Answers with the description. */
  static void serve(Context request) {
    request.header("Cache-Control", "no-cache");
    request.contentType("application/json; charset=utf-8").result(Json.compact(document()));
  }

  static Map<String, Object> document() {
    Schemas schemas = new Schemas();
    Map<String, Object> error = json(schemas.of(ErrorJson.class));
    Map<String, Object> paths = new LinkedHashMap<>();
    for (Route route : ROUTES) {
      paths.put(route.path(), Map.of("get", get(route, schemas, error)));
    }
    return Map.of(
        "openapi",
        "3.1.1",
        "info",
        Map.of(
            "title",
            "Stet",
            "description",
            "Every version of every article that was seen, and what each of them changed.",
            "version",
            "1",
            "license",
            Map.of("name", "Apache-2.0", "identifier", "Apache-2.0")),
        "servers",
        List.of(Map.of("url", "/")),
        "paths",
        paths,
        "components",
        Map.of("schemas", schemas.all()));
  }

  private static Map<String, Object> get(Route route, Schemas schemas, Map<String, Object> error) {
    List<Map<String, Object>> parameters = new ArrayList<>();
    IN_BRACES
        .matcher(route.path())
        .results()
        .map(MatchResult::group)
        .map(braced -> braced.substring(1, braced.length() - 1))
        .forEach(name -> parameters.add(inPath(name)));
    route.takes().forEach(parameter -> parameters.add(inQuery(parameter)));
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put("200", Map.of("description", "The answer.", "content", content(route, schemas)));
    responses.put("304", Map.of("description", "It is as it was under the ETag that was sent."));
    REFUSALS.forEach(
        (status, meaning) ->
            responses.put(
                Integer.toString(status), Map.of("description", meaning, "content", error)));
    return Map.of(
        "operationId",
        IN_BRACES.matcher(route.path().substring(5)).replaceAll("$1").replaceAll("[/.]", "-"),
        "summary",
        route.meaning(),
        "parameters",
        parameters,
        "responses",
        responses);
  }

  private static Map<String, Object> content(Route route, Schemas schemas) {
    Class<? extends Record> answer = route.answer();
    if (answer == null) {
      return json(Map.of("type", "object"));
    }
    Map<String, Object> schema = schemas.of(answer);
    return answer == ExportJson.class
        ? Map.of(
            "application/jsonl",
            Map.of("schema", Map.of("type", "string"), "itemSchema", schema),
            "text/csv",
            Map.of("schema", Map.of("type", "string")))
        : json(schema);
  }

  private static Map<String, Object> json(Map<String, Object> schema) {
    return Map.of("application/json", Map.of("schema", schema));
  }

  private static Map<String, Object> inPath(String name) {
    return Map.of(
        "name",
        name,
        "in",
        "path",
        "required",
        true,
        "description",
        IN_PATHS.get(name),
        "schema",
        text());
  }

  private static Map<String, Object> inQuery(Parameter parameter) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("name", parameter.name());
    told.put("in", "query");
    told.put("required", parameter.required());
    told.put("description", parameter.meaning());
    told.put("schema", parameter.schema());
    if (parameter.example() != null) {
      told.put("example", parameter.example());
    }
    return told;
  }

  private static Map<String, Object> text() {
    return Map.of("type", "string");
  }

  private static Parameter limit(String meaning) {
    return new Parameter(
        "limit",
        false,
        meaning,
        Map.of("type", "integer", "minimum", 1, "maximum", Parameters.MOST, "default", 10),
        "3");
  }

  private static Parameter sort(String usual) {
    return oneOf(
        "sort",
        "What comes first; %s, without it.".formatted(usual),
        labels(Question.Order.values()));
  }

  private static Parameter oneOf(String name, String meaning, List<String> values) {
    return new Parameter(
        name, false, meaning, Map.of("type", "string", "enum", values), values.getFirst());
  }

  private static List<String> labels(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }
}
