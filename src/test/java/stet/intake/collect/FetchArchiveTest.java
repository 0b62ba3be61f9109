package stet.intake.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.archive.Archive;
import stet.archive.TestArchives;
import stet.desk.WithholdingRegister;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Observation;
import stet.model.Withholding;
import stet.store.ArchiveException;
import stet.store.FetchRecord;
import stet.store.sql.Tables;

/** What was fetched comes back as it was sent, until it is erased. */
class FetchArchiveTest {

  private static final String URL = "https://courier.example/a";
  private static final ArticleId ARTICLE = ArticleId.of("courier", URL);
  private static final Instant NOON = Instant.parse("2025-10-06T12:00:00.250Z");

  @TempDir private Path home;

  private static HttpExchange exchange(String url, Instant at, int status, String body) {
    return new HttpExchange(
        url,
        at,
        "GET /a HTTP/1.1\r\nHost: courier.example\r\n\r\n",
        status,
        "OK",
        Headers.of("Content-Type", "text/html; charset=utf-8", "Transfer-Encoding", "chunked"),
        body.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> html(FetchArchive fetches, ArticleId article) {
    return fetches.of(article).stream()
        .map(kept -> kept.seen() + " " + kept.page().html())
        .toList();
  }

  private String everything() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(home.resolve("fetched"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".gz")).toList()) {
        all.append(
            new String(
                ContentCoding.gunzip(Files.readAllBytes(file), PoliteFetcher.LONGEST),
                StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  @Test
  void aBodyIsKeptOnce() throws IOException {
    try (Archive archive = TestArchives.open(home)) {
      FetchArchive fetches = new FetchArchive(archive, home.resolve("fetched"));
      fetches.keep(exchange(URL, NOON, 200, "<p>Fähre"), ARTICLE);
      fetches.keep(exchange(URL, NOON.plusSeconds(60), 200, "<p>Fähre"), ARTICLE);
      fetches.keep(exchange(URL, NOON.plusSeconds(120), 304, ""), ARTICLE);
      fetches.keep(exchange(URL, NOON.plusSeconds(180), 200, "<p>Schiff"), ARTICLE);
      fetches.keep(exchange(URL, NOON.plusSeconds(240), 304, ""), ARTICLE);
      assertThat(html(fetches, ARTICLE))
          .containsExactly(
              "2025-10-06T12:00:00.250Z <p>Fähre",
              "2025-10-06T12:01:00.250Z <p>Fähre",
              "2025-10-06T12:02:00.250Z <p>Fähre",
              "2025-10-06T12:03:00.250Z <p>Schiff",
              "2025-10-06T12:04:00.250Z <p>Schiff");
      assertThat(everything())
          .containsOnlyOnce("<p>Fähre")
          .contains("WARC-Date: 2025-10-06T12:00:00.250Z", "GET /a HTTP/1.1")
          .doesNotContain("chunked");
    }
  }

  @Test
  void whatIsErasedIsInNoFileAndTheRestIs() throws IOException {
    ArticleId other = ArticleId.of("courier", "https://courier.example/b");
    try (Archive archive = TestArchives.open(home)) {
      FetchArchive fetches = new FetchArchive(archive, home.resolve("fetched"));
      fetches.keep(exchange("https://courier.example/b", NOON, 200, "<p>other"), other);
      fetches.keep(exchange(URL, NOON.plusSeconds(60), 200, "<p>before"), ARTICLE);
      fetches.keep(exchange(URL, NOON.plusSeconds(120), 200, "<p>libel"), ARTICLE);
      fetches.keep(exchange(URL, NOON.plusSeconds(180), 304, ""), ARTICLE);
      fetches.keep(exchange(URL, NOON.plusSeconds(240), 200, "<p>after"), ARTICLE);
      fetches.keep(exchange("https://courier.example/b", NOON.plusSeconds(300), 304, ""), other);

      assertThat(fetches.erase(ARTICLE, NOON.plusSeconds(120), NOON.plusSeconds(180)))
          .isEqualTo(new WarcErasureResult(2, 0));

      assertThat(everything()).doesNotContain("libel").contains("before", "after", "other");
      assertThat(html(fetches, ARTICLE))
          .containsExactly(
              "2025-10-06T12:01:00.250Z <p>before", "2025-10-06T12:04:00.250Z <p>after");
      assertThat(html(fetches, other)).hasSize(2).allMatch(page -> page.endsWith("<p>other"));

      fetches.keep(exchange(URL, NOON.plusSeconds(360), 200, "<p>later"), ARTICLE);
      assertThat(html(fetches, ARTICLE)).hasSize(3);
      assertThat(fetches.erase(ARTICLE, Instant.EPOCH, NOON.plusSeconds(1000)))
          .isEqualTo(new WarcErasureResult(3, 0));
      assertThat(everything()).doesNotContain("before", "after", "later").contains("other");
    }
  }

  /** Whichever of them lies in the time that is erased, and whichever of them holds the body. */
  @ParameterizedTest
  @ValueSource(ints = {0, 60, 120})
  void whatIsErasedGoesFromEveryLookThatFoundTheSame(int seconds) throws IOException {
    try (Archive archive = TestArchives.open(home)) {
      FetchArchive fetches = new FetchArchive(archive, home.resolve("fetched"));
      fetches.keep(exchange(URL, NOON, 200, "<p>libel"), ARTICLE);
      fetches.keep(exchange(URL, NOON.plusSeconds(60), 200, "<p>libel"), ARTICLE);
      fetches.keep(exchange(URL, NOON.plusSeconds(120), 304, ""), ARTICLE);
      fetches.keep(exchange(URL, NOON.plusSeconds(180), 200, "<p>after"), ARTICLE);
      Instant erased = NOON.plusSeconds(seconds);

      assertThat(fetches.erase(ARTICLE, erased, erased)).isEqualTo(new WarcErasureResult(3, 2));

      assertThat(everything()).doesNotContain("libel");
      assertThat(html(fetches, ARTICLE)).containsExactly("2025-10-06T12:03:00.250Z <p>after");
      assertThat(fetches.fixity().check()).isEqualTo(new FixityCheck.Checked(1, List.of(), 0));
    }
  }

  /** A body in one file, looks that found the same in others: wherever it is broken off. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void whatWasBrokenOffBetweenFilesIsErasedTheNextTime(int broken) throws IOException {
    ArticleId other = ArticleId.of("courier", "https://courier.example/b");
    Path fetched = home.resolve("fetched");
    try (Archive archive = TestArchives.open(home)) {
      FetchArchive fetches = new FetchArchive(archive, fetched);
      fetches.keep(exchange(URL, NOON, 200, "<p>libel"), ARTICLE);
      fetches.keep(exchange("https://courier.example/b", NOON, 200, "<p>other"), other);
      Tables.execute(archive.home(), "DELETE FROM append_position"); // as where it is full
      fetches.keep(exchange(URL, NOON.plusSeconds(60), 200, "<p>libel"), ARTICLE);
      Tables.execute(archive.home(), "DELETE FROM append_position");
      fetches.keep(exchange(URL, NOON.plusSeconds(120), 304, ""), ARTICLE);
      Path file;
      try (Stream<Path> files = Files.list(fetched)) {
        file = files.filter(f -> f.toString().endsWith(".gz")).sorted().toList().get(broken);
      }
      Path away = home.resolve("away");
      Files.move(file, away);
      Files.createDirectory(file); // it can be listed, and not be read
      Instant minute = NOON.plusSeconds(60);
      assertThatThrownBy(() -> fetches.erase(ARTICLE, minute, minute))
          .isInstanceOf(ArchiveException.class);
      Files.delete(file);
      Files.move(away, file);

      assertThat(fetches.erase(ARTICLE, minute, minute)).isEqualTo(new WarcErasureResult(3, 2));
      assertThat(everything()).doesNotContain("libel", URL).contains("other");
      assertThat(html(fetches, ARTICLE)).isEmpty();
      assertThat(html(fetches, other)).hasSize(1);
      assertThat(fetches.fixity().check()).isEqualTo(new FixityCheck.Checked(1, List.of(), 0));
    }
  }

  @Test
  void whateverIsLostOrAlteredIsNamed() throws IOException {
    try (Archive archive = TestArchives.open(home)) {
      FetchArchive fetches = new FetchArchive(archive, home.resolve("fetched"));
      fetches.keep(exchange(URL, NOON, 200, "<p>before"), ARTICLE);
      fetches.keep(exchange(URL, NOON.plusSeconds(60), 304, ""), ARTICLE);
      fetches.keep(exchange(URL, NOON.plusSeconds(120), 200, "<p>after"), ARTICLE);
      assertThat(fetches.fixity().check()).isEqualTo(new FixityCheck.Checked(3, List.of(), 0));

      Path file = home.resolve("fetched").resolve(fetches.fetched(ARTICLE).getFirst().file());
      long last = fetches.fetched(ARTICLE).getLast().place();
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(whole, (int) last));
      assertLost(fetches, "is missing: the file ends before it");
      Files.write(file, Arrays.copyOf(whole, (int) last + 200));
      assertLost(fetches, "is damaged: it cannot be read");
      int header = 10; // of a gzip member (RFC 1952), which says nothing of what is in it
      for (int at = (int) last + header; at < next(whole, (int) last + header); at++) {
        byte[] flipped = whole.clone();
        flipped[at] ^= (byte) 0x55;
        Files.write(file, flipped);
        assertThat(fetches.fixity().check().all()).as("byte %d altered", at).isEqualTo(1);
      }
      Files.write(file, whole);
      sql(archive, "UPDATE fetch SET digest = 'sha256:AAAA' WHERE key = 3");
      assertLost(fetches, "was altered: its digest is another");
      sql(
          archive,
          "UPDATE fetch SET place = (SELECT place FROM fetch WHERE key = 1) WHERE key = 3");
      assertLost(fetches, "is missing: another record lies there");
      Files.delete(file);
      assertThat(fetches.fixity().check().losses())
          .hasSize(3)
          .allMatch(loss -> loss.what().equals("is missing with its file"));
    }
  }

  /** Where the next gzip member begins, or the bytes end. */
  private static int next(byte[] bytes, int from) {
    for (int at = from; at < bytes.length - 2; at++) {
      if (bytes[at] == 0x1f && bytes[at + 1] == (byte) 0x8b && bytes[at + 2] == 8) {
        return at;
      }
    }
    return bytes.length;
  }

  private static void sql(Archive archive, String update) {
    Tables.execute(archive.home(), update);
  }

  private static void assertLost(FetchArchive fetches, String what) {
    assertThat(fetches.fixity().check().losses())
        .singleElement()
        .satisfies(
            loss -> {
              assertThat(loss.url()).isEqualTo(URL);
              assertThat(loss.what()).isEqualTo(what);
            });
  }

  @Test
  void whatWasFetchedIsShownAsItWasSent() {
    try (Archive archive = TestArchives.open(home)) {
      FetchArchive fetches = new FetchArchive(archive, home.resolve("fetched"));
      fetches.keep(exchange(URL, NOON, 200, "<p>Fähre"), ARTICLE);
      fetches.keep(exchange(URL, NOON.plusSeconds(60), 304, ""), ARTICLE);
      List<FetchRecord> fetched = fetches.fetched(ARTICLE);
      assertThat(fetched).extracting(FetchRecord::status).containsExactly(200, 304);
      assertThat(fetched).extracting(FetchRecord::seen).containsExactly(NOON, NOON.plusSeconds(60));
      assertThat(fetched).extracting(FetchRecord::url).containsOnly(URL);
      for (FetchRecord look : fetched) {
        RawResponse sent = fetches.sent(look).orElseThrow();
        assertThat(sent.html()).isEqualTo("<p>Fähre");
        assertThat(sent.head())
            .startsWith("HTTP/1.1 200 OK")
            .contains("Content-Type: text/html; charset=utf-8");
      }
    }
  }

  /** Whoever erases meanwhile has looked for it in vain. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatIsErasedWhileItWaitsToBeKeptIsNotKept(boolean listing) throws Exception {
    try (Archive archive = TestArchives.open(home)) {
      FetchArchive fetches = new FetchArchive(archive, home.resolve("fetched"));
      fetches.keep(exchange(URL, NOON, 200, "<p>before"), ARTICLE);
      archive.record(
          List.of(
              new Observation(
                  "courier", URL, NOON, new Content("A", "", "before"), "test/1", null, "en")));
      HttpExchange late =
          listing
              ? exchange("https://courier.example/", NOON, 200, "<a href=\"" + URL + "\">libel</a>")
              : exchange(URL, NOON.plusSeconds(60), 200, "<p>libel");
      Thread keeping = new Thread(() -> fetches.keep(late, listing ? null : ARTICLE));
      WithholdingRegister withheld = new WithholdingRegister(archive, Clock.systemUTC());
      fetches
          .snapshot(
              () -> {
                keeping.start();
                await().until(() -> keeping.getState() == Thread.State.BLOCKED);
                withheld.erase(new Withholding.OfArticle(ARTICLE, null, null), "a court", false);
              })
          .close();
      keeping.join();
      assertThat(everything()).doesNotContain("libel");
      assertThat(fetches.fetched(ARTICLE)).hasSize(1);
    }
  }

  /** The body of the look before goes in that moment: nothing may lean on it. */
  @Test
  void whatWasTheSameIsKeptWholeWhereTheOtherIsErasedMeanwhile() throws Exception {
    ArticleId other = ArticleId.of("herald", URL);
    try (Archive archive = TestArchives.open(home)) {
      FetchArchive fetches = new FetchArchive(archive, home.resolve("fetched"));
      fetches.keep(exchange(URL, NOON, 200, "<p>same"), ARTICLE);
      Thread keeping =
          new Thread(
              () -> fetches.keep(exchange(URL, NOON.plusSeconds(60), 200, "<p>same"), other));
      fetches
          .snapshot(
              () -> {
                keeping.start();
                await().until(() -> keeping.getState() == Thread.State.BLOCKED);
                sql(archive, "DELETE FROM fetch"); // as whoever erases does at the end
              })
          .close();
      keeping.join();
      assertThat(html(fetches, other)).containsExactly("2025-10-06T12:01:00.250Z <p>same");
    }
  }

  /** The register fails as it does on a full disk, and each try would leave a file behind. */
  @Test
  void whatCannotBeKeptLeavesNoNewFileBehind() throws IOException {
    try (Archive archive = TestArchives.open(home)) {
      FetchArchive fetches = new FetchArchive(archive, home.resolve("fetched"));
      sql(
          archive,
          "CREATE TRIGGER fault BEFORE INSERT ON fetch BEGIN SELECT RAISE(ABORT, 'full'); END");
      for (int attempt = 0; attempt < 3; attempt++) {
        assertThatThrownBy(() -> fetches.keep(exchange(URL, NOON, 200, "<p>a"), ARTICLE))
            .isInstanceOf(ArchiveException.class);
      }
      assertThat(FetchArchive.holdsPages(home.resolve("fetched"))).isFalse();
      sql(archive, "DROP TRIGGER fault");
      fetches.keep(exchange(URL, NOON, 200, "<p>a"), ARTICLE);
      assertThat(html(fetches, ARTICLE)).hasSize(1);
      assertThat(everything()).containsOnlyOnce("<p>a");
    }
  }

  /** Whoever dies over a record leaves its beginning behind the others. */
  @Test
  void whatWasCutOffIsWrittenOver() throws IOException {
    try (Archive archive = TestArchives.open(home)) {
      new FetchArchive(archive, home.resolve("fetched"))
          .keep(exchange(URL, NOON, 200, "<p>a"), ARTICLE);
      Path file;
      try (Stream<Path> files = Files.list(home.resolve("fetched"))) {
        file = files.filter(f -> f.toString().endsWith(".gz")).findFirst().orElseThrow();
      }
      Files.write(file, new byte[] {0x1f, (byte) 0x8b, 8, 0, 1}, StandardOpenOption.APPEND);
      FetchArchive next = new FetchArchive(archive, home.resolve("fetched"));
      next.keep(exchange(URL, NOON.plusSeconds(60), 200, "<p>b"), ARTICLE);
      assertThat(html(next, ARTICLE)).hasSize(2);
      assertThat(everything()).contains("<p>a", "<p>b");
    }
  }
}
