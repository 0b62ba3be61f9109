package stet.intake.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.archive.Archive;
import stet.archive.TestArchives;
import stet.model.ArticleId;
import stet.store.sql.Tables;

/** Nothing that was kept is cut off, whatever a crash, a restored backup or an old home left. */
class AppendPositionTest {

  private static final String URL = "https://courier.example/a";
  private static final ArticleId ARTICLE = ArticleId.of("courier", URL);
  private static final Instant NOON = Instant.parse("2025-10-06T12:00:00Z");

  @TempDir private Path home;
  private Path fetched;

  @BeforeEach
  void find() {
    fetched = home.resolve("fetched");
  }

  private static HttpExchange page(int minute) {
    return new HttpExchange(
        URL,
        NOON.plusSeconds(60L * minute),
        "GET /a HTTP/1.1\r\nHost: courier.example\r\n\r\n",
        200,
        "OK",
        Headers.of("Content-Type", "text/html; charset=utf-8"),
        ("<p>page " + minute).getBytes(StandardCharsets.UTF_8));
  }

  private FetchArchive fetches(Archive archive) {
    return new FetchArchive(archive, fetched);
  }

  private void assertKept(FetchArchive fetches, int... minutes) {
    assertThat(fetches.of(ARTICLE))
        .extracting(kept -> kept.page().html())
        .containsExactly(
            Arrays.stream(minutes).mapToObj(i -> "<p>page " + i).toArray(String[]::new));
    assertThat(fetches.fixity().check())
        .isEqualTo(new FixityCheck.Checked(minutes.length, List.of(), 0));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(fetched)) {
      return files.filter(file -> file.toString().endsWith(".gz")).sorted().toList();
    }
  }

  /** Homes of before had the position in a file that a crash could leave stale, empty or behind. */
  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "%s", "%s\n", "%s\n0", "%s\n300", "%s\n9999999", "none.warc.gz\n10"})
  void anOldHomeKeepsAllThatItRegistered(String written) throws IOException {
    try (Archive archive = TestArchives.open(home)) {
      FetchArchive fetches = fetches(archive);
      fetches.keep(page(0), ARTICLE);
      fetches.keep(page(1), ARTICLE);
      Tables.execute(archive.home(), "DELETE FROM append_position");
    }
    Path file = files().getFirst();
    Files.write(file, new byte[] {0x1f, (byte) 0x8b, 8, 0, 1}, StandardOpenOption.APPEND);
    Files.writeString(fetched.resolve("written"), written.formatted(file.getFileName()));
    try (Archive archive = TestArchives.open(home)) {
      FetchArchive fetches = fetches(archive);
      fetches.keep(page(2), ARTICLE);
      fetches.keep(page(3), ARTICLE);
      assertKept(fetches, 0, 1, 2, 3);
      assertThat(fetched.resolve("written")).doesNotExist();
      // All of it can be read through, which erasing does.
      assertThat(fetches.erase(ARTICLE, NOON, NOON.plusSeconds(1000)).responses()).isEqualTo(4);
    }
  }

  @Test
  void aHomeWithoutThePositionGoesOn() throws IOException {
    try (Archive archive = TestArchives.open(home)) {
      FetchArchive fetches = fetches(archive);
      fetches.keep(page(0), ARTICLE);
      Files.deleteIfExists(fetched.resolve("written"));
      Tables.execute(archive.home(), "DELETE FROM append_position");
      fetches.keep(page(1), ARTICLE);
      assertKept(fetches, 0, 1);
    }
  }

  /** As where a copy of the database is put back beside files that went on. */
  @Test
  void wholeRecordsBehindAnOlderPositionStay() throws IOException {
    try (Archive archive = TestArchives.open(home)) {
      FetchArchive fetches = fetches(archive);
      fetches.keep(page(0), ARTICLE);
      long end = Files.size(files().getFirst());
      fetches.keep(page(1), ARTICLE);
      fetches.keep(page(2), ARTICLE);
      long whole = Files.size(files().getFirst());
      Tables.execute(archive.home(), "UPDATE append_position SET end_offset = " + end);
      Files.write(files().getFirst(), new byte[] {0x1f, (byte) 0x8b, 8}, StandardOpenOption.APPEND);

      fetches.keep(page(3), ARTICLE);

      assertKept(fetches, 0, 1, 2, 3);
      assertThat(files()).hasSize(1);
      assertThat(fetches.fetched(ARTICLE).getLast().place()).isEqualTo(whole);
    }
  }

  /** Whoever died between a response and its request would leave the next without its own. */
  @Test
  void aResponseWithoutItsRequestIsCutOff() throws IOException {
    try (Archive archive = TestArchives.open(home)) {
      FetchArchive fetches = fetches(archive);
      fetches.keep(page(0), ARTICLE);
      byte[] whole = Files.readAllBytes(files().getFirst());
      fetches.keep(page(1), ARTICLE);
      byte[] more = Files.readAllBytes(files().getFirst());
      int request = whole.length + 1;
      while (more[request] != 0x1f || more[request + 1] != (byte) 0x8b || more[request + 2] != 8) {
        request++;
      }
      Tables.execute(archive.home(), "DELETE FROM fetch WHERE key = 2");
      Tables.execute(archive.home(), "UPDATE append_position SET end_offset = " + whole.length);
      Files.write(files().getFirst(), Arrays.copyOf(more, request));

      fetches.keep(page(2), ARTICLE);

      assertKept(fetches, 0, 2);
      assertThat(fetches.fetched(ARTICLE).getLast().place()).isEqualTo(whole.length);
    }
  }

  /** What is registered and cannot be read any more is for `verify` to tell, not to be cut off. */
  @Test
  void aDamagedRecordIsLeftAsItIs() throws IOException {
    try (Archive archive = TestArchives.open(home)) {
      FetchArchive fetches = fetches(archive);
      fetches.keep(page(0), ARTICLE);
      fetches.keep(page(1), ARTICLE);
      Path file = files().getFirst();
      long place = fetches.fetched(ARTICLE).getLast().place();
      byte[] damaged = Files.readAllBytes(file);
      damaged[(int) place + 30] ^= (byte) 0x55;
      Files.write(file, damaged);
      Tables.execute(archive.home(), "DELETE FROM append_position");

      fetches.keep(page(2), ARTICLE);

      assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
      assertThat(fetches.fetched(ARTICLE).getLast().file())
          .isNotEqualTo(String.valueOf(file.getFileName()));
      assertThat(fetches.fixity().check().all()).isEqualTo(1);
    }
  }

  @Test
  void aFileThatLostItsEndIsNotWrittenBehindIt() throws IOException {
    try (Archive archive = TestArchives.open(home)) {
      FetchArchive fetches = fetches(archive);
      fetches.keep(page(0), ARTICLE);
      fetches.keep(page(1), ARTICLE);
      Path file = files().getFirst();
      byte[] lost =
          Arrays.copyOf(Files.readAllBytes(file), (int) fetches.fetched(ARTICLE).getLast().place());
      Files.write(file, lost);

      fetches.keep(page(2), ARTICLE);

      assertThat(Files.readAllBytes(file)).isEqualTo(lost);
      assertThat(fetches.of(ARTICLE))
          .extracting(kept -> kept.page().html())
          .containsExactly("<p>page 0", "<p>page 2");
    }
  }
}
