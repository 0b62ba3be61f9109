package stet.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.search.lucene.index.LuceneIndex;

/** Homes for one try of a property, which JUnit's temporary directories do not serve. */
public final class HomeFixtures {
  private HomeFixtures() {}

  public static Path make() throws IOException {
    return Files.createTempDirectory("stet-search");
  }

  public static void delete(Path home) throws IOException {
    Files.walkFileTree(
        home,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Overwrites what the files of its index hold. */
  public static void spoil(Path home) throws IOException {
    eachFile(home, HomeFixtures::overwrite);
  }

  /** Cuts the files of the index off, to nothing. */
  public static void cutOff(Path home) throws IOException {
    eachFile(home, HomeFixtures::empty);
  }

  private static void eachFile(Path home, Consumer<Path> harm) throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve(LuceneIndex.DIRECTORY))) {
      files
          .filter(
              file ->
                  Objects.toString(file.getFileName()).matches("_.*\\.(cfs|doc|pos|dvd|fdt|tim)"))
          .forEach(harm);
    }
  }

  private static void empty(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its header stays, and its length. */
  private static void overwrite(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      int head = 60;
      byte[] noise = new byte[(int) Math.max(0, channel.size() - head)];
      Arrays.fill(noise, (byte) 0x5A);
      channel.write(ByteBuffer.wrap(noise), head);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
