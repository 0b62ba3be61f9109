package stet.intake.imports;

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
import stet.intake.extract.ArticleExtractor;
import stet.intake.extract.ExtractionResult;
import stet.intake.extract.HtmlPage;
import stet.intake.imports.RevisitPayloads.Payload;
import stet.model.Observation;
import stet.model.PublisherMention;

/**
 * Reader of the pages in WARC records. A page answered with status 200 is an observation, a revisit
 * is another observation of the page to which it refers, and an observation exported by Stet is
 * read back unchanged. Payloads to which revisits may refer are kept.
 */
final class WarcPageReader {

  /** The media type of an exported observation, a JSON object as in JSON Lines. */
  static final String OBSERVATION = "application/vnd.stet.observation+json";

  /**
   * The most bytes that may be missing at the end of a body. Some tools lose the end of the last
   * line when they join a chunked body.
   */
  private static final int LINE_END = 2;

  private final RevisitPayloads payloads;
  private final WarcRecordReader reader;
  private final ArticleExtractor extractor = new ArticleExtractor();

  /**
   * Creates a reader.
   *
   * @param reader the reader of the file, which has the place of its record and can check that
   *     record
   */
  WarcPageReader(RevisitPayloads payloads, WarcRecordReader reader) {
    this.payloads = payloads;
    this.reader = reader;
  }

  /**
   * Keeps the payload of a record that was imported before, because revisits may refer to it.
   *
   * @param file the file in which the record can be read again at its place; null if it cannot
   */
  void pass(WarcRecord record, @Nullable Path file) throws IOException, MalformedRecordException {
    if (file == null || !(record instanceof WarcResponse response)) {
      entry(record, 0);
    } else if (response.contentType().base().equals(MediaType.HTTP)
        && response.http().status() == 200) {
      long place = reader.position();
      boolean html = isHtml(response.http().contentType());
      keep(response, html ? new Payload(() -> extractionAt(file, place)) : new Payload());
    }
  }

  /**
   * Extracts the article of a page at its place in the file, or returns null if the page is
   * damaged.
   */
  private @Nullable ExtractionResult extractionAt(Path path, long place) {
    try (WarcRecordReader reader = WarcRecordReader.at(path, place)) {
      return reader.next() instanceof WarcResponse response && reader.isSound()
          ? extractor.extract(page(response))
          : null;
    } catch (IOException | RuntimeException | MalformedRecordException e) {
      return null;
    }
  }

  /**
   * Returns the observation in a record.
   *
   * @param number the number of the record in its file, from 1
   * @return null if the record is not an observation
   */
  @Nullable ImportEntry entry(WarcRecord record, long number)
      throws IOException, MalformedRecordException {
    return switch (record) {
      case WarcResponse response -> response(response, number);
      case WarcRevisit revisit -> revisit(revisit, number);
      case WarcResource resource -> resource(resource, number);
      case WarcConversion conversion -> conversion(conversion, number);
      default -> null;
    };
  }

  private @Nullable ImportEntry response(WarcResponse record, long number)
      throws IOException, MalformedRecordException {
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
    return extracted(record, page(record), number);
  }

  private static HtmlPage page(WarcResponse record) throws IOException, MalformedRecordException {
    HttpResponse http = record.http();
    byte[] body = read(http.bodyDecoded().stream());
    requireWhole(record);
    requireWhole(http, body);
    return HtmlPage.of(record.target(), body, http.headers().first("Content-Type").orElse(null));
  }

  private @Nullable ImportEntry resource(WarcResource record, long number)
      throws IOException, MalformedRecordException {
    if (!isHtml(record.contentType())) {
      return null;
    }
    byte[] body = read(record.body().stream());
    requireWhole(record);
    return extracted(
        record, HtmlPage.of(record.target(), body, record.contentType().toString()), number);
  }

  /** Throws an exception for a truncated record, because the end of its page would look deleted. */
  private static void requireWhole(WarcRecord record) throws IOException, MalformedRecordException {
    record.body().consume();
    if (record.body().position() < record.body().size()) {
      throw new MalformedRecordException("the file ends in the middle of the record");
    }
    if (record.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
      throw new MalformedRecordException(
          "the page was cut off when it was fetched: " + record.truncated());
    }
  }

  /**
   * Throws an exception for a page that was truncated before it was stored. Its record is complete
   * then.
   */
  private static void requireWhole(HttpResponse http, byte[] body)
      throws IOException, MalformedRecordException {
    String said = http.headers().first("Content-Length").map(String::strip).orElse("");
    if (!said.matches("\\d{1,18}") || http.headers().contains("Transfer-Encoding", "chunked")) {
      return;
    }
    long missing = Long.parseLong(said) - http.body().size();
    if (missing > LINE_END || (missing > 0 && !closes(body))) {
      throw new MalformedRecordException(
          "the page was cut off: its head says that it has "
              + said
              + " bytes, "
              + http.body().size()
              + " are there");
    }
  }

  private static boolean closes(byte[] html) {
    String text = new String(html, StandardCharsets.ISO_8859_1);
    return text.stripTrailing().toLowerCase(Locale.ROOT).endsWith("</html>");
  }

  private ImportEntry extracted(WarcTargetRecord record, HtmlPage page, long number)
      throws MalformedRecordException {
    if (!reader.isSound()) {
      throw new MalformedRecordException("is damaged: its checksum is another");
    }
    ExtractionResult extraction = extractor.extract(page);
    keep(record, new Payload(extraction));
    return observed(record, extraction, number, page.html().length());
  }

  private @Nullable ImportEntry revisit(WarcRevisit record, long number)
      throws IOException, MalformedRecordException {
    Payload payload = referred(record);
    if (payload != null && !payload.isPage()) {
      return null;
    }
    ExtractionResult extraction = payload == null ? null : payload.extraction();
    if (extraction != null) {
      return observed(record, extraction, number, 0);
    }
    boolean html =
        !record.contentType().base().equals(MediaType.HTTP) || isHtml(record.http().contentType());
    if (!html) {
      return null;
    }
    throw new MalformedRecordException(
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

  private ImportEntry observed(
      WarcTargetRecord record, ExtractionResult extraction, long number, int size)
      throws MalformedRecordException {
    return switch (extraction) {
      case ExtractionResult.ExtractedArticle article ->
          new ImportEntry.Read(
              new Observation(
                  host(record.target()),
                  record.target(),
                  record.date(),
                  article.content(),
                  ArticleExtractor.READER,
                  null,
                  article.language()),
              PublisherMention.ofPage(article.publisher()),
              number,
              size + article.content().body().length());
      case ExtractionResult.Refused refused ->
          throw new MalformedRecordException(
              "no article on "
                  + record.target()
                  + ": "
                  + refused.reason().name().toLowerCase(Locale.ROOT)
                  + (refused.detail().isEmpty() ? "" : ", " + refused.detail()));
    };
  }

  private @Nullable ImportEntry conversion(WarcConversion record, long number)
      throws IOException, MalformedRecordException {
    if (!record.contentType().base().toString().equals(OBSERVATION)) {
      return null;
    }
    byte[] json = read(record.body().stream());
    CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(json));
    char[] chars = new char[text.remaining()];
    text.get(chars);
    return ObservationJson.read(chars, chars.length).entry(number, json.length);
  }

  private static byte[] read(InputStream in) throws IOException, MalformedRecordException {
    byte[] bytes = in.readNBytes(LineReader.LONGEST + 1);
    if (bytes.length > LineReader.LONGEST) {
      throw new MalformedRecordException("longer than " + (LineReader.LONGEST >> 20) + " MB");
    }
    return bytes;
  }

  private static boolean isHtml(MediaType type) {
    String base = type.base().toString().toLowerCase(Locale.ROOT);
    return base.equals("text/html") || base.equals("application/xhtml+xml");
  }

  private static String host(String target) throws MalformedRecordException {
    try {
      String host = new URI(target).getHost();
      if (host != null) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring(4) : lower;
      }
    } catch (URISyntaxException e) {
      // The exception below reports it.
    }
    throw new MalformedRecordException("its target has no host: " + target);
  }
}
