package stet.revision.diff;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import stet.model.Content;
import stet.model.Content.BlockQuotation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the corpora's JSON Lines, for tests and benchmarks of the diff alone. */
public final class CorpusRevisions {
  private CorpusRevisions() {}

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
        lines.add(new Line(node.get("article").asString(), content(node)));
      }
    }
    return lines;
  }

  private static Content content(JsonNode node) {
    String title = node.get("title").asString();
    String text = node.get("text").asString();
    List<String> paragraphs =
        new Content(title, "", text).paragraphs().stream().map(Content.Paragraph::text).toList();
    List<BlockQuotation> quotations = new ArrayList<>();
    int next = 0;
    for (JsonNode quote : node.path("quotes")) {
      List<String> wanted =
          new Content("", "", quote.asString())
              .paragraphs().stream().map(Content.Paragraph::text).toList();
      int at = Collections.indexOfSubList(paragraphs.subList(next, paragraphs.size()), wanted);
      if (at >= 0 && !wanted.isEmpty()) {
        quotations.add(new BlockQuotation(next + at, next + at + wanted.size() - 1));
        next += at + wanted.size();
      }
    }
    return new Content(title, "", text, quotations);
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
