package stet.intake.collect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;

/** Builds WARC 1.1 records (ISO 28500:2017) for fetched exchanges. */
final class WarcRecordBuilder {

  /** A response or revisit record, with the record of its request. */
  record Pair(WarcRecord response, WarcRequest request) {}

  /** An earlier response with the same body. */
  record Earlier(URI record, String url, Instant seen, String digest) {}

  private WarcRecordBuilder() {}

  /** Builds the records of an exchange with its whole body. */
  static Pair of(HttpExchange exchange) {
    WarcResponse response =
        new WarcResponse.Builder(exchange.url())
            .recordId(UUID.randomUUID())
            .version(MessageVersion.WARC_1_1)
            .date(exchange.at())
            .payloadDigest(digest(exchange.body()))
            .body(MediaType.HTTP_RESPONSE, joined(exchange.responseHead(), exchange.body()))
            .build();
    return new Pair(response, request(exchange, response));
  }

  /** Builds the records of an exchange whose body is that of an earlier one. */
  static Pair revisit(HttpExchange exchange, Earlier earlier) {
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
    return new Pair(revisit, request(exchange, revisit));
  }

  private static WarcRequest request(HttpExchange exchange, WarcRecord response) {
    return new WarcRequest.Builder(exchange.url())
        .version(MessageVersion.WARC_1_1)
        .date(exchange.at())
        .concurrentTo(response.id())
        .body(MediaType.HTTP_REQUEST, exchange.requestHead())
        .build();
  }

  /** Builds the record at the beginning of a file. */
  static Warcinfo info(String file, Instant now) {
    return new Warcinfo.Builder()
        .version(MessageVersion.WARC_1_1)
        .date(now)
        .filename(file)
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

  static WarcDigest digest(byte[] body) {
    return new WarcDigest("sha256", sha256().digest(body));
  }

  /** Returns the digest of a body of any length, which is read to its end. */
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

  private static byte[] joined(byte[] head, byte[] body) {
    return ByteBuffer.allocate(head.length + body.length).put(head).put(body).array();
  }
}
