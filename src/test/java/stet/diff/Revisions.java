package stet.diff;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import stet.model.Content;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the corpora's JSON Lines, for tests and benchmarks of the diff alone. */
public final class Revisions {
  private Revisions() {}

  /** What a line holds of use here. */
  public record Line(String article, Content content) {}

  /** Two contents of one article, one after the other. */
  public record Step(String article, Content before, Content after) {}

  public static List<Line> read(Path file) throws IOException {
    JsonMapper json = JsonMapper.shared();
    List<Line> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode node = json.readTree(line);
        lines.add(
            new Line(
                node.get("article").asString(),
                new Content(node.get("title").asString(), "", node.get("text").asString())));
      }
    }
    return lines;
  }

  /** Every step from one line of an article to its next. */
  public static List<Step> steps(Path file) throws IOException {
    List<Step> steps = new ArrayList<>();
    Map<String, Content> last = new HashMap<>();
    for (Line line : read(file)) {
      Content before = last.put(line.article, line.content);
      if (before != null) {
        steps.add(new Step(line.article, before, line.content));
      }
    }
    return steps;
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }
}
