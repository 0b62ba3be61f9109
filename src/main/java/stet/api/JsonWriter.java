package stet.api;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writer of the records of this package as JSON text, with instants in ISO 8601, UTC. */
public final class JsonWriter {

  private static final JsonMapper COMPACT = JsonMapper.builder().build();
  private static final JsonMapper INDENTED =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonWriter() {}

  /** An answer as JSON on one line. */
  public static String compact(Object answer) {
    return COMPACT.writeValueAsString(answer);
  }

  /** An answer as JSON on one line, in UTF-8. */
  public static byte[] bytes(Object answer) {
    return COMPACT.writeValueAsBytes(answer);
  }

  /** An answer as indented JSON, for people. */
  public static String indented(Object answer) {
    return INDENTED.writeValueAsString(answer);
  }
}
