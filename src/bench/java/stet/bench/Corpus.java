package stet.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The versions of a corpus as bare texts, for what Stet is compared with. */
final class Corpus {
  private Corpus() {}

  /** A line of a corpus. */
  record Text(String article, String title, String text) {}

  /** Reads a gzipped JSON Lines file whole, in its order. */
  static List<Text> read(Path file) {
    JsonMapper json = JsonMapper.builder().build();
    List<Text> texts = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = json.readTree(line);
        texts.add(
            new Text(
                node.path("article").asString(),
                node.path("title").asString(),
                node.path("text").asString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return texts;
  }
}
