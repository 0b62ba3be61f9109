package stet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.model.Content;
import stet.model.Observation;
import stet.model.Sha256;
import stet.model.Withholding;
import stet.store.ArchiveException;
import stet.store.ChainHead;
import stet.store.ProgressListener;

/** A verification names whatever was changed behind the archive's back. */
class ArchiveVerifierTest {

  private static final String TEXT = "The vote in Crimea was held on Sunday, officials said. ";

  @AutoClose private final ArchiveFixture home = ArchiveFixture.withArchive();
  private ChainHead head = new ChainHead(0, HashChain.START);

  @BeforeEach
  void record() {
    List<Observation> batch = new ArrayList<>();
    for (int minute = 0; minute < 20; minute++) {
      Content content = new Content("Vote", "By X", TEXT.repeat(9) + "Then " + minute + " more.");
      batch.add(
          new Observation(
              minute % 2 == 0 ? "nytimes" : "bbc",
              minute == 7 ? "HTTPS://a.example/x/" : "https://a.example/x",
              SampleObservations.NOON.plusSeconds(minute),
              content,
              minute == 9 ? "page/2" : "page/1",
              "v" + minute,
              "en"));
    }
    try (Archive archive = home.open()) {
      archive.record(batch);
      head = archive.head();
    }
  }

  @Test
  void anUntouchedArchiveIsSoundAndMatchesEveryHeadItEverHad() {
    assertThat(verify(Optional.of(head)))
        .isEqualTo(new VerificationResult.Sound(head, 20, 20, List.of()));
    try (Archive archive = home.open()) {
      archive.record(List.of(SampleObservations.seen(99, "More.")));
      assertThat(archive.verify(Optional.of(head), ProgressListener.NONE))
          .isEqualTo(new VerificationResult.Sound(archive.head(), 21, 21, List.of()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seen = seen + 1",
        "label = 'v4'",
        "label = NULL",
        "language = 'de'",
        "identifier = 'https://a.example/y'",
        "reader = (SELECT key FROM reader WHERE name = 'page/2')",
        "content = content + 1",
        "digest = digest + 1",
      })
  void anAlteredObservationIsNamed(String change) {
    home.tamper("UPDATE observation SET " + change + " WHERE position = 4");
    assertThat(findings())
        .anySatisfy(
            finding ->
                assertThat(finding)
                    .isInstanceOfSatisfying(
                        VerificationFinding.OfObservation.class,
                        observation -> {
                          assertThat(observation.position()).isEqualTo(4);
                          assertThat(observation.what()).isEqualTo("was altered");
                        }));
    assertThat(findings())
        .noneMatch(f -> f instanceof VerificationFinding.OfObservation o && o.position() != 4);
  }

  @Test
  void anObservationGivenToAnotherArticleIsNamed() {
    home.tamper("UPDATE observation SET article = 3 - article WHERE position = 4");
    assertThat(findings())
        .anyMatch(f -> f.toString().startsWith("Observation 4 (of article "))
        .anyMatch(f -> f instanceof VerificationFinding.OfArticle);
  }

  @Test
  void swappedRowsAreNamed() {
    home.tamper(
        "UPDATE observation SET position = -4 WHERE position = 4",
        "UPDATE observation SET position = 4 WHERE position = 5",
        "UPDATE observation SET position = 5 WHERE position = -4");
    assertThat(findings().stream().filter(f -> f instanceof VerificationFinding.OfObservation))
        .extracting(f -> ((VerificationFinding.OfObservation) f).position())
        .containsExactly(4L, 5L);
  }

  @Test
  void aDeletedRowLeavesAGap() {
    home.tamper("DELETE FROM observation WHERE position = 4");
    assertThat(findings()).contains(new VerificationFinding.OfChain(4, "lacks 1 observations"));
  }

  @Test
  void aTruncatedArchiveIsCaughtByItsOwnHead() {
    home.tamper("DELETE FROM observation WHERE position = 20");
    assertThat(findings())
        .contains(
            new VerificationFinding.OfChain(19, "ends, but the archive says that it ends at 20"));
  }

  @Test
  void anArchiveTruncatedWithCareIsCaughtByAHeadHeldElsewhere() {
    try (ArchiveFixture other = ArchiveFixture.withArchive()) {
      ChainHead older = record(other, SampleObservations.seen(0, "One."));
      ChainHead newer = record(other, SampleObservations.seen(1, "Two."));
      other.tamper(
          "DELETE FROM observation WHERE position = 2",
          "DELETE FROM content WHERE key = 2",
          "UPDATE article SET versions = 1",
          "UPDATE head SET position = 1, link = x'" + older.hash() + "'");
      try (Archive truncated = other.open()) {
        assertThat(truncated.verify(Optional.of(older), ProgressListener.NONE))
            .isInstanceOf(VerificationResult.Sound.class);
        assertThat(truncated.verify(Optional.of(newer), ProgressListener.NONE))
            .isInstanceOfSatisfying(
                VerificationResult.Damaged.class,
                damaged ->
                    assertThat(damaged.findings())
                        .containsExactly(
                            new VerificationFinding.OfChain(1, "ends, but you hold a head at 2")));
      }
    }
  }

  @Test
  void aForgedHeadIsCaught() {
    home.tamper("UPDATE head SET link = zeroblob(32)");
    assertThat(findings())
        .containsExactly(
            new VerificationFinding.OfChain(
                20, "does not end in the head that the archive recorded"));
  }

  @Test
  void aHeadOfAnotherArchiveDoesNotFit() {
    ChainHead other = new ChainHead(7, Sha256.of(new byte[0]));
    assertThat(verify(Optional.of(other)))
        .isInstanceOfSatisfying(
            VerificationResult.Damaged.class,
            damaged ->
                assertThat(damaged.findings())
                    .containsExactly(
                        new VerificationFinding.OfChain(7, "is not the one whose head you hold")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data = x'00'",
        "data = substr(data, 1, length(data) - 1)",
        "data = substr(data, 1, 9) || x'55' || substr(data, 11)",
        "length = length + 1",
        "length = -1",
        "length = 2000000000",
        "base = NULL",
        "base = 20",
        "base = key",
        "hash = zeroblob(32)",
        "hash = x'00'",
      })
  void anAlteredContentIsNamed(String change) {
    home.tamper("UPDATE content SET " + change + " WHERE key = 5");
    assertThat(findings()).anyMatch(f -> !(f instanceof VerificationFinding.OfChain));
    if (!change.startsWith("hash")) {
      Sha256 fifth =
          Sha256.of(new Content("Vote", "By X", TEXT.repeat(9) + "Then 4 more.").bytes());
      assertThat(findings())
          .anyMatch(
              f ->
                  f instanceof VerificationFinding.OfContent content
                      && content.content().equals(fifth));
    }
  }

  @Test
  void eachByteOfAContentCounts() {
    for (int at = 1; at <= 40; at += 3) {
      String flipped =
          "data = CAST(substr(data, 1, %1$d - 1) || x'aa' || substr(data, %1$d + 1) AS BLOB)"
              .formatted(at);
      try (ArchiveFixture copy = ArchiveFixture.withArchive()) {
        Files.write(copy.file(), Files.readAllBytes(home.file()));
        copy.tamper("UPDATE content SET " + flipped + " WHERE key = 1 AND length(data) >= " + at);
        try (Archive archive = copy.open()) {
          assertThat(archive.verify(Optional.empty(), ProgressListener.NONE))
              .as("byte " + at)
              .isInstanceOf(VerificationResult.Damaged.class);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void aWrongNameOrCountIsCaught() {
    home.tamper("UPDATE source SET name = 'bbc.co.uk' WHERE name = 'bbc'");
    assertThat(findings()).hasSizeGreaterThanOrEqualTo(10);
    home.tamper("UPDATE source SET name = 'bbc' WHERE name = 'bbc.co.uk'");
    assertThat(verify(Optional.empty())).isInstanceOf(VerificationResult.Sound.class);
    home.tamper("UPDATE article SET versions = versions + 1 WHERE key = 1");
    assertThat(findings())
        .singleElement()
        .isInstanceOfSatisfying(
            VerificationFinding.OfArticle.class,
            f -> assertThat(f.what()).isEqualTo("has 10 versions, but is said to have 11"));
  }

  @Test
  void aPageOfNoiseInTheFileIsNoticed() throws IOException {
    byte[] bytes = Files.readAllBytes(home.file());
    // Behind the schema on the first page; which table it hits depends on SQLite.
    for (int page = 2048; page + 2048 <= bytes.length; page += 2048) {
      byte[] noisy = bytes.clone();
      Arrays.fill(noisy, page, page + 2048, (byte) 0x5a);
      Files.write(home.file(), noisy);
      try (Archive archive = home.open()) {
        VerificationResult verification = archive.verify(Optional.of(head), ProgressListener.NONE);
        assertThat(verification)
            .as("page at " + page)
            .isInstanceOf(VerificationResult.Damaged.class);
      } catch (ArchiveException refused) {
        // Without its schema nothing can be read, and opening already says so.
        assertThat(refused).hasMessageContaining("the file is damaged");
      }
    }
  }

  @Test
  void aLineThatWasTakenOutOfTheLogIsNamed() {
    try (Archive archive = home.open()) {
      Observation seen = SampleObservations.seen(99, "More.");
      archive.record(List.of(seen));
      assertThat(
              archive
                  .erasures()
                  .erase(
                      new Withholding.OfArticle(seen.article(), null, null),
                      "by order of a court",
                      SampleObservations.NOON,
                      false))
          .isInstanceOf(ErasureResult.Done.class);
      archive.erasures().sweep(archive.erasures().unswept());
    }
    home.tamper(
        "PRAGMA foreign_keys = OFF",
        "DROP TRIGGER withholding_never_goes",
        "DELETE FROM withholding");
    assertThat(findings()).contains(new VerificationFinding.OfLog(1, 1));
    assertThat(new VerificationFinding.OfLog(1, 2).toString()).contains("lacks line 1");
  }

  @Test
  void aWrongDepthIsNamed() {
    home.tamper("UPDATE content SET depth = 7 WHERE key = 1");
    assertThat(findings())
        .anyMatch(f -> f.toString().contains("has 0 others below it, but is said to have 7"));
  }

  @Test
  void whatBuildsOnADamagedContentIsNamedWithIt() {
    home.tamper("UPDATE content SET data = x'00' WHERE key = 1");
    assertThat(findings())
        .filteredOn(VerificationFinding.OfContent.class::isInstance)
        .singleElement()
        .asString()
        .contains("(article ", "(version 1)", "and neither can ", "that build on it be read, in ");
  }

  @Test
  void progressReachesItsEnd() {
    List<Long> steps = new ArrayList<>();
    try (Archive archive = home.open()) {
      archive.verify(
          Optional.empty(),
          (done, of) -> {
            assertThat(of).isEqualTo(40);
            steps.add(done);
          });
    }
    assertThat(steps).isSorted().last().isEqualTo(40L);
  }

  private static ChainHead record(ArchiveFixture home, Observation observation) {
    try (Archive archive = home.open()) {
      archive.record(List.of(observation));
      return archive.head();
    }
  }

  private List<VerificationFinding> findings() {
    return verify(Optional.empty()) instanceof VerificationResult.Damaged damaged
        ? damaged.findings()
        : List.of();
  }

  private VerificationResult verify(Optional<ChainHead> held) {
    try (Archive archive = home.open()) {
      return archive.verify(held, ProgressListener.NONE);
    }
  }
}
