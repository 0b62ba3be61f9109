package stet.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;
import stet.extract.Extraction;
import stet.extract.Extractor;
import stet.extract.Page;
import stet.imports.Payloads.Payload;
import stet.model.Observation;

/**
 * A WARC file (ISO 28500, and its drafts): every HTML page that was answered with status 200 is an
 * observation at its {@code WARC-Date}, of the article that its URL is, from the source that its
 * host is; a revisit is another look at the page it refers to. What Stet exported comes back as it
 * was. Other records are passed over.
 */
final class WarcFile implements Records {

  /** The type of an observation that was exported, a JSON object as in JSON Lines. */
  static final String OBSERVATION = "application/vnd.stet.observation+json";

  /** No record is so short, even packed: its head has four fields, one of them a random id. */
  private static final int SHORTEST = 64;

  private final String file;
  private final Counted packed;
  private final @Nullable Path seekable;
  private final Payloads payloads;
  private final RecordReader reader;
  private final Extractor extractor = new Extractor();
  private long records;

  /** Where the record lies that was read last. */
  private long last = -1;

  /** The number of the record that was told to be malformed last. */
  private long told;

  private boolean ended;

  /**
   * @param seekable the file, if a record can be read at its place in it
   */
  WarcFile(String file, InputStream in, Counted packed, @Nullable Path seekable, Payloads payloads)
      throws IOException {
    this.file = file;
    this.seekable = seekable;
    this.packed = packed;
    this.payloads = payloads;
    this.reader = new RecordReader(in, seekable);
  }

  @Override
  public @Nullable Entry next() {
    while (!ended) {
      WarcRecord record = null;
      try {
        record = reader.next();
        if (record == null) {
          ended = true;
          return null;
        }
        records++;
        last = reader.position();
        Entry entry = entry(record);
        if (entry != null) {
          return entry;
        }
      } catch (Malformation e) {
        return malformed(e.reason());
      } catch (IOException | RuntimeException e) {
        // The library tells broken records by several exceptions, and goes on behind most.
        if (record != null) {
          return malformed("cannot be read: " + Malformation.told(e));
        }
        Entry.Malformed damaged = damaged(Malformation.told(e));
        if (damaged != null) {
          return damaged;
        }
      }
    }
    return null;
  }

  /**
   * Goes on behind what nobody knows the end of: the record that was read last if the reader came
   * no further, else what stands in the place of the next one.
   *
   * @return null where that record was told of before, and the file ends there or its rest does
   */
  private Entry.@Nullable Malformed damaged(String reason) {
    long damaged = reader.position();
    long number = damaged == last ? records : records + 1;
    ended = !reader.readsOn();
    boolean rest = !ended && number > records && reader.position() - damaged < SHORTEST;
    if (rest ? told == records : ended && told == number) {
      return null;
    }
    return malformed(
        number,
        damaged,
        ended
            ? "cannot be read on from here: " + reason
            : "is damaged, and what comes until byte " + reader.position() + ": " + reason);
  }

  @Override
  public long place() {
    return records;
  }

  /** Revisits behind it may refer to pages before it: where those are is kept. */
  @Override
  public void pass(long count) {
    while (!ended && records < count) {
      WarcRecord record = null;
      try {
        record = reader.next();
        ended = record == null;
        if (record != null) {
          records++;
          pass(record, reader.position() > last);
          last = reader.position();
        }
      } catch (Malformation e) {
        // It was told when it was read.
      } catch (IOException | RuntimeException e) {
        ended = record == null && !reader.readsOn();
      }
    }
  }

  private void pass(WarcRecord record, boolean placed) throws IOException, Malformation {
    Path path = seekable;
    if (path == null || !placed || !(record instanceof WarcResponse response)) {
      entry(record);
    } else if (response.contentType().base().equals(MediaType.HTTP)
        && response.http().status() == 200) {
      long place = reader.position();
      boolean html = isHtml(response.http().contentType());
      keep(response, html ? new Payload(() -> extractionAt(path, place)) : new Payload());
    }
  }

  /** Reads a page at its place in the file; null where it is damaged. */
  private static @Nullable Extraction extractionAt(Path path, long place) {
    try (RecordReader reader = RecordReader.at(path, place)) {
      return reader.next() instanceof WarcResponse response && reader.isSound()
          ? new Extractor().extract(page(response))
          : null;
    } catch (IOException | RuntimeException | Malformation e) {
      return null;
    }
  }

  private @Nullable Entry entry(WarcRecord record) throws IOException, Malformation {
    return switch (record) {
      case WarcResponse response -> response(response);
      case WarcRevisit revisit -> revisit(revisit);
      case WarcResource resource -> resource(resource);
      case WarcConversion conversion -> conversion(conversion);
      default -> null;
    };
  }

  private @Nullable Entry response(WarcResponse record) throws IOException, Malformation {
    if (!record.contentType().base().equals(MediaType.HTTP)) {
      return null;
    }
    HttpResponse http = record.http();
    if (http.status() != 200) {
      return null;
    }
    if (!isHtml(http.contentType())) {
      keep(record, new Payload());
      return null;
    }
    return extracted(record, page(record));
  }

  private static Page page(WarcResponse record) throws IOException, Malformation {
    HttpResponse http = record.http();
    byte[] body = read(http.bodyDecoded().stream());
    requireWhole(record);
    return Page.of(record.target(), body, http.headers().first("Content-Type").orElse(null));
  }

  private @Nullable Entry resource(WarcResource record) throws IOException, Malformation {
    if (!isHtml(record.contentType())) {
      return null;
    }
    byte[] body = read(record.body().stream());
    requireWhole(record);
    return extracted(record, Page.of(record.target(), body, record.contentType().toString()));
  }

  /** A page that lost its end would look as if that had been deleted. */
  private static void requireWhole(WarcRecord record) throws IOException, Malformation {
    record.body().consume();
    if (record.body().position() < record.body().size()) {
      throw new Malformation("the file ends in the middle of the record");
    }
    if (record.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
      throw new Malformation("the page was cut off when it was fetched: " + record.truncated());
    }
  }

  private Entry extracted(WarcTargetRecord record, Page page) throws Malformation {
    if (!reader.isSound()) {
      throw new Malformation("is damaged: its checksum is another");
    }
    Extraction extraction = extractor.extract(page);
    keep(record, new Payload(extraction));
    return observed(record, extraction, page.html().length());
  }

  private @Nullable Entry revisit(WarcRevisit record) throws IOException, Malformation {
    Payload payload = referred(record);
    if (payload != null && !payload.isPage()) {
      return null;
    }
    Extraction extraction = payload == null ? null : payload.extraction();
    if (extraction != null) {
      return observed(record, extraction, 0);
    }
    boolean html =
        !record.contentType().base().equals(MediaType.HTTP) || isHtml(record.http().contentType());
    if (!html) {
      return null;
    }
    throw new Malformation(
        "a revisit of "
            + record.refersToTargetURI().map(URI::toString).orElse(record.target())
            + ", which was not read before it: name the file that holds it first");
  }

  private @Nullable Payload referred(WarcRevisit record) {
    Payload payload =
        record.payloadDigest().map(d -> payloads.get(d.prefixedBase32())).orElse(null);
    if (payload == null) {
      payload = record.refersTo().map(id -> payloads.get(id.toString())).orElse(null);
    }
    boolean notModified =
        record.profile().equals(WarcRevisit.SERVER_NOT_MODIFIED_1_0)
            || record.profile().equals(WarcRevisit.SERVER_NOT_MODIFIED_1_1);
    return payload == null && notModified ? payloads.get(record.target()) : payload;
  }

  private void keep(WarcTargetRecord record, Payload payload) {
    record.payloadDigest().ifPresent(digest -> payloads.keep(digest.prefixedBase32(), payload));
    payloads.keep(record.id().toString(), payload);
    payloads.keep(record.target(), payload);
  }

  private Entry observed(WarcTargetRecord record, Extraction extraction, int size)
      throws Malformation {
    return switch (extraction) {
      case Extraction.Article article ->
          new Entry.Read(
              new Observation(
                  host(record.target()),
                  record.target(),
                  record.date(),
                  article.content(),
                  Extractor.READER,
                  null,
                  article.language()),
              records,
              size + article.content().body().length());
      case Extraction.Refused refused ->
          throw new Malformation(
              "no article on "
                  + record.target()
                  + ": "
                  + refused.reason().name().toLowerCase(Locale.ROOT)
                  + (refused.detail().isEmpty() ? "" : ", " + refused.detail()));
    };
  }

  private @Nullable Entry conversion(WarcConversion record) throws IOException, Malformation {
    if (!record.contentType().base().toString().equals(OBSERVATION)) {
      return null;
    }
    byte[] json = read(record.body().stream());
    CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(json));
    char[] chars = new char[text.remaining()];
    text.get(chars);
    return new Entry.Read(JsonObservation.read(chars, chars.length), records, json.length);
  }

  private static byte[] read(InputStream in) throws IOException, Malformation {
    byte[] bytes = in.readNBytes(Lines.LONGEST + 1);
    if (bytes.length > Lines.LONGEST) {
      throw new Malformation("longer than " + (Lines.LONGEST >> 20) + " MB");
    }
    return bytes;
  }

  private static boolean isHtml(MediaType type) {
    String base = type.base().toString().toLowerCase(Locale.ROOT);
    return base.equals("text/html") || base.equals("application/xhtml+xml");
  }

  private static String host(String target) throws Malformation {
    try {
      String host = new URI(target).getHost();
      if (host != null) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring(4) : lower;
      }
    } catch (URISyntaxException e) {
      // Told below.
    }
    throw new Malformation("its target has no host: " + target);
  }

  private Entry.Malformed malformed(String reason) {
    return malformed(records, reader.position(), reason);
  }

  private Entry.Malformed malformed(long number, long position, String reason) {
    told = number;
    return new Entry.Malformed(file, "record " + number + " (byte " + position + ")", reason);
  }

  @Override
  public @Nullable String content() {
    return packed.stamp();
  }

  @Override
  public long bytesRead() {
    return packed.bytes();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    packed.close();
  }
}
