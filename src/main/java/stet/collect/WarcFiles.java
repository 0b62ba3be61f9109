package stet.collect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

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

  /** An earlier response with the same body. */
  record Earlier(URI record, String url, Instant seen, String digest) {}

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

  static WarcDigest digest(byte[] body) {
    return new WarcDigest("sha256", sha256().digest(body));
  }

  /** That of a body of any length, which is read to its end. */
  static WarcDigest digest(InputStream body) throws IOException {
    try (DigestOutputStream digested =
        new DigestOutputStream(OutputStream.nullOutputStream(), sha256())) {
      body.transferTo(digested);
      return new WarcDigest("sha256", digested.getMessageDigest().digest());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
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
   * Appends a request and its response.
   *
   * @param then is told where, before anybody else writes
   */
  void append(Exchange exchange, Consumer<Place> then) throws IOException {
    UUID id = UUID.randomUUID();
    WarcResponse response =
        new WarcResponse.Builder(exchange.url())
            .recordId(id)
            .version(MessageVersion.WARC_1_1)
            .date(exchange.at())
            .payloadDigest(digest(exchange.body()))
            .body(MediaType.HTTP_RESPONSE, joined(exchange.responseHead(), exchange.body()))
            .build();
    append(exchange, response, then);
  }

  /** Appends a request, and a response of which the body is that of an earlier one. */
  void appendRevisit(Exchange exchange, Earlier earlier, Consumer<Place> then) throws IOException {
    URI profile =
        exchange.status() == 304
            ? WarcRevisit.SERVER_NOT_MODIFIED_1_1
            : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1;
    WarcRevisit revisit =
        new WarcRevisit.Builder(exchange.url(), profile)
            .recordId(UUID.randomUUID())
            .version(MessageVersion.WARC_1_1)
            .date(exchange.at())
            .refersTo(earlier.record(), earlier.url(), earlier.seen())
            .payloadDigest(new WarcDigest(earlier.digest()))
            .body(MediaType.HTTP_RESPONSE, exchange.responseHead())
            .build();
    append(exchange, revisit, then);
  }

  private void append(Exchange exchange, WarcRecord response, Consumer<Place> then)
      throws IOException {
    WarcRequest request =
        new WarcRequest.Builder(exchange.url())
            .version(MessageVersion.WARC_1_1)
            .date(exchange.at())
            .concurrentTo(response.id())
            .body(MediaType.HTTP_REQUEST, exchange.requestHead())
            .build();
    exclusively(
        () -> {
          Path file = fileToAppendTo(exchange.at());
          try (FileChannel channel =
              FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.position(channel.size());
            WarcWriter writer = new WarcWriter(channel, WarcCompression.GZIP);
            if (channel.size() == 0) {
              writer.write(info(file, exchange.at()));
            }
            long place = channel.position();
            writer.write(response);
            writer.write(request);
            channel.force(false);
            Files.writeString(state, file.getFileName() + "\n" + channel.position());
            Place written = new Place(String.valueOf(file.getFileName()), place, response.id());
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

  private static Warcinfo info(Path file, Instant now) {
    return new Warcinfo.Builder()
        .version(MessageVersion.WARC_1_1)
        .date(now)
        .filename(String.valueOf(file.getFileName()))
        .fields(
            Map.of(
                "software",
                List.of("Stet"),
                "format",
                List.of("WARC File Format 1.1"),
                "conformsTo",
                List.of(
                    "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/")))
        .build();
  }

  private static byte[] joined(byte[] head, byte[] body) {
    return ByteBuffer.allocate(head.length + body.length).put(head).put(body).array();
  }
}
