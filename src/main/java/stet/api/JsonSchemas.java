package stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schemas (draft 2020-12, as in OpenAPI 3.1) of the records that are written as JSON,
 * derived from the records themselves. A component that may be null is nullable in the schema, and
 * a component that may be left out is not required.
 */
public final class JsonSchemas {

  private static final String HERE = "#/components/schemas/";

  private final Map<String, Map<String, Object>> known = new TreeMap<>();

  /** A reference to the schema of a record, which is added to the schemas. */
  public Map<String, Object> of(Class<? extends Record> record) {
    String name = name(record);
    if (!known.containsKey(name)) {
      known.put(name, Map.of()); // records may contain themselves
      known.put(name, properties(record));
    }
    return Map.of("$ref", HERE + name);
  }

  /** All schemas added so far, by name. */
  public Map<String, Map<String, Object>> all() {
    return known;
  }

  /** The name of a record's schema, such as {@code EditWord} for {@code EditJson.WordJson}. */
  private static String name(Class<?> record) {
    String own = record.getSimpleName().replace("Json", "");
    Class<?> around = record.getEnclosingClass();
    return around == null ? own : name(around) + own;
  }

  private Map<String, Object> properties(Class<?> record) {
    Map<String, Object> properties = new TreeMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      AnnotatedType type = component.getAnnotatedType();
      JsonInclude own = component.getAccessor().getAnnotation(JsonInclude.class);
      JsonInclude include = own == null ? record.getAnnotation(JsonInclude.class) : own;
      boolean nullable = type.isAnnotationPresent(Nullable.class);
      boolean leftOut =
          include != null && (include.value() != JsonInclude.Include.NON_NULL || nullable);
      Map<String, Object> schema = schema(type);
      properties.put(component.getName(), nullable && !leftOut ? orNull(schema) : schema);
      if (!leftOut) {
        required.add(component.getName());
      }
    }
    return Map.of(
        "type",
        "object",
        "properties",
        properties,
        "required",
        required,
        "additionalProperties",
        false);
  }

  private static Map<String, Object> orNull(Map<String, Object> schema) {
    return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
  }

  private Map<String, Object> schema(AnnotatedType annotated) {
    Type type = annotated.getType();
    if (annotated instanceof AnnotatedParameterizedType list) {
      AnnotatedType item = list.getAnnotatedActualTypeArguments()[0];
      return Map.of("type", "array", "items", schema(item));
    }
    if (type.equals(String.class)) {
      return Map.of("type", "string");
    }
    if (type.equals(Instant.class)) {
      return Map.of("type", "string", "format", "date-time");
    }
    if (type.equals(boolean.class)) {
      return Map.of("type", "boolean");
    }
    if (type.equals(double.class)) {
      return Map.of("type", "number");
    }
    if (type.equals(int.class) || type.equals(long.class) || type.equals(Integer.class)) {
      return Map.of("type", "integer");
    }
    if (type instanceof Class<?> record && record.isRecord()) {
      return of(record.asSubclass(Record.class));
    }
    throw new IllegalArgumentException("no schema is known for " + type);
  }
}
