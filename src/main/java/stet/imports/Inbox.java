package stet.imports;

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
 * Opens what is to be imported, telling its format by its content and never by its name: JSON
 * Lines, WARC, MediaWiki's XML, pages of News Sniffer, each packed or not, and git repositories.
 *
 * <p>One inbox for one import: what a WARC file refers to may be in another one, opened before.
 */
public final class Inbox {

  /** What is no JSON shows what it is within so many bytes. */
  private static final int BEGINNING = 4096;

  /** So many bytes of a packed file are unpacked for that. */
  private static final int PACKED = 1 << 16;

  /** A line that begins as an object does. */
  private static final Pattern OBJECT = Pattern.compile("^\\{\\s*\"", Pattern.MULTILINE);

  private final @Nullable Instant seen;
  private final Payloads payloads = new Payloads();

  /** What a file's beginning shows it to be. */
  private enum Format {
    JSON_LINES,
    WARC,
    MEDIAWIKI,
    NEWS_SNIFFER,
    SEVEN_Z,
    UNKNOWN
  }

  /**
   * @param seen when records were seen that do not say it themselves, where somebody knows
   */
  public Inbox(@Nullable Instant seen) {
    this.seen = seen;
  }

  /** Whether a directory is, or lies in, a git repository. */
  public static boolean isRepository(Path directory) {
    return GitHistory.isRepository(directory);
  }

  /** Opens a file, a directory with a git repository, or {@code -}, standard input. */
  public Records open(String file) throws IOException {
    if (file.equals("-")) {
      return read("-", new FileInputStream(FileDescriptor.in));
    }
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      return new BoundedRecords(file, GitHistory.open(path));
    }
    return read(file, new Counted(Files.newInputStream(path), Files.size(path)));
  }

  /**
   * Opens a file of which some was read before, behind that.
   *
   * @param content what {@link Records#content} was then
   * @param place what {@link Records#place} was
   * @return empty where it is another file by now, or would be read otherwise
   */
  public Optional<Records> goOn(String file, String content, long place) throws IOException {
    Path path = Path.of(file);
    if (!Files.isDirectory(path) && !Stamp.isOf(path, content)) {
      return Optional.empty();
    }
    Records records = open(file);
    if (Files.isDirectory(path) && !content.equals(records.content())) {
      records.close();
      return Optional.empty();
    }
    records.pass(place);
    return Optional.of(records);
  }

  /** Reads a stream; {@code name} is what it is called where something in it is malformed. */
  public Records read(String name, InputStream stream) throws IOException {
    return read(name, new Counted(stream));
  }

  private Records read(String name, Counted counted) throws IOException {
    return new BoundedRecords(name, recognized(name, counted));
  }

  private Records recognized(String name, Counted counted) throws IOException {
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
      ended = read < 0 || (full && (head.length > Lines.LONGEST || endsALine(head)));
      if (ended || full || head.length == PACKED) {
        format = format(Arrays.copyOf(head, count), ended);
      }
    }
    InputStream whole =
        new BufferedInputStream(
            new SequenceInputStream(new ByteArrayInputStream(head, 0, count), counted), PACKED);
    return switch (format) {
      case JSON_LINES -> JsonLines.of(name, whole, counted);
      case WARC -> new WarcFile(name, whole, counted, seekable(name, counted, head), payloads);
      case MEDIAWIKI -> new MediaWikiHistory(name, Compression.unpack(whole), counted);
      case NEWS_SNIFFER -> NewsSnifferPage.read(name, Compression.unpack(whole), counted, seen);
      case UNKNOWN ->
          new Unknown(name, beginning(Arrays.copyOf(head, Math.min(count, PACKED))), counted);
      case SEVEN_Z -> {
        whole.close();
        yield SevenZip.open(this, Path.of(name));
      }
    };
  }

  /** Of a WARC file that is plain or packed record by record, a record can be read at its place. */
  private static @Nullable Path seekable(String name, Counted counted, byte[] head) {
    Compression packing = Compression.of(Arrays.copyOf(head, Compression.MAGIC));
    boolean whole = packing == Compression.PLAIN || packing == Compression.GZIP;
    return whole && counted.stamp() != null ? Path.of(name) : null;
  }

  /** The format, or null where more has to be seen to tell. */
  private static @Nullable Format format(byte[] head, boolean ended) {
    if (Compression.of(Arrays.copyOf(head, Math.min(head.length, Compression.MAGIC)))
        == Compression.SEVEN_Z) {
      return Format.SEVEN_Z;
    }
    if (head.length < Compression.MAGIC && !ended && head.length > 0 && head[0] != '{') {
      return null;
    }
    String start = beginning(head);
    if (start.startsWith("{") && !Unknown.isSpread(start) && !Unknown.isUtf16(start)) {
      return Format.JSON_LINES;
    }
    if (start.startsWith("WARC/")) {
      return Format.WARC;
    }
    String lower = start.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<") && lower.contains("<mediawiki")) {
      return Format.MEDIAWIKI;
    }
    if (NewsSnifferPage.isOne(lower)) {
      return Format.NEWS_SNIFFER;
    }
    // A saved page may have much in its head, before what tells whose it is.
    // A first line may be long, and what it is worth is told by the second.
    boolean enough =
        ended
            || (start.length() >= BEGINNING / 2
                && start.indexOf('\n') >= 0
                && !Unknown.isHtml(lower));
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
    boolean other = Unknown.isArray(start) || Unknown.isSpread(start) || Unknown.isUtf16(start);
    return start.isEmpty() || (!other && OBJECT.matcher(start).find());
  }

  /** As much as is looked at to tell a file's format, unpacked. */
  private static String beginning(byte[] head) {
    String start = text(head, PACKED);
    return start.length() < PACKED / 4 || start.indexOf('\n') >= 0 // 4 bytes a letter, at most
        ? start
        : text(head, Lines.LONGEST + PACKED);
  }

  private static String text(byte[] head, int length) {
    return new String(Compression.beginning(head, length), StandardCharsets.UTF_8)
        .replace("\ufeff", "")
        .stripLeading();
  }
}
