package stet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.model.ArticleId;
import stet.model.Version;

class ArchiveTest {

  @TempDir Path home;

  @Test
  void whatWasRecordedIsThereWhenOpenedAgain() {
    try (Archive archive = Archive.open(home)) {
      Receipt receipt =
          archive.record(List.of(Some.seen(0, "One."), Some.seen(1, "One."), Some.seen(2, "Two.")));
      assertThat(receipt).isEqualTo(new Receipt(3, 1, 2, 1, 0, 0, 0, 3));
    }
    try (Archive archive = Archive.open(home)) {
      ArticleId id = Some.seen(0, "One.").article();
      List<Version> versions = archive.timeline(id).orElseThrow().versions();
      assertThat(versions).extracting(Version::number).containsExactly(1, 2);
      assertThat(archive.content(versions.getLast().content()).body()).isEqualTo("Two.");
      assertThat(archive.verify(Optional.of(archive.head()), Progress.NONE))
          .isEqualTo(new Verification.Sound(archive.head(), 2, 3));
      assertThat(archive.census()).isEqualTo(new Census(1, 1, 2, 3));
    }
  }
}
