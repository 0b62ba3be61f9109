package stet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the order in which observations arrive, the same is known afterwards. */
class OrderTest {

  private static final List<String> LINES = new ArrayList<>();

  @TempDir private static Path straight;
  private static List<String> known;

  @BeforeAll
  static void importInOrder() throws IOException {
    LINES.addAll(Files.readAllLines(Path.of("src/main/resources/stet/demo.jsonl")));
    LINES.addAll(new Ferries(1).lines(12, 8));
    // The traps: two contents at one instant, a label that comes later, another reader.
    String line = LINES.getFirst();
    LINES.add(line.replaceFirst("\"text\": \"", "\"text\": \"A conflict. "));
    LINES.add(line.replaceFirst("\\{", "{\"label\": \"first edition\", "));
    LINES.add(LINES.get(1).replaceFirst("\\{", "{\"reader\": \"warc/1\", "));
    known = known(straight, List.of(LINES));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void aShuffledAndSplitImportEndsTheSame(long seed, @TempDir Path other) throws IOException {
    Random random = new Random(seed);
    List<String> shuffled = new ArrayList<>(LINES);
    Collections.shuffle(shuffled, random);
    List<List<String>> files = new ArrayList<>();
    for (int from = 0; from < shuffled.size(); ) {
      int to = Math.min(shuffled.size(), from + 1 + random.nextInt(shuffled.size() / 2));
      files.add(shuffled.subList(from, to));
      from = to;
    }
    Knowledge.assertSame(known(other, files), known);
  }

  /** All that is known after importing the files one by one: histories, diffs, searches. */
  private static List<String> known(Path directory, List<List<String>> files) throws IOException {
    Shell shell = new Shell(directory.resolve("home"));
    for (List<String> file : files) {
      Path path = directory.resolve("lines");
      try (OutputStream out = pack(Files.newOutputStream(path), file.size() % 2 == 0)) {
        out.write(String.join("\n", file).getBytes(UTF_8));
      }
      assertThat(shell.run("import", path.toString()).status()).isZero();
    }
    return new Knowledge(directory.resolve("home")).all();
  }

  private static OutputStream pack(OutputStream out, boolean gzip) throws IOException {
    return gzip ? new GZIPOutputStream(out) : out;
  }
}
