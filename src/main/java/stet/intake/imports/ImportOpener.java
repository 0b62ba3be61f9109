package stet.intake.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Opens the files to be imported. It recognizes their formats by content and never by name: JSON
 * Lines, WARC, MediaWiki's XML, pages of News Sniffer, each compressed or not, and git
 * repositories.
 *
 * <p>One opener serves one import, because a WARC file may refer to responses in another WARC file
 * that was opened before.
 */
public final class ImportOpener {

  /** The number of decompressed bytes within which a file that is not JSON shows its format. */
  private static final int BEGINNING = 4096;

  /** The number of bytes of a compressed file that are decompressed to recognize its format. */
  private static final int PACKED = 1 << 16;

  /** The beginning of a line with a JSON object. */
  private static final Pattern OBJECT = Pattern.compile("^\\{\\s*\"", Pattern.MULTILINE);

  private final @Nullable Instant seen;
  private final RevisitPayloads payloads = new RevisitPayloads();

  /** The format of a file, according to its beginning. */
  private enum Format {
    JSON_LINES,
    WARC,
    MEDIAWIKI,
    NEWS_SNIFFER,
    SEVEN_Z,
    UNKNOWN
  }

  /**
   * Creates an opener for one import.
   *
   * @param seen the time of records that do not give their own, if known
   */
  public ImportOpener(@Nullable Instant seen) {
    this.seen = seen;
  }

  /** Whether a directory is a git repository or lies in one. */
  public static boolean isRepository(Path directory) {
    return GitHistoryReader.isRepository(directory);
  }

  /**
   * Opens a file, a directory with a git repository, or standard input, which is given as {@code
   * -}.
   */
  public ImportRecords open(String file) throws IOException {
    if (file.equals("-")) {
      return read("-", new FileInputStream(FileDescriptor.in));
    }
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      return new BoundedRecords(file, GitHistoryReader.open(path));
    }
    return read(file, new CountingInputStream(Files.newInputStream(path), Files.size(path)));
  }

  /**
   * Opens a file of which a part was read before, to continue after that part.
   *
   * @param content the value of {@link ImportRecords#content} at that time
   * @param place the value of {@link ImportRecords#place} at that time
   * @return empty if the file has changed since, or would be read differently
   */
  public Optional<ImportRecords> goOn(String file, String content, long place) throws IOException {
    Path path = Path.of(file);
    if (!Files.isDirectory(path) && !FileFingerprint.isOf(path, content)) {
      return Optional.empty();
    }
    ImportRecords records = open(file);
    if (Files.isDirectory(path) && !content.equals(records.content())) {
      records.close();
      return Optional.empty();
    }
    records.pass(place);
    return Optional.of(records);
  }

  /**
   * Reads a stream.
   *
   * @param name its name in reports of malformed records
   */
  public ImportRecords read(String name, InputStream stream) throws IOException {
    return read(name, new CountingInputStream(stream));
  }

  private ImportRecords read(String name, CountingInputStream counted) throws IOException {
    return new BoundedRecords(name, recognized(name, counted));
  }

  private ImportRecords recognized(String name, CountingInputStream counted) throws IOException {
    byte[] head = new byte[PACKED];
    int count = 0;
    Format format = null;
    boolean ended = false;
    // A pipe may deliver one line now and the next tomorrow, so only as much is read as the
    // format needs to be recognized.
    while (format == null) {
      if (count == head.length) { // still in the first line, which may be malformed
        head = Arrays.copyOf(head, 2 * head.length);
      }
      int read = counted.read(head, count, head.length - count);
      count += Math.max(read, 0);
      boolean full = count == head.length;
      ended = read < 0 || (full && (head.length > LineReader.LONGEST || endsALine(head)));
      if (ended || full || head.length == PACKED) {
        format = format(Arrays.copyOf(head, count), ended);
      }
    }
    InputStream whole =
        new BufferedInputStream(
            new SequenceInputStream(new ByteArrayInputStream(head, 0, count), counted), PACKED);
    return switch (format) {
      case JSON_LINES -> JsonLinesReader.of(name, whole, counted);
      case WARC ->
          new WarcFileReader(name, whole, counted, seekable(name, counted, head), payloads);
      case MEDIAWIKI -> new MediaWikiReader(name, CompressionFormat.unpack(whole), counted);
      case NEWS_SNIFFER ->
          NewsSnifferPageReader.read(name, CompressionFormat.unpack(whole), counted, seen);
      case UNKNOWN ->
          new UnknownFormatReader(
              name, beginning(Arrays.copyOf(head, Math.min(count, PACKED))), counted);
      case SEVEN_Z -> {
        whole.close();
        yield SevenZipReader.open(this, Path.of(name));
      }
    };
  }

  /**
   * Returns the file if single records can be read from their places in it, else null. That is
   * possible in a WARC file that is uncompressed or compressed with gzip record by record.
   */
  private static @Nullable Path seekable(String name, CountingInputStream counted, byte[] head) {
    CompressionFormat packing = CompressionFormat.of(Arrays.copyOf(head, CompressionFormat.MAGIC));
    boolean whole = packing == CompressionFormat.PLAIN || packing == CompressionFormat.GZIP;
    return whole && counted.stamp() != null ? Path.of(name) : null;
  }

  /** Returns the format, or null if more bytes are needed to recognize it. */
  private static @Nullable Format format(byte[] head, boolean ended) {
    if (CompressionFormat.of(Arrays.copyOf(head, Math.min(head.length, CompressionFormat.MAGIC)))
        == CompressionFormat.SEVEN_Z) {
      return Format.SEVEN_Z;
    }
    if (head.length < CompressionFormat.MAGIC && !ended && head.length > 0 && head[0] != '{') {
      return null;
    }
    String start = beginning(head);
    if (start.startsWith("{")
        && !UnknownFormatReader.isSpread(start)
        && !UnknownFormatReader.isUtf16(start)) {
      return Format.JSON_LINES;
    }
    if (start.startsWith("WARC/")) {
      return Format.WARC;
    }
    String lower = start.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<") && lower.contains("<mediawiki")) {
      return Format.MEDIAWIKI;
    }
    if (NewsSnifferPageReader.isOne(lower)) {
      return Format.NEWS_SNIFFER;
    }
    // A saved page may have a long head before the words that name its publisher. A first line
    // may be long, and only the second line shows whether it is one of many.
    boolean enough =
        ended
            || (start.length() >= BEGINNING / 2
                && start.indexOf('\n') >= 0
                && !UnknownFormatReader.isHtml(lower));
    if (!enough) {
      return null;
    }
    return isLines(start) ? Format.JSON_LINES : Format.UNKNOWN;
  }

  private static boolean endsALine(byte[] head) {
    return beginning(head).indexOf('\n') >= 0;
  }

  /**
   * Whether a file has lines with JSON objects. Its first line may be malformed. An empty start
   * means that the file is empty or cannot be decompressed; the damage is reported when the file is
   * read.
   */
  private static boolean isLines(String start) {
    boolean other =
        UnknownFormatReader.isArray(start)
            || UnknownFormatReader.isSpread(start)
            || UnknownFormatReader.isUtf16(start);
    return start.isEmpty() || (!other && OBJECT.matcher(start).find());
  }

  /** Returns the decompressed beginning of a file, as much as is needed to recognize its format. */
  private static String beginning(byte[] head) {
    String start = text(head, PACKED);
    return start.length() < PACKED / 4
            || start.indexOf('\n') >= 0 // a character has at most 4 bytes
        ? start
        : text(head, LineReader.LONGEST + PACKED);
  }

  private static String text(byte[] head, int length) {
    return new String(CompressionFormat.beginning(head, length), StandardCharsets.UTF_8)
        .replace("\ufeff", "")
        .stripLeading();
  }
}
