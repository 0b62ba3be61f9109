package stet.bench.evaluation;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the truth lies.
 *
 * @param folder of the gold files; which half a file holds is in its name, so either is taken
 * @param corpora folder of real revisions, in the form that {@code stet import} reads
 */
record Gold(Path folder, Path corpora) {

  /** The gold files of that name, such as {@code sentence-alignment-*.jsonl}, in order. */
  List<Path> files(String glob) throws IOException {
    return files(folder, glob);
  }

  /** The gold files of that name in a folder among them. */
  List<Path> files(String subfolder, String glob) throws IOException {
    return files(folder.resolve(subfolder), glob);
  }

  /** The lines of all gold files of that name. */
  List<JsonNode> lines(String glob) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (Path file : files(glob)) {
      read(file, lines);
    }
    return lines;
  }

  /** The files of revisions. */
  List<Path> revisions() throws IOException {
    List<Path> files = new ArrayList<>(files(corpora, "*.jsonl"));
    files.addAll(files(corpora, "*.jsonl.gz"));
    return files;
  }

  private static List<Path> files(Path folder, String glob) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
        found.forEach(files::add);
      }
    }
    Collections.sort(files);
    return files;
  }

  private static void read(Path file, List<JsonNode> lines) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          lines.add(JsonMapper.shared().readTree(line));
        }
      }
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }
}
