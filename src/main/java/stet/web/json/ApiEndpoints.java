package stet.web.json;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.api.ArticlesJson;
import stet.api.BlameJson;
import stet.api.CompletionsJson;
import stet.api.DiffJson;
import stet.api.ExportJson;
import stet.api.ExportWriter;
import stet.api.FacetsJson;
import stet.api.HealthJson;
import stet.api.HistoryJson;
import stet.api.PhraseJson;
import stet.api.ProfileJson;
import stet.api.QuotationJson;
import stet.api.SavedSearchJson;
import stet.api.SearchJson;
import stet.api.StatsJson;
import stet.api.SwapsJson;
import stet.api.VersionTextJson;
import stet.api.WithheldJson;
import stet.search.Facets;
import stet.search.Question;
import stet.web.request.RequestParameters;

/**
 * The catalogue of the HTTP endpoints of the JSON API and of the health checks, with one line for
 * every route. The description of the API is made from it.
 */
final class ApiEndpoints {
  private ApiEndpoints() {}

  /**
   * A query parameter.
   *
   * @param example a possible value, null if that depends on the archive
   */
  record Parameter(
      String name,
      boolean required,
      String meaning,
      Map<String, Object> schema,
      @Nullable String example) {}

  /**
   * An endpoint.
   *
   * @param answer the record that is written as JSON, null if the answer is not one of Stet's
   *     records
   */
  record Endpoint(
      String path,
      String meaning,
      @Nullable Class<? extends Record> answer,
      List<Parameter> takes) {}

  private static final Parameter QUERY =
      new Parameter("q", true, "The query, as on the search page.", text(), "tag:headline");

  private static final Parameter FROM_THERE =
      new Parameter("after", false, "The next of the page before.", text(), null);

  /** All endpoints of the API: a new one is described by a new line. */
  static final List<Endpoint> ALL =
      List.of(
          new Endpoint(
              "/api/search",
              "What a query finds, grouped by article.",
              SearchJson.class,
              List.of(QUERY, limit("Articles on a page."), sort("best"), FROM_THERE)),
          new Endpoint(
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
          new Endpoint(
              "/api/export",
              "All that a query finds, a line for each edit or version: by article, each in order of time.",
              ExportJson.class,
              List.of(
                  QUERY,
                  oneOf("format", "JSON Lines or CSV.", labels(ExportWriter.Form.values())))),
          new Endpoint(
              "/api/swaps",
              "Which words stand where others stood, the commonest first.",
              SwapsJson.class,
              List.of(
                  new Parameter(
                      "q", false, "Among the edits that this query finds.", text(), "tag:headline"),
                  new Parameter("source", false, "Only of that source.", text(), "ledger"),
                  new Parameter("seen", false, "Only of that time.", text(), "2025-10"),
                  limit("Swaps."))),
          new Endpoint(
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
          new Endpoint(
              "/api/phrase",
              "When and where a phrase stood.",
              PhraseJson.class,
              List.of(
                  new Parameter("q", true, "The phrase.", text(), "the ferry"),
                  oneOf(
                      "gone",
                      "With yes, only articles whose latest version no longer holds the phrase.",
                      List.of("yes")),
                  limit("Articles on a page."),
                  FROM_THERE)),
          new Endpoint(
              "/api/person",
              "All edits that name a person, by time, source and tag, and who else they name.",
              ProfileJson.class,
              List.of(
                  new Parameter("name", true, "A name, in any form of it.", text(), "ilse corvane"),
                  limit("Articles on a page."),
                  sort("newest"),
                  FROM_THERE)),
          new Endpoint(
              "/api/quotation",
              "Every wording of a quotation, and who was named as its speaker.",
              QuotationJson.class,
              List.of(
                  new Parameter(
                      "q", true, "Words of the quotation.", text(), "We will build three ferries"),
                  limit("Articles."))),
          new Endpoint(
              "/api/articles",
              "All articles in order of id, or those that a URL names.",
              ArticlesJson.class,
              List.of(
                  new Parameter(
                      "url", false, "The URL or other identifier.", text(), "https://a.example/1"),
                  limit("Articles on a page."),
                  FROM_THERE)),
          new Endpoint(
              "/api/articles/{id}", "The history of an article.", HistoryJson.class, List.of()),
          new Endpoint(
              "/api/articles/{id}/versions/{instant}",
              "The version that stood at that instant, with its text.",
              VersionTextJson.class,
              List.of()),
          new Endpoint(
              "/api/articles/{id}/versions/{instant}/blame",
              "Which version brought each word of a version, and which took away what went.",
              BlameJson.class,
              List.of(limit("Runs of words that went, those that went last first."))),
          new Endpoint(
              "/api/articles/{id}/diff/{pair}",
              "What changed between two versions.",
              DiffJson.class,
              List.of()),
          new Endpoint("/api/saved", "The saved searches.", SavedSearchJson.All.class, List.of()),
          new Endpoint("/api/saved/{name}", "One of them.", SavedSearchJson.class, List.of()),
          new Endpoint("/api/stats", "How much there is.", StatsJson.class, List.of()),
          new Endpoint(
              "/api/withheld", "What is withheld, and why.", WithheldJson.class, List.of()),
          new Endpoint(
              HealthRoutes.ALL,
              "Whether this process lives and is ready, and what each of its background tasks does.",
              HealthJson.class,
              List.of()),
          new Endpoint(
              HealthRoutes.LIVE,
              "Whether every background task lives; 503 once only a restart helps.",
              HealthJson.Brief.class,
              List.of()),
          new Endpoint(
              HealthRoutes.READY,
              "Whether all that this process is there for is done; 503 while something is held up.",
              HealthJson.Brief.class,
              List.of()),
          new Endpoint(OpenApi.PATH, "This description.", null, List.of()));

  private static Map<String, Object> text() {
    return Map.of("type", "string");
  }

  private static Parameter limit(String meaning) {
    return new Parameter(
        "limit",
        false,
        meaning,
        Map.of("type", "integer", "minimum", 1, "maximum", RequestParameters.MOST, "default", 10),
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
