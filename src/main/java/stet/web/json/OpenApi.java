package stet.web.json;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import stet.api.ErrorJson;
import stet.api.ExportJson;
import stet.api.JsonSchemas;
import stet.api.JsonWriter;
import stet.web.json.ApiEndpoints.Endpoint;
import stet.web.json.ApiEndpoints.Parameter;

/**
 * The description of the JSON API in OpenAPI 3.1, with each of the {@link ApiEndpoints} and the
 * schema of the record in its answer. {@code OpenApiTest} compares it with the route table and with
 * real answers.
 */
public final class OpenApi {

  /** The path of the description. */
  public static final String PATH = "/api/openapi.json";

  /** The meanings of the parts of paths in braces. */
  private static final Map<String, String> IN_PATHS =
      Map.of(
          "id", "The article's id: 16 letters and digits.",
          "instant", "An instant, UTC: 14 digits, as 20140314130000.",
          "name", "The name of a saved search.",
          "pair", "Two instants with .. between, as 20140314130000..20140314140000.");

  private static final Map<Integer, String> REFUSALS =
      new TreeMap<>(
          Map.of(
              400, "What is asked cannot be understood, or would read too much of the index.",
              403, "It is shown on the server's own machine only.",
              404, "There is nothing at this address.",
              405, "This can only be read.",
              429, "Too much was asked in too short a time: Retry-After says when to go on.",
              421, "The server does not answer under this host name.",
              451, "It is withheld.",
              503, "It cannot be answered now: Retry-After says when to ask again."));

  private static final Pattern IN_BRACES = Pattern.compile("\\{(\\w+)}");

  private OpenApi() {}

  /** Answers with the description. */
  public static void serve(Context request) {
    request.header("Cache-Control", "no-cache");
    request.contentType("application/json; charset=utf-8").result(JsonWriter.compact(document()));
  }

  static Map<String, Object> document() {
    JsonSchemas schemas = new JsonSchemas();
    Map<String, Object> error = json(schemas.of(ErrorJson.class));
    Map<String, Object> paths = new LinkedHashMap<>();
    for (Endpoint endpoint : ApiEndpoints.ALL) {
      paths.put(endpoint.path(), Map.of("get", get(endpoint, schemas, error)));
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

  private static Map<String, Object> get(
      Endpoint endpoint, JsonSchemas schemas, Map<String, Object> error) {
    List<Map<String, Object>> parameters = new ArrayList<>();
    IN_BRACES
        .matcher(endpoint.path())
        .results()
        .map(MatchResult::group)
        .map(braced -> braced.substring(1, braced.length() - 1))
        .forEach(name -> parameters.add(inPath(name)));
    endpoint.takes().forEach(parameter -> parameters.add(inQuery(parameter)));
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put(
        "200", Map.of("description", "The answer.", "content", content(endpoint, schemas)));
    responses.put("304", Map.of("description", "It is as it was under the ETag that was sent."));
    REFUSALS.forEach(
        (status, meaning) ->
            responses.put(
                Integer.toString(status), Map.of("description", meaning, "content", error)));
    if (endpoint.path().startsWith(HealthRoutes.ALL)) {
      responses.put(
          "503", Map.of("description", "It is not.", "content", content(endpoint, schemas)));
    }
    return Map.of(
        "operationId",
        IN_BRACES
            .matcher(endpoint.path().replaceFirst("^/(api/)?", ""))
            .replaceAll("$1")
            .replaceAll("[/.]", "-"),
        "summary",
        endpoint.meaning(),
        "parameters",
        parameters,
        "responses",
        responses);
  }

  private static Map<String, Object> content(Endpoint endpoint, JsonSchemas schemas) {
    Class<? extends Record> answer = endpoint.answer();
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
        Map.of("type", "string"));
  }

  private static Map<String, Object> inQuery(Parameter parameter) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("name", parameter.name());
    object.put("in", "query");
    object.put("required", parameter.required());
    object.put("description", parameter.meaning());
    object.put("schema", parameter.schema());
    if (parameter.example() != null) {
      object.put("example", parameter.example());
    }
    return object;
  }
}
