package stet.search.lucene.index;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directories of the generations of an index, {@code gen-000001}, {@code gen-000002}…, and the
 * file {@code current}, which names the generation in use. A new generation is built next to the
 * old one, and the switch is one rename.
 */
final class IndexGenerations {

  private static final Logger LOG = LoggerFactory.getLogger(IndexGenerations.class);

  private static final String POINTER = "current";
  private static final Pattern NAME = Pattern.compile("gen-(\\d{6,9})");

  private final Path root;

  IndexGenerations(Path root) {
    this.root = root;
  }

  /** The generation in use, if there is one. */
  Optional<Path> current() throws IOException {
    try {
      // Latin-1 decodes any bytes, so a damaged file is read as an invalid name, without an
      // exception.
      Path pointer = root.resolve(POINTER);
      String name = Files.readString(pointer, StandardCharsets.ISO_8859_1).strip();
      return NAME.matcher(name).matches() && Files.isDirectory(root.resolve(name))
          ? Optional.of(root.resolve(name))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether the generation in use has any documents; a damaged generation counts as having some.
   */
  boolean holdDocuments() throws IOException {
    Optional<Path> current = current();
    if (current.isEmpty()) {
      return false;
    }
    try (FSDirectory directory = FSDirectory.open(current.get())) {
      return SegmentInfos.readLatestCommit(directory).totalMaxDoc() > 0;
    } catch (IndexNotFoundException | NoSuchFileException e) {
      return false; // nothing is committed yet, or another process has just swept it
    } catch (CorruptIndexException
        | IndexFormatTooNewException
        | IndexFormatTooOldException damaged) {
      return true;
    }
  }

  /** Creates the next generation, empty. */
  Path create() throws IOException {
    Files.createDirectories(root);
    int number = all().stream().mapToInt(IndexGenerations::number).max().orElse(0);
    while (true) {
      Path next = root.resolve(String.format("gen-%06d", ++number));
      try {
        return Files.createDirectory(next);
      } catch (FileAlreadyExistsException e) {
        LOG.debug("Another process made {} just now: the one after it is taken", next);
      }
    }
  }

  /** Makes a generation the one that all processes use. */
  void use(Path generation) throws IOException {
    Path written = root.resolve(POINTER + "." + generation.getFileName());
    Files.writeString(written, generation.getFileName() + "\n");
    try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(written, root.resolve(POINTER), ATOMIC_MOVE, REPLACE_EXISTING);
  }

  /** Deletes the generations that are neither in use nor being written by a process. */
  void sweep() throws IOException {
    Optional<Path> current = current();
    for (Path generation : all()) {
      if (current.isPresent() && !generation.equals(current.get())) {
        sweep(generation);
      }
    }
  }

  private static void sweep(Path generation) throws IOException {
    try (FSDirectory directory = FSDirectory.open(generation);
        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      try (DirectoryStream<Path> files = Files.newDirectoryStream(generation)) {
        for (Path file : files) {
          if (!file.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
            Files.deleteIfExists(file);
          }
        }
      }
    } catch (LockObtainFailedException e) {
      return; // the process that still writes to it sweeps it later
    } catch (NoSuchFileException e) {
      return; // another process swept it
    }
    Files.deleteIfExists(generation.resolve(IndexWriter.WRITE_LOCK_NAME));
    Files.deleteIfExists(generation);
  }

  private List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files.filter(f -> NAME.matcher(f.getFileName().toString()).matches()).toList();
    }
  }

  private static int number(Path generation) {
    return Integer.parseInt(generation.getFileName().toString().substring("gen-".length()));
  }
}
