package stet.web.json;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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
 * The catalogue of the HTTP endpoints of the JSON API and of the health checks, with an entry for
 * every route. The description of the API is made from it.
 */
final class ApiEndpoints {
  private ApiEndpoints() {}

  /**
   * A query parameter.
   *
   * @param example a possible value; null if that depends on the archive
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
   * @param answer the record that is written as JSON; null if the answer is not one of Stet's
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
      new Parameter("after", false, "The value of `next` in the page before.", text(), null);

  /** All endpoints of the API. A new endpoint needs a new entry here. */
  static final List<Endpoint> ALL =
      List.of(
          new Endpoint(
              "/api/search",
              "The results of a query, grouped by article.",
              SearchJson.class,
              List.of(QUERY, limit("Articles on a page."), sort("best"), FROM_THERE)),
          new Endpoint(
              "/api/facets",
              "The values of some fields in all results of a query, with the number of articles for each.",
              FacetsJson.class,
              List.of(
                  QUERY,
                  limit("Values of a facet."),
                  oneOf(
                      "interval",
                      "The interval of the histogram. If it is missing, a suitable one is chosen.",
                      labels(Facets.Unit.values())))),
          new Endpoint(
              "/api/export",
              "All results of a query, with one line for each edit or version, by article and time.",
              ExportJson.class,
              List.of(
                  QUERY,
                  oneOf(
                      "format",
                      "JSON Lines; CSV for programs; or CSV for people, with plain names of its"
                          + " columns, their meaning and the addresses of pages.",
                      exports()))),
          new Endpoint(
              "/api/swaps",
              "Words that were replaced, and the words that replaced them, the commonest first.",
              SwapsJson.class,
              List.of(
                  new Parameter(
                      "q",
                      false,
                      "Only swaps in the edits that this query finds.",
                      text(),
                      "tag:headline"),
                  new Parameter(
                      "source", false, "Only swaps in articles of this source.", text(), "ledger"),
                  new Parameter("seen", false, "Only swaps of this time.", text(), "2025-10"),
                  limit("Swaps."))),
          new Endpoint(
              "/api/complete",
              "Completions for a query that is being typed.",
              CompletionsJson.class,
              List.of(
                  QUERY,
                  new Parameter(
                      "field",
                      false,
                      "The field; q is then the beginning of one of its values.",
                      text(),
                      "person"),
                  limit("Completions."))),
          new Endpoint(
              "/api/phrase",
              "The times and articles in which a phrase stood.",
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
              "All edits that name a person, by time, source and tag, with the other persons that they name.",
              ProfileJson.class,
              List.of(
                  new Parameter("name", true, "A name, in any form of it.", text(), "ilse corvane"),
                  limit("Articles on a page."),
                  sort("newest"),
                  FROM_THERE)),
          new Endpoint(
              "/api/quotation",
              "Every wording of a quotation, with its named speaker.",
              QuotationJson.class,
              List.of(
                  new Parameter(
                      "q", true, "Words of the quotation.", text(), "We will build three ferries"),
                  limit("Articles."))),
          new Endpoint(
              "/api/articles",
              "All articles in order of id, or the articles with a URL.",
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
              "The version that was current at that instant, with its text.",
              VersionTextJson.class,
              List.of()),
          new Endpoint(
              "/api/articles/{id}/versions/{instant}/blame",
              "For each word of a version, the version that added it; and the words of earlier versions that were removed.",
              BlameJson.class,
              List.of(limit("Removed passages, the latest first."))),
          new Endpoint(
              "/api/articles/{id}/diff/{pair}",
              "The differences between two versions.",
              DiffJson.class,
              List.of()),
          new Endpoint("/api/saved", "The saved searches.", SavedSearchJson.All.class, List.of()),
          new Endpoint("/api/saved/{name}", "One saved search.", SavedSearchJson.class, List.of()),
          new Endpoint(
              "/api/stats",
              "Numbers of sources, articles, versions, observations and edits in the archive.",
              StatsJson.class,
              List.of()),
          new Endpoint(
              "/api/withheld",
              "The public log of what is withheld, with reasons.",
              WithheldJson.class,
              List.of()),
          new Endpoint(
              HealthRoutes.ALL,
              "Whether this process is alive and ready, with the state of each background task.",
              HealthJson.class,
              List.of()),
          new Endpoint(
              HealthRoutes.LIVE,
              "Whether every background task is alive. Status 503 means that the process must be restarted.",
              HealthJson.Brief.class,
              List.of()),
          new Endpoint(
              HealthRoutes.READY,
              "Whether this process can do all its work. Status 503 means that some task is held up.",
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
        "The order of the results; the default is %s.".formatted(usual),
        labels(Question.Order.values()));
  }

  private static Parameter oneOf(String name, String meaning, List<String> values) {
    return new Parameter(
        name, false, meaning, Map.of("type", "string", "enum", values), values.getFirst());
  }

  private static List<String> exports() {
    return Stream.concat(
            labels(ExportWriter.Form.values()).stream(), Stream.of(SpreadsheetWriter.FORMAT))
        .toList();
  }

  private static List<String> labels(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }
}
