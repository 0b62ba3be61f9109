package stet.collect;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcWriter;

/**
 * WARC 1.1 files (ISO 28500:2017) in a directory, each record compressed by itself. A file is open
 * only while it is written to, under a lock, so that it may be written anew in between.
 */
final class WarcFiles {

  /** Then a new file is begun: the size that the standard's annex recommends. */
  private static final long FULL = 1L << 30;

  private static final String ENDING = ".warc.gz";

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path directory;
  private final Object monitor = new Object();

  /** Names the file that was written last, and up to where: that far it is whole. */
  private final Path state;

  /** Where a response lies. */
  record Place(String file, long offset, URI record) {}

  /**
   * A file without some of its records.
   *
   * @param moved where the others lay, and lie now
   */
  record Rewritten(String file, Map<Long, Long> moved) {}

  /** Work that needs the files to itself. */
  interface Work<T> {
    T done() throws IOException;
  }

  WarcFiles(Path directory) {
    this.directory = directory;
    this.state = directory.resolve("written");
  }

  Path directory() {
    return directory;
  }

  /** Does some work while no other thread or process writes. */
  <T> T exclusively(Work<T> work) throws IOException {
    Files.createDirectories(directory);
    synchronized (monitor) {
      try (FileChannel lock =
              FileChannel.open(
                  directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = lock.lock()) {
        if (!held.isValid()) {
          throw new IOException(directory + " cannot be locked");
        }
        return work.done();
      }
    }
  }

  /**
   * Appends a response and its request.
   *
   * @param then is told where, before anybody else writes
   */
  void append(WarcRecords.Pair pair, Instant now, Consumer<Place> then) throws IOException {
    exclusively(
        () -> {
          Path file = fileToAppendTo(now);
          try (FileChannel channel =
              FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.position(channel.size());
            WarcWriter writer = new WarcWriter(channel, WarcCompression.GZIP);
            if (channel.size() == 0) {
              writer.write(WarcRecords.info(String.valueOf(file.getFileName()), now));
            }
            long place = channel.position();
            writer.write(pair.response());
            writer.write(pair.request());
            channel.force(false);
            Files.writeString(state, file.getFileName() + "\n" + channel.position());
            Place written =
                new Place(String.valueOf(file.getFileName()), place, pair.response().id());
            then.accept(written);
            return written;
          }
        });
  }

  /**
   * Copies a file without the responses at those places and their requests, which follow them. The
   * old file stays.
   */
  Rewritten without(String name, Collection<Long> places) throws IOException {
    Path old = directory.resolve(name);
    mended();
    List<Long> starts = starts(old);
    Set<Long> gone = new HashSet<>(places);
    String stem = name.substring(0, name.length() - ENDING.length());
    Path rewritten = fresh(stem.replaceFirst("-[0-9a-f]{4}$", ""));
    Map<Long, Long> moved = new TreeMap<>();
    try (FileChannel from = FileChannel.open(old, StandardOpenOption.READ);
        FileChannel to =
            FileChannel.open(rewritten, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int i = 0; i + 1 < starts.size(); i++) {
        boolean request = i > 0 && gone.contains(starts.get(i - 1));
        if (!gone.contains(starts.get(i)) && !request) {
          moved.put(starts.get(i), to.position());
          copy(from, starts.get(i), starts.get(i + 1), to);
        }
      }
      to.force(true);
    }
    return new Rewritten(String.valueOf(rewritten.getFileName()), moved);
  }

  /** The names of all files, whoever wrote them. */
  List<String> names() throws IOException {
    mended();
    try (Stream<Path> all = Files.list(directory)) {
      return all.map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ENDING))
          .sorted()
          .toList();
    }
  }

  Path path(String name) {
    return directory.resolve(name);
  }

  /** Whether it is the file that was written last. */
  boolean isWrittenTo(String name) throws IOException {
    return Files.exists(state) && Files.readAllLines(state).getFirst().equals(name);
  }

  /** Whatever is written next goes to a new file. */
  void beginAnew() throws IOException {
    mended();
    Files.deleteIfExists(state);
  }

  void delete(String name) throws IOException {
    Files.deleteIfExists(directory.resolve(name));
  }

  /** The file written last, if there is room in it, or a new one. */
  private Path fileToAppendTo(Instant now) throws IOException {
    Path latest = mended();
    return Files.exists(latest) && Files.size(latest) < FULL
        ? latest
        : fresh("stet-" + NAME.format(now));
  }

  /** The file written last, without what somebody wrote to it who died over that. */
  private Path mended() throws IOException {
    if (!Files.exists(state)) {
      return directory.resolve("none");
    }
    List<String> lines = Files.readAllLines(state);
    Path file = directory.resolve(lines.getFirst());
    if (Files.exists(file) && Files.size(file) > Long.parseLong(lines.getLast())) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(Long.parseLong(lines.getLast()));
      }
    }
    return file;
  }

  private Path fresh(String stem) {
    return directory.resolve(stem + "-" + UUID.randomUUID().toString().substring(0, 4) + ENDING);
  }

  /** Where the records of a file begin, and last where it ends. */
  private static List<Long> starts(Path file) throws IOException {
    List<Long> starts = new ArrayList<>();
    try (WarcReader reader = new WarcReader(file)) {
      while (reader.next().isPresent()) {
        starts.add(reader.position());
      }
    }
    starts.add(Files.size(file));
    return starts;
  }

  private static void copy(FileChannel from, long start, long end, FileChannel to)
      throws IOException {
    long at = start;
    while (at < end) {
      at += from.transferTo(at, end - at, to);
    }
  }
}
