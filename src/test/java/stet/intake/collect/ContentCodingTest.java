package stet.intake.collect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.intake.collect.CollectFixture.Answer;
import stet.model.NetworkPolicy;
import stet.store.Source;

/** However a server packs a page, and whatever it says of that. */
class ContentCodingTest {

  private static final String HTML =
      "<html lang=en><title>A ferry sinks</title><h1>A ferry sinks</h1><p>Four people died when a"
          + " ferry sank off Gull Point on Tuesday night, the harbour board said.</p></html>";

  /** The same, by the reference implementation. */
  private static final byte[] BROTLI =
      Base64.getDecoder()
          .decode(
              "G6gAoETdluroFrscTJZs+FE8v/wYtNlpoNpV0hYmbRElBfqA9G5jZ1vDlwRWdIwDzUaBvw7hiI/cdtI88FwVZ6Da"
                  + "pb6GEoGesbpsmTQnXATjqZqP020Zv/CL8v1MESkYwLguKgVDJw==");

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] deflate(byte[] plain, boolean bare) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(9, bare);
    try (OutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(plain);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  private static String unpacked(byte[] body, @Nullable String coding) throws IOException {
    return new String(ContentCoding.unpack(body, coding, 1000), UTF_8);
  }

  @Test
  void everyPackingIsUndone() throws IOException {
    byte[] plain = HTML.getBytes(UTF_8);
    assertThat(unpacked(plain, null)).isEqualTo(HTML);
    assertThat(unpacked(BROTLI, "br")).isEqualTo(HTML);
    assertThat(unpacked(gzip(plain), "gzip")).isEqualTo(HTML);
    assertThat(unpacked(gzip(plain), "X-GZIP")).isEqualTo(HTML);
    assertThat(unpacked(deflate(plain, false), "deflate")).isEqualTo(HTML);
    assertThat(unpacked(deflate(plain, true), "deflate")).isEqualTo(HTML);
  }

  /** A file that was packed already, and a server that says that it packs and does not. */
  @Test
  void whatIsSaidWronglyIsSeenThrough() throws IOException {
    byte[] plain = HTML.getBytes(UTF_8);
    assertThat(unpacked(gzip(plain), null)).isEqualTo(HTML);
    assertThat(unpacked(plain, "gzip")).isEqualTo(HTML);
    assertThat(unpacked(plain, "utf-8")).isEqualTo(HTML);
  }

  @Test
  void whatIsDamagedOrTooLongIsNotHalfRead() throws IOException {
    byte[] cut = Arrays.copyOf(BROTLI, BROTLI.length / 2);
    assertThatThrownBy(() -> unpacked(cut, "br")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> unpacked(HTML.getBytes(UTF_8), "br")).isInstanceOf(IOException.class);
    byte[] deflated = deflate(HTML.getBytes(UTF_8), false);
    assertThatThrownBy(() -> unpacked(Arrays.copyOf(deflated, 40), "deflate"))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> unpacked(gzip(new byte[2000]), "gzip")).hasMessageContaining("longer");
    assertThatThrownBy(() -> unpacked(BROTLI, "zstd")).hasMessageContaining("not asked for");
  }

  @Test
  void aServerThatSpeaksBrotliIsUnderstood() throws Exception {
    TimeSource time = new SimulatedTime(Instant.parse("2025-10-06T06:00:00Z"));
    try (CollectFixture newsroom = new CollectFixture(time);
        PoliteFetcher visitor =
            new PoliteFetcher(
                time, PoliteFetcher.Patience.USUAL, exchange -> {}, ClockCheck.none())) {
      newsroom.page(
          "/a",
          (now, request) ->
              request.header("Accept-Encoding").contains("br")
                  ? new Answer(
                      200,
                      Map.of("Content-Type", "text/html", "Content-Encoding", "br"),
                      ByteString.of(BROTLI),
                      0)
                  : Answer.html("<p>Not packed."));
      Source source =
          new Source(
              "courier",
              "ada@example.org",
              NetworkPolicy.EVERYWHERE,
              false,
              Duration.ZERO,
              1,
              Source.BACKLOG,
              Optional.empty(),
              Optional.empty(),
              List.of());
      FetchResult visit =
          visitor.visit(
              source, newsroom.url("/a"), PoliteFetcher.Having.NOTHING, new RequestBudget());
      assertThat(visit).isInstanceOf(FetchResult.Answered.class);
      HttpExchange exchange = ((FetchResult.Answered) visit).exchange();
      assertThat(new String(exchange.unpacked(1000), UTF_8)).isEqualTo(HTML);
    }
  }
}
