package stet.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stet.model.ArticleId;
import stet.model.Observation;
import stet.web.ServerFixture;
import stet.web.json.ApiEndpoints.Endpoint;
import stet.web.json.ApiEndpoints.Parameter;
import stet.web.wording.SiteLinks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API is true: of every endpoint, every parameter and every answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

  /** What stands in braces in paths: of the ferry's article. */
  private static final Map<String, String> FILLED =
      Map.of(
          "{id}",
          ArticleId.of("courier", ServerFixture.FERRY).value(),
          "{instant}",
          "20140314140000",
          "{name}",
          "numbers",
          "{pair}",
          ServerFixture.FERRY_DIFF);

  @AutoClose private ServerFixture stand;
  private JsonNode description;

  @BeforeAll
  void open(@TempDir Path home) throws IOException {
    List<Observation> observations = new ArrayList<>(ServerFixture.read(ServerFixture.DEMO));
    observations.addAll(ServerFixture.ferry());
    stand = ServerFixture.of(home, observations);
    stand.save("numbers", "tag:number");
    description = JsonMapper.shared().readTree(stand.get(OpenApi.PATH).body());
  }

  static List<Endpoint> endpoints() {
    return ApiEndpoints.ALL;
  }

  @Test
  void everyRouteOfTheTableIsDescribed() {
    assertThat(description.get("openapi").asString()).startsWith("3.1.");
    assertThat(description.get("paths").propertyNames())
        .as("a route of the API is described in ApiEndpoints.ALL")
        .containsExactlyInAnyOrderElementsOf(
            stand.paths().stream()
                .filter(path -> path.startsWith("/api/") || path.startsWith("/health"))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void answersAreAsDescribed(Endpoint endpoint) {
    check(endpoint, asked(endpoint, null, ""));
    for (Parameter parameter : endpoint.takes()) {
      JsonNode choices = JsonMapper.shared().valueToTree(parameter.schema()).path("enum");
      for (JsonNode choice : choices) {
        check(endpoint, asked(endpoint, parameter, choice.asString()));
      }
      if (choices.isMissingNode() && parameter.example() != null) {
        check(endpoint, asked(endpoint, parameter, parameter.example()));
      }
    }
  }

  /** A parameter that is read has values that are refused; one that must be there is missed. */
  @ParameterizedTest
  @MethodSource("endpoints")
  void parametersAreRead(Endpoint endpoint) {
    for (Parameter parameter : endpoint.takes()) {
      boolean text = parameter.schema().equals(Map.of("type", "string"));
      if (parameter.required()) {
        checkRefused(filled(endpoint.path()));
      } else if (!text || parameter.name().equals("after")) {
        checkRefused(asked(endpoint, parameter, "wild"));
      }
    }
  }

  @Test
  void anAnswerThatIsNotAsDescribedIsNoticed() {
    Validator validator = new Validator(description);
    JsonNode schema = JsonMapper.shared().readTree("{\"$ref\":\"#/components/schemas/Stats\"}");
    String right = "{\"sources\":1,\"articles\":2,\"versions\":3,\"edits\":4}";
    assertThat(validator.faults(schema, JsonMapper.shared().readTree(right))).isEmpty();
    for (String wrong :
        List.of(
            right.replace("1", "\"one\""),
            right.replace("\"edits\":4", "\"edits\":null"),
            right.replace(",\"edits\":4", ""),
            right.replace("}", ",\"more\":5}"))) {
      assertThat(validator.faults(schema, JsonMapper.shared().readTree(wrong)))
          .as(wrong)
          .isNotEmpty();
    }
  }

  private void check(Endpoint endpoint, String path) {
    HttpResponse<String> response = stand.get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    String type = response.headers().firstValue("Content-Type").orElseThrow().split(";")[0];
    JsonNode content =
        description.at("/paths").get(endpoint.path()).at("/get/responses/200/content").get(type);
    assertThat(content).as(path + " answers " + type).isNotNull();
    JsonNode item = content.get("itemSchema");
    if (item != null) {
      assertThat(response.body()).as(path).isNotEmpty();
      response.body().lines().forEach(line -> check(path, item, line));
    } else if (type.equals("application/json")) {
      check(path, content.get("schema"), response.body());
    }
  }

  private void checkRefused(String path) {
    HttpResponse<String> response = stand.get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(400);
    check(
        path,
        JsonMapper.shared().readTree("{\"$ref\":\"#/components/schemas/Error\"}"),
        response.body());
  }

  private void check(String path, JsonNode schema, String body) {
    assertThat(new Validator(description).faults(schema, JsonMapper.shared().readTree(body)))
        .as(path)
        .isEmpty();
  }

  /** With all parameters that must be there, and one more. */
  private static String asked(Endpoint endpoint, @Nullable Parameter with, String value) {
    List<String> asked = new ArrayList<>();
    for (Parameter parameter : endpoint.takes()) {
      if (parameter.equals(with)) {
        asked.add(parameter.name() + "=" + SiteLinks.encoded(value));
      } else if (parameter.required() && parameter.example() != null) {
        asked.add(parameter.name() + "=" + SiteLinks.encoded(parameter.example()));
      }
    }
    return filled(endpoint.path()) + (asked.isEmpty() ? "" : "?" + String.join("&", asked));
  }

  private static String filled(String path) {
    String filled = path;
    for (Map.Entry<String, String> each : FILLED.entrySet()) {
      filled = filled.replace(each.getKey(), each.getValue());
    }
    return filled;
  }
}
