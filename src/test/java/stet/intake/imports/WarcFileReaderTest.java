package stet.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.Corpora;
import stet.model.Observation;

/** What a crawl kept comes in, and what is broken is named. */
class WarcFileReaderTest {

  private static final String PAGE =
      "<html lang=en><title>A ferry sinks</title><h1>A ferry sinks</h1><p>Four people died when a ferry sank off"
          + " Gull Point on Tuesday night, the harbour board said.</p><p>The sea was rough, and the light was out.</p>";

  private static String record(String type, String more, String block) {
    return "WARC/1.0\r\nWARC-Type: "
        + type
        + "\r\nWARC-Record-ID: <urn:uuid:"
        + UUID.nameUUIDFromBytes((type + more + block).getBytes(StandardCharsets.UTF_8))
        + ">\r\n"
        + more
        + "Content-Length: "
        + block.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + block
        + "\r\n\r\n";
  }

  private static String captured(String type, String date, String more, String block) {
    return record(
        type,
        "WARC-Target-URI: https://www.ledger.example/1\r\nWARC-Date: "
            + date
            + "\r\nContent-Type: application/http; msgtype=response\r\nWARC-Payload-Digest:"
            + " sha1:B2LTWWPUOYAH7UIPQ7ZUPQ4VMBSVC36A\r\n"
            + more,
        block);
  }

  private static String http(int status, String type, String body) {
    return "HTTP/1.1 %d X\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(status, type, body.getBytes(StandardCharsets.UTF_8).length, body);
  }

  @Test
  void aPageAndItsRevisitAreTwoLooks() throws IOException {
    String warc =
        captured(
                "response", "2025-10-04T11:20:00Z", "", http(200, "text/html; charset=utf-8", PAGE))
            + captured(
                "revisit",
                "2025-10-05T11:20:00Z",
                "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\n",
                "HTTP/1.1 200 X\r\nContent-Type: text/html\r\n\r\n");
    ImportedFile read = ImportedFile.text(warc, null);
    assertThat(read.malformed()).isEmpty();
    assertThat(read.observations())
        .extracting(Observation::seen)
        .containsExactly(
            Instant.parse("2025-10-04T11:20:00Z"), Instant.parse("2025-10-05T11:20:00Z"));
    assertThat(read.observations())
        .allSatisfy(
            look -> {
              assertThat(look.source()).isEqualTo("ledger.example");
              assertThat(look.identifier()).isEqualTo("https://www.ledger.example/1");
              assertThat(look.content().headline()).isEqualTo("A ferry sinks");
              assertThat(look.content().paragraphs()).hasSize(2);
              assertThat(look.language()).isEqualTo("en");
              assertThat(look.reader()).isEqualTo("extract/5");
            });
  }

  @Test
  void picturesErrorsAndRedirectsArePassedOver() throws IOException {
    String warc =
        captured("response", "2025-10-04T11:20:00Z", "", http(200, "image/png", "x"))
            + captured("response", "2025-10-04T11:21:00Z", "", http(404, "text/html", PAGE))
            + captured("response", "2025-10-04T11:22:00Z", "", http(302, "text/html", PAGE))
            + captured("request", "2025-10-04T11:23:00Z", "", "GET / HTTP/1.1\r\n\r\n");
    assertThat(ImportedFile.text(warc, null)).isEqualTo(new ImportedFile(List.of(), List.of()));
  }

  @Test
  void aWallIsRefusedWithItsReason() throws IOException {
    String warc =
        captured(
            "response",
            "2025-10-04T11:20:00Z",
            "",
            http(200, "text/html", "<h1>A ferry sinks</h1><p>Subscribe to continue reading"));
    assertThat(ImportedFile.text(warc, null).malformed())
        .singleElement()
        .satisfies(
            bad ->
                assertThat(bad.toString())
                    .startsWith("f:record 1 (byte ")
                    .contains("no article on https://www.ledger.example/1: paywall"));
  }

  @Test
  void aPageShorterThanItsHeadSaysIsRefused() throws IOException {
    String whole = http(200, "text/html", PAGE);
    String cut = whole.substring(0, whole.length() - 60);
    String warc =
        captured("response", "2025-10-04T11:20:00Z", "", cut)
            + captured("response", "2025-10-04T11:30:00Z", "", whole);
    ImportedFile read = ImportedFile.text(warc, null);
    assertThat(read.observations()).hasSize(1);
    assertThat(read.malformed())
        .singleElement()
        .satisfies(
            bad ->
                assertThat(bad.reason())
                    .contains(
                        "was cut off", PAGE.length() + " bytes", PAGE.length() - 60 + " are"));
  }

  @Test
  void aRevisitOfWhatWasNotReadIsRefused() throws IOException {
    ImportOpener inbox = new ImportOpener(null);
    ImportedFile alone = ImportedFile.file(inbox, Corpora.file("warc/revisit.warc.gz"));
    assertThat(alone.observations()).isEmpty();
    assertThat(alone.malformed())
        .singleElement()
        .satisfies(bad -> assertThat(bad.reason()).contains("name the file that holds it first"));
    ImportedFile original = ImportedFile.file(inbox, Corpora.file("warc/revisit-orig.warc.gz"));
    ImportedFile after = ImportedFile.file(inbox, Corpora.file("warc/revisit.warc.gz"));
    assertThat(original.observations()).hasSize(1);
    assertThat(after.observations())
        .singleElement()
        .satisfies(
            look -> {
              assertThat(look.content()).isEqualTo(original.observations().getFirst().content());
              assertThat(look.seen()).isEqualTo(Instant.parse("2013-07-29T19:51:51Z"));
            });
  }

  @Test
  void aRealCrawl() throws IOException {
    ImportedFile iana =
        ImportedFile.file(new ImportOpener(null), Corpora.file("warc/iana.warc.gz"));
    Set<String> pages = new HashSet<>();
    iana.observations().forEach(look -> pages.add(look.identifier()));
    assertThat(pages).hasSize(16).contains("http://www.iana.org/about");
    assertThat(iana.observations()).hasSize(16);
    assertThat(iana.malformed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "bad-headers.warc, 0, record 1 (byte 0), cannot be read on from here",
    "truncated.warc, 0, record 3 (byte 1197), the file ends in the middle",
    "truncated.warc.gz, 0, record 3 (byte 881), the file ends in the middle",
    "dupes.warc.gz, 2, record 6 (byte 2678), a revisit of http://www.iana.org/",
    "brotli.warc.gz, 1, '', ''",
    "wrong-chunks.warc.gz, 1, '', ''",
  })
  void whatIsBrokenIsNamedAndTheRestComesIn(
      String name, int observations, String place, String reason) throws IOException {
    ImportedFile read = ImportedFile.file(new ImportOpener(null), Corpora.file("warc/" + name));
    assertThat(read.observations()).hasSize(observations);
    if (reason.isEmpty()) {
      assertThat(read.malformed()).isEmpty();
    } else {
      assertThat(read.malformed())
          .anySatisfy(
              bad -> {
                assertThat(bad.place()).isEqualTo(place);
                assertThat(bad.reason()).contains(reason);
              });
    }
  }

  @Test
  void aFileThatIsCutOffGivesWhatCameBefore() throws IOException {
    byte[] one =
        captured("response", "2025-10-04T11:20:00Z", "", http(200, "text/html", PAGE))
            .getBytes(StandardCharsets.UTF_8);
    byte[] two =
        captured("response", "2025-10-05T11:20:00Z", "", http(200, "text/html", PAGE))
            .getBytes(StandardCharsets.UTF_8);
    for (byte[] whole : List.of(joined(one, two), joined(packed(one), packed(two)))) {
      assertThat(ImportedFile.bytes(whole, null).observations()).hasSize(2);
      ImportedFile cut = ImportedFile.bytes(Arrays.copyOf(whole, whole.length - 40), null);
      assertThat(cut.observations()).hasSize(1);
      assertThat(cut.malformed()).isNotEmpty();
    }
  }

  @Test
  void behindADamagedRecordTheRestComesIn(@TempDir Path directory) throws IOException {
    byte[] one = page("2025-10-04T11:20:00Z");
    byte[] two = page("2025-10-05T11:20:00Z");
    byte[] three = page("2025-10-06T11:20:00Z");
    byte[] brokenHead = packed(two);
    brokenHead[2] = 9;
    byte[] brokenBody = packed(two);
    brokenBody[brokenBody.length / 2] ^= (byte) 0xff;
    for (byte[] whole :
        List.of(
            joined(joined(packed(one), brokenHead), packed(three)),
            joined(joined(packed(one), brokenBody), packed(three)))) {
      Path file = Files.write(directory.resolve("a.warc"), whole);
      ImportedFile read = ImportedFile.file(new ImportOpener(null), file);
      assertThat(read.observations())
          .extracting(Observation::seen)
          .containsExactly(
              Instant.parse("2025-10-04T11:20:00Z"), Instant.parse("2025-10-06T11:20:00Z"));
      assertThat(read.malformed())
          .anySatisfy(bad -> assertThat(bad.reason()).contains("is damaged"));
      // What was interrupted behind the damage goes on behind it.
      ImportRecords records = new ImportOpener(null).open(file.toString());
      records.pass(lastButOne(file));
      ImportEntry entry = records.next();
      while (entry instanceof ImportEntry.Malformed) {
        entry = records.next(); // is told again
      }
      assertThat(entry)
          .isInstanceOfSatisfying(
              ImportEntry.Read.class,
              last ->
                  assertThat(last.observation().seen())
                      .isEqualTo(Instant.parse("2025-10-06T11:20:00Z")));
      assertThat(records.next()).isNull();
      records.close();
    }
  }

  @Test
  void behindARecordOfAWrongLengthTheRestComesIn(@TempDir Path directory) throws IOException {
    String two = new String(page("2025-10-05T11:20:00Z"), StandardCharsets.UTF_8);
    byte[] longer =
        two.replaceFirst("The sea", "The tide and the sea").getBytes(StandardCharsets.UTF_8);
    byte[] whole =
        joined(joined(page("2025-10-04T11:20:00Z"), longer), page("2025-10-06T11:20:00Z"));
    Path file = Files.write(directory.resolve("a.warc"), whole);
    ImportedFile read = ImportedFile.file(new ImportOpener(null), file);
    assertThat(read.observations())
        .extracting(Observation::seen)
        .contains(Instant.parse("2025-10-04T11:20:00Z"), Instant.parse("2025-10-06T11:20:00Z"));
    assertThat(read.malformed()).isNotEmpty();
  }

  /** What is left of a record that is longer than it says is no other record. */
  @Test
  void aRecordThatIsCutShortIsToldOnce(@TempDir Path directory) throws IOException {
    byte[] body = packed(PAGE.getBytes(StandardCharsets.UTF_8));
    String http = "HTTP/1.1 200 X\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n";
    String head =
        captured("response", "2025-10-05T11:20:00Z", "", http)
            .replaceFirst(
                "Content-Length: \\d+", "Content-Length: " + (http.length() + body.length - 2))
            .strip();
    byte[] cut =
        joined(
            joined((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8), body),
            "\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    Path file =
        Files.write(
            directory.resolve("a.warc"),
            joined(joined(page("2025-10-04T11:20:00Z"), cut), page("2025-10-06T11:20:00Z")));
    ImportedFile read = ImportedFile.file(new ImportOpener(null), file);
    assertThat(read.observations())
        .extracting(Observation::seen)
        .containsExactly(
            Instant.parse("2025-10-04T11:20:00Z"), Instant.parse("2025-10-06T11:20:00Z"));
    assertThat(read.malformed())
        .singleElement()
        .satisfies(bad -> assertThat(bad.place()).startsWith("record 2 (byte "));
  }

  /** How many records lie before the last one that can be read. */
  private static long lastButOne(Path file) throws IOException {
    try (ImportRecords records = new ImportOpener(null).open(file.toString())) {
      long place = 0;
      while (records.next() != null) {
        place = records.place();
      }
      return place - 1;
    }
  }

  private static byte[] page(String date) {
    return captured("response", date, "", http(200, "text/html", PAGE))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] one, byte[] two) {
    byte[] joined = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, joined, one.length, two.length);
    return joined;
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
