package stet;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The real revisions that tests read where they are laid beside the checkout; never in it. */
public final class Corpora {
  private Corpora() {}

  /**
   * A file of the shared corpora, as {@code seed.jsonl}; the test is skipped where it is absent.
   */
  public static Path file(String name) {
    Path file =
        Stream.of(Path.of(".."), Path.of("..", ".."))
            .map(above -> above.resolve("shared").resolve("corpora").resolve(name))
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of(name));
    assumeTrue(Files.exists(file), () -> "skipped: no corpus " + name + " beside the checkout");
    return file;
  }
}
