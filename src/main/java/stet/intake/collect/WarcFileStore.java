package stet.intake.collect;

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
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.store.AppendPosition;
import stet.store.DurableFiles;

/**
 * Store of WARC 1.1 files (ISO 28500:2017) in a directory, with each record compressed separately.
 * A file is open only while it is written, under a lock, so that it may be rewritten between two
 * writes. The register has the name of the file that is appended to, and the place up to which it
 * is complete. Only incomplete records after that place are ever cut off.
 */
final class WarcFileStore {

  private static final Logger LOG = LoggerFactory.getLogger(WarcFileStore.class);

  /** The size in bytes at which a new file is begun. It is recommended by the standard's annex. */
  private static final long FULL = 1L << 30;

  private static final String ENDING = ".warc.gz";

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path directory;
  private final FetchRegister register;
  private final Object monitor = new Object();

  /**
   * The place of a response.
   *
   * @param end the end of its request, up to which the file is complete
   */
  record Place(String file, long offset, long end, URI record) {}

  /**
   * The records to be appended.
   *
   * @param note registers the place of the records, before any other process writes
   */
  record Entry(WarcRecordBuilder.Pair records, Consumer<Place> note) {}

  /**
   * A copy of a file without some of its records.
   *
   * @param moved the places of the other records, from the old to the new place
   */
  record Rewritten(String file, Map<Long, Long> moved) {}

  /** Work that needs exclusive access to the files. */
  interface Work<T> {
    T done() throws IOException;
  }

  WarcFileStore(Path directory, FetchRegister register) {
    this.directory = directory;
    this.register = register;
  }

  /** Whether there are WARC files in a directory. */
  static boolean areIn(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> all = Files.list(directory)) {
      return all.anyMatch(file -> file.toString().endsWith(ENDING));
    }
  }

  Path directory() {
    return directory;
  }

  /** Runs some work while no other thread or process writes. */
  <T> T exclusively(Work<T> work) throws IOException {
    if (!Files.exists(directory)) {
      Files.createDirectories(directory);
      Path parent = directory.toAbsolutePath().getParent();
      if (parent != null) {
        DurableFiles.forceDirectory(parent);
      }
    }
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
   * Appends a response and its request, and forces them to disk.
   *
   * @param entry supplies the records under the lock; empty if nothing is to be appended after all
   */
  void append(Supplier<Optional<Entry>> entry, Instant now) throws IOException {
    exclusively(
        () -> {
          Optional<Entry> made = entry.get();
          if (made.isPresent()) {
            append(made.get(), now);
          }
          return made;
        });
  }

  private void append(Entry entry, Instant now) throws IOException {
    Path file = fileToAppendTo(now);
    boolean isNew = !Files.exists(file);
    try {
      entry.note().accept(write(entry.records(), file, isNew, now));
    } catch (IOException | RuntimeException e) {
      if (isNew) {
        discard(file, e);
      }
      throw e;
    }
  }

  private Place write(WarcRecordBuilder.Pair records, Path file, boolean isNew, Instant now)
      throws IOException {
    String name = String.valueOf(file.getFileName());
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.position(channel.size());
      WarcWriter writer = new WarcWriter(channel, WarcCompression.GZIP);
      if (channel.size() == 0) {
        writer.write(WarcRecordBuilder.info(name, now));
      }
      long place = channel.position();
      writer.write(records.response());
      writer.write(records.request());
      channel.force(true);
      if (isNew) {
        DurableFiles.forceDirectory(directory);
      }
      return new Place(name, place, channel.position(), records.response().id());
    }
  }

  /**
   * Deletes a new file of which nothing was registered. The next try begins another file, so a full
   * disk would otherwise get one file for each try.
   */
  private void discard(Path file, Exception failure) {
    try {
      if (register.lastPlace(String.valueOf(file.getFileName())).isEmpty()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  /**
   * Copies a file without the responses at some places and without their requests, which follow the
   * responses. The old file stays.
   */
  Rewritten without(String name, Collection<Long> places) throws IOException {
    Path old = directory.resolve(name);
    mended();
    List<Start> starts = starts(old);
    Set<Long> gone = new HashSet<>(places);
    String stem = name.substring(0, name.length() - ENDING.length());
    Path rewritten = fresh(stem.replaceFirst("-[0-9a-f]{4}$", ""));
    Map<Long, Long> moved = new TreeMap<>();
    try (FileChannel from = FileChannel.open(old, StandardOpenOption.READ);
        FileChannel to =
            FileChannel.open(rewritten, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int i = 0; i < starts.size(); i++) {
        long place = starts.get(i).place();
        boolean withItsResponse =
            i > 0 && starts.get(i).isRequest() && gone.contains(starts.get(i - 1).place());
        if (!gone.contains(place) && !withItsResponse) {
          moved.put(place, to.position());
          copy(from, place, i + 1 < starts.size() ? starts.get(i + 1).place() : from.size(), to);
        }
      }
      to.force(true);
    }
    DurableFiles.forceDirectory(directory);
    return new Rewritten(String.valueOf(rewritten.getFileName()), moved);
  }

  /** The names of all WARC files in the directory. */
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

  /** Whether a file is the one to which records are appended. */
  boolean isWrittenTo(String name) {
    return register.appendPosition().filter(at -> at.file().equals(name)).isPresent();
  }

  /**
   * Deletes a file so that the deletion survives a power failure, because the file may contain
   * erased data.
   */
  void delete(String name) throws IOException {
    Files.deleteIfExists(directory.resolve(name));
    DurableFiles.forceDirectory(directory);
  }

  /** The file to append to: the latest one if there is room in it, or a new one. */
  private Path fileToAppendTo(Instant now) throws IOException {
    Path latest = mended().orElse(null);
    return latest != null && Files.size(latest) < FULL ? latest : fresh("stet-" + NAME.format(now));
  }

  /**
   * Returns the latest file after cutting off what a killed process wrote to it incompletely. The
   * result is empty if a new file is to be begun.
   */
  private Optional<Path> mended() throws IOException {
    Optional<AppendPosition> position = register.appendPosition();
    if (position.isEmpty()) {
      mendAll();
      return Optional.empty();
    }
    String file = position.get().file();
    return mend(file, position.get().end())
        ? Optional.of(directory.resolve(file))
        : Optional.empty();
  }

  /**
   * Cuts off incomplete records of all files. It is called if the register has no position: then
   * the home is new, or comes from a version of Stet that kept the position in the file "written",
   * which did not survive every crash. Registered records are complete.
   */
  private void mendAll() throws IOException {
    for (String file : register.files()) {
      mend(file, 0);
    }
    Files.deleteIfExists(directory.resolve("written"));
  }

  /**
   * Cuts incomplete records off the end of a file, but never a registered one.
   *
   * @param known the place up to which the file is known to be complete
   * @return whether records may be appended to the file
   */
  private boolean mend(String name, long known) throws IOException {
    Path file = directory.resolve(name);
    if (!Files.exists(file) || Files.size(file) < known) {
      LOG.error(
          "{} is missing or has lost its end. What is fetched from now on goes to another file. Put"
              + " it back from a backup, and see what is lost: stet verify",
          file);
      return false;
    }
    if (known > 0 && Files.size(file) == known) {
      return true;
    }
    OptionalLong last = register.lastPlace(name);
    boolean registered = last.isPresent() && last.getAsLong() >= known;
    long from = registered ? last.getAsLong() : known;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = new WarcRecordScanner(channel).end(from);
      if (registered && end <= from) {
        return false; // the registered record there is damaged, but is not thrown away
      }
      if (end < channel.size()) {
        LOG.warn("{} ended in half a record, which is cut off at byte {}.", file, end);
        channel.truncate(end);
        channel.force(true);
      }
    }
    return true;
  }

  private Path fresh(String stem) {
    return directory.resolve(stem + "-" + UUID.randomUUID().toString().substring(0, 4) + ENDING);
  }

  /** The place where a record begins. */
  private record Start(long place, boolean isRequest) {}

  private static List<Start> starts(Path file) throws IOException {
    List<Start> starts = new ArrayList<>();
    try (WarcReader reader = new WarcReader(file)) {
      WarcRecord record = reader.next().orElse(null);
      while (record != null) {
        starts.add(new Start(reader.position(), record instanceof WarcRequest));
        record = reader.next().orElse(null);
      }
    }
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
