package stet.web.json;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Holds JSON against the schemas of a description, as far as these go: references, types, formats,
 * properties, items and alternatives. A keyword that it does not know fails.
 */
final class Validator {

  private static final List<String> KNOWN =
      List.of(
          "$ref",
          "type",
          "format",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "anyOf");

  private final JsonNode document;

  Validator(JsonNode document) {
    this.document = document;
  }

  /** What is wrong, each with its place; empty where nothing is. */
  List<String> faults(JsonNode schema, JsonNode value) {
    List<String> faults = new ArrayList<>();
    check(schema, value, "", faults);
    return faults;
  }

  private void check(JsonNode schema, JsonNode value, String at, List<String> faults) {
    schema.propertyNames().stream()
        .filter(keyword -> !KNOWN.contains(keyword))
        .forEach(keyword -> faults.add(at + ": no keyword known as " + keyword));
    if (schema.has("$ref")) {
      JsonNode meant = document.at(schema.get("$ref").asString().substring(1));
      if (meant.isMissingNode()) {
        faults.add(at + ": there is no " + schema.get("$ref"));
      } else {
        check(meant, value, at, faults);
      }
    }
    if (schema.has("anyOf")
        && schema.get("anyOf").valueStream().noneMatch(one -> faults(one, value).isEmpty())) {
      faults.add(at + ": is none of " + schema.get("anyOf"));
    }
    if (schema.has("type") && !isA(schema.get("type").asString(), value)) {
      faults.add(at + ": is no " + schema.get("type").asString());
      return;
    }
    if (schema.has("format") && !isInstant(value.asString())) {
      faults.add(at + ": is no " + schema.get("format").asString());
    }
    if (schema.has("items")) {
      int place = 0;
      for (JsonNode item : value) {
        check(schema.get("items"), item, at + "/" + place++, faults);
      }
    }
    if (schema.has("properties")) {
      JsonNode properties = schema.get("properties");
      value
          .properties()
          .forEach(
              each -> {
                JsonNode property = properties.get(each.getKey());
                String there = at + "/" + each.getKey();
                if (property == null) {
                  faults.add(there + ": is not described");
                } else {
                  check(property, each.getValue(), there, faults);
                }
              });
      schema
          .get("required")
          .valueStream()
          .filter(name -> !value.has(name.asString()))
          .forEach(name -> faults.add(at + "/" + name.asString() + ": is missing"));
    }
  }

  private static boolean isA(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> false;
    };
  }

  private static boolean isInstant(String text) {
    try {
      Instant.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
