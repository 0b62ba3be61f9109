package stet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever the order in which observations arrive, the same is known afterwards. */
class OrderTest {

  private static final List<String> LINES = new ArrayList<>();

  private static List<String> known = List.of();

  @BeforeContainer
  static void importInOrder() throws IOException {
    LINES.addAll(Files.readAllLines(Path.of("src/main/resources/stet/demo.jsonl")));
    LINES.addAll(new Ferries(1).lines(12, 8));
    // The traps: two contents at one instant, a label that comes later, another reader.
    String line = LINES.getFirst();
    LINES.add(line.replaceFirst("\"text\": \"", "\"text\": \"A conflict. "));
    LINES.add(line.replaceFirst("\\{", "{\"label\": \"first edition\", "));
    LINES.add(LINES.get(1).replaceFirst("\\{", "{\"reader\": \"warc/1\", "));
    known = known(List.of(LINES));
  }

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void aShuffledAndSplitImportEndsTheSame(@ForAll("files") List<List<String>> files)
      throws IOException {
    Knowledge.assertSame(known(files), known);
  }

  @Provide
  static Arbitrary<List<List<String>>> files() {
    return Combinators.combine(
            Arbitraries.shuffle(LINES),
            Arbitraries.integers().between(1, LINES.size() - 1).set().ofMaxSize(4))
        .as(
            (lines, cuts) -> {
              List<List<String>> files = new ArrayList<>();
              int from = 0;
              for (int cut : new TreeSet<>(cuts)) {
                files.add(lines.subList(from, cut));
                from = cut;
              }
              files.add(lines.subList(from, lines.size()));
              return files;
            });
  }

  /** All that is known after importing the files one by one: histories, diffs, searches. */
  private static List<String> known(List<List<String>> files) throws IOException {
    Path directory = Files.createTempDirectory("stet-order");
    try {
      Shell shell = new Shell(directory.resolve("home"));
      for (List<String> file : files) {
        Path path = directory.resolve("lines");
        try (OutputStream out = pack(Files.newOutputStream(path), file.size() % 2 == 0)) {
          out.write(String.join("\n", file).getBytes(UTF_8));
        }
        assertThat(shell.run("import", path.toString()).status()).isZero();
      }
      return new Knowledge(directory.resolve("home")).all();
    } finally {
      try (Stream<Path> all = Files.walk(directory)) {
        all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  private static OutputStream pack(OutputStream out, boolean gzip) throws IOException {
    return gzip ? new GZIPOutputStream(out) : out;
  }
}
