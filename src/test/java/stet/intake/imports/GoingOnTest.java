package stet.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAOutputStream;

/** Whatever the format: behind any place, what was not read comes, and nothing else. */
class GoingOnTest {

  private static final String LINES =
      """
      {"article": "1", "source": "a", "seen": "2014-03-14T13:00:00Z", "title": "A", "text": "One."}

      {"article": "1", "source": "a", "seen": "2014-03-14T14:00:00Z", "title": "", "text": "Two."}
      no line
      {"article": "1", "source": "a", "seen": "2014-03-14T15:00:00Z", "title": "A", "text": "Three."}
      {"article": "2", "source": "a", "seen": "2014-03-14T15:00:00Z", "title": "A", "text": "Four."}
      """;

  private static final String EXPORT =
      """
      <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
        <siteinfo><sitename>Vestpedia</sitename><base>https://wiki.example/wiki/Main_Page</base></siteinfo>
        <page><title>Gull Point</title><ns>0</ns><id>12</id>
          <revision><id>100</id><timestamp>2005-01-02T03:04:05Z</timestamp><text>A cape.</text></revision>
          <revision><id>101</id><timestamp>yesterday</timestamp><text>A cape.</text></revision>
          <revision><id>102</id><timestamp>2005-01-02T05:04:05Z</timestamp><text>A [[cape]] in the north.</text></revision>
        </page>
        <page><title>Corvane</title><id>13</id>
          <revision><id>104</id><timestamp>2006-01-01T00:00:00Z</timestamp><text>A port.</text></revision></page>
      </mediawiki>
      """;

  @TempDir private Path directory;

  /** An entry, and how far the file has come with it. */
  private record Step(ImportEntry entry, long place, String content) {}

  private static List<Step> steps(ImportRecords records) {
    List<Step> steps = new ArrayList<>();
    for (ImportEntry entry = records.next(); entry != null; entry = records.next()) {
      steps.add(new Step(entry, records.place(), String.valueOf(records.content())));
    }
    return steps;
  }

  private static void assertGoesOn(Path path) throws IOException {
    String file = path.toString();
    List<Step> all;
    try (ImportRecords records = new ImportOpener(null).open(file)) {
      all = steps(records);
    }
    assertThat(all).isNotEmpty();
    List<ImportEntry> entries = all.stream().map(Step::entry).toList();
    for (int i = 0; i < all.size(); i++) {
      Step left = all.get(i);
      Optional<ImportRecords> rest =
          new ImportOpener(null).goOn(file, left.content(), left.place());
      assertThat(rest).as("%s is the same file", file).isPresent();
      try (ImportRecords records = rest.orElseThrow()) {
        List<ImportEntry> more = steps(records).stream().map(Step::entry).toList();
        // Of a commit, all that it touches is read again.
        int from = i + 1;
        while (from > 0 && all.get(from - 1).place() > left.place()) {
          from--;
        }
        while (from < all.size() && from <= i && all.get(from).place() <= left.place()) {
          from++;
        }
        int read = all.size() - more.size();
        assertThat(read).as("place %d of %s", left.place(), file).isBetween(0, i + 1);
        assertThat(more).isEqualTo(entries.subList(read, entries.size()));
        boolean wholeRecord = i + 1 == all.size() || all.get(i + 1).place() > left.place();
        if (wholeRecord && !Files.isDirectory(path)) {
          assertThat(read).isEqualTo(i + 1);
        }
      }
    }
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(directory.resolve(name), bytes);
  }

  private static byte[] gzip(String... members) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (String member : members) {
      try (OutputStream out = new GZIPOutputStream(packed)) {
        out.write(member.getBytes(UTF_8));
      }
    }
    return packed.toByteArray();
  }

  @Test
  void linesGoOn() throws IOException {
    assertGoesOn(file("a.jsonl", LINES.getBytes(UTF_8)));
    assertGoesOn(file("a.jsonl.gz", gzip(LINES)));
  }

  @Test
  void theHistoryOfAWikiGoesOn() throws IOException {
    assertGoesOn(file("a.xml", EXPORT.getBytes(UTF_8)));
    ByteArrayOutputStream lzma = new ByteArrayOutputStream();
    try (OutputStream out = new LZMAOutputStream(lzma, new LZMA2Options(1), -1)) {
      out.write(EXPORT.getBytes(UTF_8));
    }
    assertGoesOn(file("a.xml.lzma", lzma.toByteArray()));
  }

  @Test
  void anArchiveOfFilesGoesOnWithinOne() throws IOException {
    Path file = directory.resolve("a.7z");
    try (SevenZOutputFile archive = new SevenZOutputFile(file.toFile())) {
      for (String name : List.of("1.xml", "2.jsonl", "3.xml")) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(name);
        archive.putArchiveEntry(entry);
        archive.write((name.endsWith("xml") ? EXPORT : LINES).getBytes(UTF_8));
        archive.closeArchiveEntry();
      }
    }
    assertGoesOn(file);
  }

  private static String record(String type, String date, String url, String digest, String http) {
    return "WARC/1.0\r\nWARC-Type: "
        + type
        + "\r\nWARC-Record-ID: <urn:uuid:"
        + UUID.nameUUIDFromBytes((type + date + url).getBytes(UTF_8))
        + ">\r\nWARC-Target-URI: https://ledger.example/"
        + url
        + "\r\nWARC-Date: "
        + date
        + "\r\nContent-Type: application/http; msgtype=response\r\nWARC-Payload-Digest: sha1:"
        + digest
        + "\r\nWARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\n"
        + "Content-Length: "
        + http.getBytes(UTF_8).length
        + "\r\n\r\n"
        + http
        + "\r\n\r\n";
  }

  private static String http(String type, String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(type, body.getBytes(UTF_8).length, body);
  }

  /** A revisit behind the place refers to a page before it. */
  @Test
  void aCrawlGoesOn() throws IOException {
    String one = "B2LTWWPUOYAH7UIPQ7ZUPQ4VMBSVC36A";
    String two = "C2LTWWPUOYAH7UIPQ7ZUPQ4VMBSVC36A";
    String page =
        "<html lang=en><title>A ferry sinks</title><h1>A ferry sinks</h1><p>Four people died when a"
            + " ferry sank off Gull Point on Tuesday night, the harbour board said.</p><p>The sea"
            + " was rough, and the light was out.</p>";
    String empty = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
    String[] records = {
      record("response", "2025-10-04T11:20:00Z", "1", one, http("text/html", page)),
      record("response", "2025-10-04T11:21:00Z", "p", two, http("image/png", "x")),
      record("revisit", "2025-10-05T11:20:00Z", "1", one, empty),
      record("revisit", "2025-10-05T11:21:00Z", "p", two, empty),
      record("revisit", "2025-10-05T11:22:00Z", "9", one.replace('B', 'D'), empty),
      record(
          "response",
          "2025-10-05T11:23:00Z",
          "2",
          "E" + one.substring(1),
          http("text/html", "<p>x")),
      record("revisit", "2025-10-06T11:20:00Z", "1", one, empty),
    };
    assertGoesOn(file("a.warc", String.join("", records).getBytes(UTF_8)));
    assertGoesOn(file("a.warc.gz", gzip(records)));
    assertGoesOn(file("whole.warc.gz", gzip(String.join("", records))));
  }

  @Test
  void aRepositoryGoesOn() throws Exception {
    Path texts = Files.createDirectory(directory.resolve("texts"));
    try (Git git = Git.init().setDirectory(texts.toFile()).call()) {
      Instant now = Instant.parse("2025-10-04T11:20:00Z");
      for (int i = 0; i < 6; i++) {
        Files.writeString(texts.resolve("a.txt"), "The ferry sails at " + i + ".\n");
        if (i % 2 == 0) {
          Files.writeString(texts.resolve("b" + i + ".txt"), "Only once, at " + i + ".\n");
        }
        if (i == 3) {
          Files.move(texts.resolve("b2.txt"), texts.resolve("c.txt"));
        }
        if (i == 5) {
          Files.writeString(texts.resolve("c.txt"), "Only once, at 2. And again.\n");
        }
        PersonIdent ilse =
            new PersonIdent("Ilse", "i@ledger.example", now, java.time.ZoneOffset.UTC);
        git.add().addFilepattern(".").call();
        git.add().setUpdate(true).addFilepattern(".").call();
        git.commit().setMessage("m" + i).setAuthor(ilse).setCommitter(ilse).setSign(false).call();
        now = now.plusSeconds(60);
      }
    }
    assertGoesOn(texts);
  }

  @Test
  void anotherFileUnderTheSameNameIsReadFromItsStart() throws IOException {
    Path file = file("a.jsonl", LINES.getBytes(UTF_8));
    List<Step> steps;
    try (ImportRecords records = new ImportOpener(null).open(file.toString())) {
      steps = steps(records);
    }
    Step left = steps.get(1);
    Files.writeString(file, LINES.replace("One", "Uno"));
    assertThat(new ImportOpener(null).goOn(file.toString(), left.content(), left.place()))
        .isEmpty();
    Files.writeString(file, LINES + LINES);
    assertThat(new ImportOpener(null).goOn(file.toString(), left.content(), left.place()))
        .isEmpty();
    String other = left.content().replace("jsonl/1", "jsonl/0");
    Files.writeString(file, LINES);
    assertThat(new ImportOpener(null).goOn(file.toString(), other, left.place())).isEmpty();
    assertThat(new ImportOpener(null).goOn(file.toString(), left.content(), left.place()))
        .isPresent();
  }
}
