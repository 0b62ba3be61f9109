package stet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import stet.model.Content;
import stet.model.Observation;
import stet.model.PublisherMention;
import stet.model.PublisherName;
import stet.model.Sha256;
import stet.store.ArchiveException;
import stet.store.ProgressListener;

/** What cannot be an archive is refused, with words that say what to do. */
class OpeningTest {

  @AutoClose private final ArchiveFixture home = ArchiveFixture.bare();

  @Test
  void aNewerSchemaIsRefused() {
    home.open().close();
    home.tamper("PRAGMA user_version = 999");
    assertThatThrownBy(home::open)
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("newer Stet")
        .hasMessageContaining("999")
        .hasMessageEndingWith("Update Stet.");
  }

  @Test
  void aDatabaseOfOthersIsLeftAlone() {
    home.tamper("CREATE TABLE theirs (x)");
    assertThatThrownBy(home::open)
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("no archive");
  }

  @Test
  void aFileThatIsNoDatabaseIsLeftAlone() throws IOException {
    Files.writeString(home.file(), "Dear diary, ".repeat(500));
    assertThatThrownBy(home::open)
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("not an archive");
  }

  @Test
  void aHomeThatCannotBeMadeIsRefused() throws IOException {
    Files.writeString(home.path().resolve("file"), "in the way");
    assertThatThrownBy(() -> TestArchives.open(home.path().resolve("file").resolve("home")))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("--home");
  }

  @Test
  void aMigrationThatWasCutShortIsCarriedOn() {
    home.open().close();
    // As it is when the process dies between Flyway's last step and ours.
    home.tamper("PRAGMA user_version = 0");
    try (Archive archive = home.open()) {
      assertThat(archive.record(List.of(SampleObservations.seen(0, "One."))).recorded())
          .isEqualTo(1);
    }
  }

  @Test
  void anArchiveFromBeforeBlockQuotationsIsReadAndTakesThem() {
    Sha256 old;
    try (Archive archive = home.open()) {
      archive.record(List.of(SampleObservations.seen(0, "One.")));
      old = Sha256.of(SampleObservations.seen(0, "One.").content().bytes());
    }
    home.tamper(
        "PRAGMA user_version = 4",
        "ALTER TABLE fetch DROP COLUMN page",
        "ALTER TABLE fetch DROP COLUMN asked",
        "DROP TABLE bookmark",
        "ALTER TABLE watched DROP COLUMN backlog");
    home.tamper("DELETE FROM flyway_schema_history WHERE CAST(version AS INTEGER) >= 5");
    Content setOff =
        new Content("Vote", "", "She said:\n\nYes.", List.of(new Content.BlockQuotation(1, 1)));
    try (Archive archive = home.open()) {
      assertThat(archive.content(old)).isEqualTo(SampleObservations.seen(0, "One.").content());
      archive.record(
          List.of(
              new Observation(
                  "a", "https://a.example/9", Instant.EPOCH, setOff, "jsonl/2", null, null)));
    }
    try (Archive archive = home.open()) {
      assertThat(archive.content(Sha256.of(setOff.bytes()))).isEqualTo(setOff);
      assertThat(archive.verify(Optional.empty(), ProgressListener.NONE))
          .isInstanceOf(VerificationResult.Sound.class);
    }
  }

  @Test
  void anArchiveFromBeforeNamesOfPublishersTakesThem() {
    Observation old = SampleObservations.seen(0, "One.");
    try (Archive archive = home.open()) {
      archive.record(List.of(old));
    }
    home.tamper(
        "PRAGMA user_version = 9",
        "DROP TABLE article_publisher_name",
        "DROP TABLE publisher_name",
        "DROP TABLE publisher_name_generation",
        "DELETE FROM flyway_schema_history WHERE CAST(version AS INTEGER) >= 10");
    try (Archive archive = home.open()) {
      assertThat(archive.publishers().of(old.source()).label()).isEqualTo(old.source());
      archive.update(
          unit ->
              unit.publishers()
                  .add(old.article(), PublisherMention.ofPage(PublisherName.of("The A", null))));
      assertThat(archive.publishers().of(old.source()).label()).isEqualTo("The A");
    }
  }

  @Test
  void theSchemaItselfKeepsWhatIsRecorded() {
    try (Archive archive = home.open()) {
      archive.record(
          List.of(SampleObservations.seen(0, "One."), SampleObservations.seen(1, "Two.")));
    }
    for (String statement :
        List.of(
            "UPDATE observation SET label = 'x'",
            "DELETE FROM observation",
            "UPDATE content SET length = 1",
            "DELETE FROM content")) {
      assertThatThrownBy(() -> home.execute(statement))
          .hasStackTraceContaining("once recorded, never");
    }
  }
}
