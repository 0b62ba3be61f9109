package stet.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How large a git repository of the same texts is: a file an article, named by its address, a
 * commit a version, fed through {@code git fast-import}, then {@code git gc --aggressive}; pack and
 * index are counted.
 */
final class GitSize {
  private GitSize() {}

  /**
   * Prints bytes.
   *
   * @param arguments a corpus, and a directory to work in
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path repository = repository(Path.of(arguments[0]), Path.of(arguments[1]));
    run(repository, "git", "gc", "--quiet", "--aggressive", "--prune=now");
    try (Stream<Path> packs = Files.list(repository.resolve("objects/pack"))) {
      System.out.println(
          packs
              .filter(file -> file.toString().matches(".*\\.(pack|idx)"))
              .mapToLong(file -> file.toFile().length())
              .sum());
    }
  }

  /** Makes a bare repository of a corpus in a directory of its own. */
  static Path repository(Path corpus, Path work) throws IOException, InterruptedException {
    Path repository = Files.createTempDirectory(work, "git");
    run(repository, "git", "init", "--quiet", "--bare");
    Process fastImport = start(repository, "git", "fast-import", "--quiet");
    try (OutputStream out = fastImport.getOutputStream()) {
      write(Corpus.read(corpus), out);
    }
    finish(fastImport);
    return repository;
  }

  private static void write(List<Corpus.Text> texts, OutputStream out) throws IOException {
    for (int i = 0; i < texts.size(); i++) {
      Corpus.Text text = texts.get(i);
      String name = text.article().replaceFirst("^https?://", "") + ".txt";
      byte[] content = (text.title() + "\n\n" + text.text()).getBytes(StandardCharsets.UTF_8);
      String commit =
          "commit refs/heads/main\ncommitter a <a@example> " + i + " +0000\ndata 1\nx\n";
      out.write(commit.getBytes(StandardCharsets.UTF_8));
      out.write(
          ("M 644 inline " + name + "\ndata " + content.length + "\n")
              .getBytes(StandardCharsets.UTF_8));
      out.write(content);
      out.write('\n');
    }
  }

  static void run(Path directory, String... command) throws IOException, InterruptedException {
    finish(start(directory, command));
  }

  private static Process start(Path directory, String... command) throws IOException {
    return new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void finish(Process process) throws InterruptedException {
    if (process.waitFor() != 0) {
      throw new IllegalStateException("git failed: " + process.exitValue());
    }
  }
}
