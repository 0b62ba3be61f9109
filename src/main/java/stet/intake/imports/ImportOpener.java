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
 * Opener of the files to be imported, which recognizes their formats by content and never by name:
 * JSON Lines, WARC, MediaWiki's XML, pages of News Sniffer, each compressed or not, and git
 * repositories.
 *
 * <p>One opener serves one import, since a WARC file may refer to responses in another one that was
 * opened before.
 */
public final class ImportOpener {

  /** What is no JSON shows what it is within so many bytes. */
  private static final int BEGINNING = 4096;

  /** So many bytes of a packed file are unpacked for that. */
  private static final int PACKED = 1 << 16;

  /** A line that begins as an object does. */
  private static final Pattern OBJECT = Pattern.compile("^\\{\\s*\"", Pattern.MULTILINE);

  private final @Nullable Instant seen;
  private final RevisitPayloads payloads = new RevisitPayloads();

  /** The format of a file, as its beginning shows it. */
  private enum Format {
    JSON_LINES,
    WARC,
    MEDIAWIKI,
    NEWS_SNIFFER,
    SEVEN_Z,
    UNKNOWN
  }

  /**
   * @param seen the time of records that do not give it themselves, if known
   */
  public ImportOpener(@Nullable Instant seen) {
    this.seen = seen;
  }

  /** Whether a directory is, or lies in, a git repository. */
  public static boolean isRepository(Path directory) {
    return GitHistoryReader.isRepository(directory);
  }

  /** Opens a file, a directory with a git repository, or standard input, given as {@code -}. */
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
   * Opens a file of which a part was read before, to go on behind that part.
   *
   * @param content the value of {@link ImportRecords#content} at that time
   * @param place the value of {@link ImportRecords#place} at that time
   * @return empty if the file is another one by now, or would be read differently
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

  /** Reads a stream; {@code name} is its name in reports of malformed records. */
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
    // A pipe may give a line now and the next tomorrow: no more is waited for than needed to tell.
    while (format == null) {
      if (count == head.length) { // still in its first line, which may be a broken one
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

  /** Of a WARC file that is plain or packed record by record, a record can be read at its place. */
  private static @Nullable Path seekable(String name, CountingInputStream counted, byte[] head) {
    CompressionFormat packing = CompressionFormat.of(Arrays.copyOf(head, CompressionFormat.MAGIC));
    boolean whole = packing == CompressionFormat.PLAIN || packing == CompressionFormat.GZIP;
    return whole && counted.stamp() != null ? Path.of(name) : null;
  }

  /** The format, or null where more has to be seen to tell. */
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
    // A saved page may have much in its head, before what tells whose it is.
    // A first line may be long, and what it is worth is told by the second.
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

  /** A first line may be broken; and what cannot be unpacked is told where it is read. */
  private static boolean isLines(String start) {
    boolean other =
        UnknownFormatReader.isArray(start)
            || UnknownFormatReader.isSpread(start)
            || UnknownFormatReader.isUtf16(start);
    return start.isEmpty() || (!other && OBJECT.matcher(start).find());
  }

  /** As much as is looked at to tell a file's format, unpacked. */
  private static String beginning(byte[] head) {
    String start = text(head, PACKED);
    return start.length() < PACKED / 4 || start.indexOf('\n') >= 0 // 4 bytes a letter, at most
        ? start
        : text(head, LineReader.LONGEST + PACKED);
  }

  private static String text(byte[] head, int length) {
    return new String(CompressionFormat.beginning(head, length), StandardCharsets.UTF_8)
        .replace("\ufeff", "")
        .stripLeading();
  }
}
