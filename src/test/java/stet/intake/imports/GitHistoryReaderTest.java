package stet.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.model.Observation;

/** A repository of texts is a history of articles. */
class GitHistoryReaderTest {

  @TempDir private Path temp;
  private Path directory;
  private Instant now = Instant.parse("2025-10-04T11:20:00Z");

  @BeforeEach
  void makeDirectory() throws IOException {
    directory = Files.createDirectory(temp.resolve("terms"));
  }

  private void commit(Git git, String message) throws GitAPIException {
    PersonIdent ilse = new PersonIdent("Ilse", "ilse@ledger.example", now, ZoneOffset.UTC);
    git.add().addFilepattern(".").call();
    git.add().setUpdate(true).addFilepattern(".").call();
    git.commit().setMessage(message).setAuthor(ilse).setCommitter(ilse).setSign(false).call();
    now = now.plusSeconds(60);
  }

  private Path write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void everyCommitThatTouchesAFileIsALookAtIt() throws Exception {
    try (Git git = Git.init().setDirectory(directory.toFile()).call()) {
      write("ferry.md", "# A ferry sinks\n\nFour people died.\n\nThe sea was rough.\n");
      write("logo.png", "\0\1\2");
      commit(git, "Begin");
      write("ferry.md", "# A ferry sinks\n\nFive people died.\n\nThe sea was rough.\n");
      commit(git, "Count again");
      Files.createDirectory(directory.resolve("old"));
      Files.move(directory.resolve("ferry.md"), directory.resolve("old/sunk.md"));
      commit(git, "Tidy up");
      write("old/sunk.md", "# A ferry sank\n\nFive people died.\n\nThe sea was rough.\n");
      write("ferry.md", "Another text altogether, of other things.\n");
      commit(git, "Go on");
    }
    List<Observation> looks = ImportedFile.file(new ImportOpener(null), directory).observations();
    assertThat(looks)
        .filteredOn(look -> look.identifier().equals("ferry.md"))
        .extracting(
            look ->
                look.content().headline() + ": " + look.content().paragraphs().getFirst().text())
        .containsExactly(
            "A ferry sinks: Four people died.",
            "A ferry sinks: Five people died.",
            "A ferry sinks: Five people died.",
            "A ferry sank: Five people died.");
    assertThat(looks).hasSize(5);
    assertThat(looks.getFirst().source()).isEqualTo("terms");
    assertThat(looks.getFirst().seen()).isEqualTo(Instant.parse("2025-10-04T11:20:00Z"));
    assertThat(looks.getFirst().label()).endsWith(" by Ilse: Begin");
    assertThat(ImportedFile.file(new ImportOpener(null), directory.resolve("old")).observations())
        .hasSize(2);
    assertThat(ImportedFile.file(new ImportOpener(null), directory.resolve(".git")).observations())
        .isEqualTo(looks);
  }

  @Test
  void whatStoodBesideOnABranchDidNotStand() throws Exception {
    try (Git git = Git.init().setDirectory(directory.toFile()).setInitialBranch("main").call()) {
      write("a.txt", "One.\n");
      commit(git, "One");
      git.checkout().setCreateBranch(true).setName("side").call();
      write("a.txt", "Two, perhaps.\n");
      commit(git, "Two, perhaps");
      write("a.txt", "Two.\n");
      commit(git, "Two");
      git.checkout().setName("main").call();
      git.merge()
          .include(git.getRepository().resolve("side"))
          .setFastForward(MergeCommand.FastForwardMode.NO_FF)
          .setMessage("Merge")
          .call();
    }
    assertThat(ImportedFile.file(new ImportOpener(null), directory).observations())
        .extracting(look -> look.content().body())
        .containsExactly("One.", "Two.");
  }
}
