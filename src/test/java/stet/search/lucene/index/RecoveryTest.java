package stet.search.lucene.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stet.indexing.ArchiveRevisions;
import stet.indexing.Deriver;
import stet.indexing.IndexFixture;
import stet.revision.RevisionHistory;

/** An index that is lost, damaged, outdated or handed over says the same as before. */
class RecoveryTest {

  @TempDir Path directory;
  @AutoClose private LuceneIndexFixture home;
  private Path lucene;

  @BeforeEach
  void open() {
    home = new LuceneIndexFixture(directory);
    lucene = directory.resolve(LuceneIndex.DIRECTORY);
    home.archive.record(
        List.of(
            LuceneIndexFixture.seen("a", 0, "Four people died. The sea was rough."),
            LuceneIndexFixture.seen("a", 1, "Five people died. The sea was rough."),
            LuceneIndexFixture.seen("b", 0, "Nothing happened.")));
  }

  private static Map<String, List<String>> dump(IndexFixture index) {
    try (IndexView view = index.acquire()) {
      return IndexDump.of(view);
    }
  }

  private Map<String, List<String>> build() {
    try (IndexFixture index = home.open()) {
      index.catchUp();
      return dump(index);
    }
  }

  /** What may befall the files of an index. */
  enum Misfortune {
    ALL_GONE {
      @Override
      void befall(Path lucene) throws IOException {
        delete(lucene);
      }
    },
    GENERATION_GONE {
      @Override
      void befall(Path lucene) throws IOException {
        delete(lucene.resolve("gen-000001"));
      }
    },
    POINTER_GONE {
      @Override
      void befall(Path lucene) throws IOException {
        Files.delete(lucene.resolve("current"));
      }
    },
    POINTER_GARBLED {
      @Override
      void befall(Path lucene) throws IOException {
        Files.writeString(lucene.resolve("current"), "../../etc");
      }
    },
    POINTER_NO_TEXT {
      @Override
      void befall(Path lucene) throws IOException {
        Files.write(lucene.resolve("current"), new byte[] {(byte) 0xC3, 0x28, (byte) 0xFF});
      }
    },
    COMMIT_CUT {
      @Override
      void befall(Path lucene) throws IOException {
        for (Path file : files(lucene, "segments_")) {
          Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 40));
        }
      }
    },
    COMMIT_EMPTY {
      @Override
      void befall(Path lucene) throws IOException {
        for (Path file : files(lucene, "segments_")) {
          Files.write(file, new byte[0]);
        }
      }
    },
    DATA_FILES_GONE {
      @Override
      void befall(Path lucene) throws IOException {
        for (Path file : files(lucene, "_")) {
          Files.delete(file);
        }
      }
    },
    DATA_FLIPPED {
      @Override
      void befall(Path lucene) throws IOException {
        Path largest =
            Collections.max(files(lucene, "_"), Comparator.comparingLong(f -> f.toFile().length()));
        byte[] bytes = Files.readAllBytes(largest);
        bytes[bytes.length / 2] ^= 0x10;
        try (RandomAccessFile file = new RandomAccessFile(largest.toFile(), "rw")) {
          file.write(bytes); // in place: who has it open sees it too
        }
      }
    };

    abstract void befall(Path lucene) throws IOException;

    static List<Path> files(Path lucene, String prefix) throws IOException {
      try (Stream<Path> files = Files.list(lucene.resolve("gen-000001"))) {
        List<Path> found =
            files.filter(f -> f.getFileName().toString().startsWith(prefix)).toList();
        assertThat(found).isNotEmpty();
        return found;
      }
    }

    static void delete(Path directory) throws IOException {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLost(Misfortune misfortune) throws IOException {
    Map<String, List<String>> before = build();
    assertThat(before).hasSize(3);
    misfortune.befall(lucene);
    assertThat(build()).isEqualTo(before);
    assertThat(build()).isEqualTo(before);
    try (Stream<Path> files = Files.list(lucene)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void anIndexDeletedUnderARunningServerIsBuiltAnew() throws IOException {
    try (IndexFixture index = home.open()) {
      index.catchUp();
      Map<String, List<String>> before = dump(index);
      Misfortune.delete(lucene);
      index.catchUp();
      assertThat(dump(index)).isEqualTo(before);
    }
  }

  @Test
  void anIndexDamagedUnderARunningServerIsBuiltAnew() throws IOException {
    Map<String, List<String>> before = build();
    try (IndexFixture index = home.open()) {
      Misfortune.DATA_FLIPPED.befall(lucene);
      try (IndexView view = index.acquire()) {
        assertThat(index.suspect(view, new IllegalStateException("it made no sense"))).isTrue();
      }
      index.catchUp();
      assertThat(lucene.resolve("gen-000002")).exists();
      assertThat(dump(index)).isEqualTo(before);
    }
    assertThat(lucene.resolve("gen-000001")).doesNotExist();
  }

  @Test
  void suspicionAloneBuildsNothingAnew() {
    Map<String, List<String>> before = build();
    try (IndexFixture index = home.open()) {
      try (IndexView view = index.acquire()) {
        assertThat(index.suspect(view, new IllegalStateException("a slip of ours"))).isFalse();
      }
      index.catchUp();
      assertThat(dump(index)).isEqualTo(before);
    }
    assertThat(lucene.resolve("gen-000001")).exists();
  }

  @Test
  void otherRulesAreBuiltAnew() {
    Map<String, List<String>> before = build();
    int next = RevisionHistory.RULES + 1;
    try (IndexFixture index = home.open(next)) {
      assertThat(index.behind()).isEqualTo(3);
      index.catchUp();
      assertThat(dump(index)).isEqualTo(before);
    }
    try (IndexFixture index = home.open(next)) {
      assertThat(index.behind()).isZero();
    }
    assertThat(lucene.resolve("gen-000002")).exists();
    assertThat(lucene.resolve("gen-000001")).doesNotExist();
  }

  @Test
  void whoeverComesSecondReadsAndTakesOver() {
    IndexFixture first = home.open();
    try (IndexFixture second = home.open()) {
      assertThat(first.indexes()).isTrue();
      assertThat(second.indexes()).isFalse();
      first.catchUp();
      Map<String, List<String>> all = dump(first);
      second.catchUp();
      assertThat(second.behind()).isEqualTo(3); // nothing is committed yet
      first.close();
      second.catchUp();
      assertThat(second.indexes()).isTrue();
      assertThat(second.behind()).isZero();
      assertThat(dump(second)).isEqualTo(all);
    }
  }

  @Test
  void aReaderSeesWhatIsCommittedAndHowFarItIsBehind() {
    IndexFixture first = home.open();
    try (IndexFixture second = home.open();
        Deriver.Following following = second.follow()) {
      assertThat(following).isNotNull();
      first.catchUp();
      first.close();
      await().atMost(Duration.ofSeconds(3)).until(() -> second.behind() == 0);
      try (IndexFixture third = home.open()) {
        assertThat(third.indexes()).isFalse();
        home.archive.record(List.of(LuceneIndexFixture.seen("c", 0, "More.")));
        assertThat(third.behind()).isGreaterThanOrEqualTo(1);
      }
    }
  }

  @Test
  void aReindexByAnotherProcessIsNoticed() {
    try (IndexFixture server = home.open()) {
      server.catchUp();
      Map<String, List<String>> before = dump(server);
      try (IndexFixture other = home.open()) {
        other.reindex(done -> {});
        assertThat(other.indexes()).isTrue();
        server.catchUp();
        assertThat(server.indexes()).isFalse();
        assertThat(dump(server)).isEqualTo(before);
      }
      server.catchUp();
      assertThat(server.indexes()).isTrue();
      assertThat(dump(server)).isEqualTo(before);
      assertThat(lucene.resolve("gen-000001")).doesNotExist();
    }
  }

  @Test
  void theIndexOfAnotherArchiveIsBuiltAnew(@TempDir Path elsewhere) {
    build();
    try (LuceneIndexFixture other = new LuceneIndexFixture(elsewhere)) {
      copy(lucene, elsewhere.resolve(LuceneIndex.DIRECTORY));
      other.archive.record(List.of(LuceneIndexFixture.seen("z", 0, "Elsewhere.")));
      try (IndexFixture index = other.open()) {
        index.catchUp();
        assertThat(dump(index)).hasSize(1);
      }
    }
  }

  @Test
  void theIndexOfAnotherArchiveOfThatLengthIsBuiltAnew(@TempDir Path elsewhere) {
    String[] keys = build().keySet().toArray(String[]::new);
    try (LuceneIndexFixture other = new LuceneIndexFixture(elsewhere)) {
      copy(lucene, elsewhere.resolve(LuceneIndex.DIRECTORY));
      other.archive.record(
          List.of(
              LuceneIndexFixture.seen("x", 0, "Elsewhere."),
              LuceneIndexFixture.seen("y", 0, "Elsewhere."),
              LuceneIndexFixture.seen("z", 0, "Elsewhere.")));
      try (IndexFixture index = other.open()) {
        assertThat(index.behind()).isEqualTo(3);
        index.catchUp();
        assertThat(dump(index)).hasSize(3).doesNotContainKeys(keys);
      }
    }
  }

  @Test
  void whatWasTakenInHalfwayIsKnownToBeOfAnotherArchive(@TempDir Path elsewhere)
      throws IOException {
    Path generation = Files.createDirectories(directory.resolve("halfway"));
    try (ArchiveRevisions revisions = new ArchiveRevisions(home.archive, home.histories);
        LuceneRevisionIndexer indexer = open(generation, revisions)) {
      IndexFixture.takeAMoment(revisions, indexer, 3);
      assertThat(indexer.committed().position()).isZero();
    }
    try (LuceneIndexFixture other = new LuceneIndexFixture(elsewhere);
        ArchiveRevisions revisions = new ArchiveRevisions(other.archive, other.histories)) {
      assertThat(opener(revisions).open(generation, false)).isInstanceOf(OpenResult.Unusable.class);
      other.archive.record(
          List.of(
              LuceneIndexFixture.seen("x", 0, "A."),
              LuceneIndexFixture.seen("y", 0, "B."),
              LuceneIndexFixture.seen("z", 0, "C.")));
      assertThat(opener(revisions).open(generation, false)).isInstanceOf(OpenResult.Unusable.class);
    }
    try (ArchiveRevisions revisions = new ArchiveRevisions(home.archive, home.histories);
        LuceneRevisionIndexer indexer = open(generation, revisions)) {
      assertThat(indexer.committed().position()).isZero();
    }
  }

  private static LuceneRevisionIndexer open(Path generation, ArchiveRevisions revisions)
      throws IOException {
    return ((OpenResult.Ready) opener(revisions).open(generation, false)).indexer();
  }

  private static IndexOpener opener(ArchiveRevisions revisions) {
    return new IndexOpener(revisions, new IndexViews(revisions));
  }

  @Test
  void aReaderDoesNotShowWhatIsOfAnotherArchive(@TempDir Path elsewhere) {
    build();
    try (LuceneIndexFixture other = new LuceneIndexFixture(elsewhere);
        IndexFixture writing = home.open()) {
      assertThat(writing.indexes()).isTrue();
      for (int minute = 0; minute < 5; minute++) {
        other.archive.record(List.of(LuceneIndexFixture.seen("z", minute, "Elsewhere " + minute)));
      }
      try (IndexFixture reading = IndexFixture.open(home.path, other.archive, other.histories)) {
        assertThat(reading.indexes()).isFalse();
        assertThat(reading.behind()).isEqualTo(5);
        assertThat(dump(reading)).isEmpty();
      }
      try (IndexFixture reading = home.open()) {
        assertThat(reading.indexes()).isFalse();
        assertThat(dump(reading)).hasSize(3);
      }
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
