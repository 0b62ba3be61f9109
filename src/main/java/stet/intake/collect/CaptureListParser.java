package stet.intake.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Parses a part of a list of captures, and holds the result. A CDX server gives the list as {@code
 * output=json} in one of two forms: an array of rows, of which the first names the fields and an
 * empty row precedes the key for the next part (the Wayback Machine); or one object per line
 * (pywb).
 *
 * @param resumeKey the key for the next part; null at the end of the list, or if the server has
 *     none
 * @param malformed the number of rows that are not captures
 */
record CaptureListParser(List<Capture> captures, @Nullable String resumeKey, int malformed) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Parses a body.
   *
   * @throws IOException if the body is not such a list
   */
  static CaptureListParser read(byte[] body) throws IOException {
    String text = new String(body, StandardCharsets.UTF_8).strip();
    try {
      if (text.startsWith("[")) {
        return rows(JSON.readTree(text));
      }
      if (text.isEmpty() || text.startsWith("{")) {
        return lines(text);
      }
    } catch (JacksonException e) {
      throw new IOException("the index answered with damaged JSON", e);
    }
    throw new IOException("the index answered with something else than JSON");
  }

  private static CaptureListParser rows(JsonNode rows) throws IOException {
    List<Capture> captures = new ArrayList<>();
    Map<String, Integer> fields = new HashMap<>();
    String resumeKey = null;
    int malformed = 0;
    boolean ended = false;
    for (JsonNode row : rows) {
      if (!row.isArray()) {
        throw new IOException("the index answered with something else than rows");
      }
      if (fields.isEmpty()) {
        for (int i = 0; i < row.size(); i++) {
          fields.put(row.get(i).asString(""), i);
        }
      } else if (row.isEmpty()) {
        ended = true;
      } else if (ended) {
        resumeKey = row.get(0).asString("");
      } else {
        Capture capture = capture(row, fields);
        malformed += capture == null ? 1 : 0;
        if (capture != null) {
          captures.add(capture);
        }
      }
    }
    return new CaptureListParser(captures, resumeKey, malformed);
  }

  private static @Nullable Capture capture(JsonNode row, Map<String, Integer> fields) {
    return capture(
        field(row, fields.get("timestamp")),
        field(row, fields.get("original")),
        field(row, fields.get("mimetype")),
        field(row, fields.get("statuscode")),
        field(row, fields.get("digest")));
  }

  private static String field(JsonNode row, @Nullable Integer at) {
    return at == null || at >= row.size() ? "" : row.get(at).asString("");
  }

  private static CaptureListParser lines(String text) {
    List<Capture> captures = new ArrayList<>();
    int malformed = 0;
    for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
      JsonNode node = JSON.readTree(line);
      Capture capture =
          capture(
              node.path("timestamp").asString(""),
              node.path("url").asString(""),
              node.path("mime").asString(""),
              node.path("status").asString(""),
              node.path("digest").asString(""));
      malformed += capture == null ? 1 : 0;
      if (capture != null) {
        captures.add(capture);
      }
    }
    return new CaptureListParser(captures, null, malformed);
  }

  private static @Nullable Capture capture(
      String timestamp, String original, String type, String status, String digest) {
    try {
      return original.isBlank() ? null : new Capture(timestamp, original, type, status, digest);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
