package stet.search.lucene.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stet.indexing.IndexFixture;
import stet.search.IndexException;

class LuceneIndexTest {

  @TempDir Path directory;

  static Exception[] full() {
    IOException full = new IOException("No space left on device");
    return new Exception[] {
      full,
      new UncheckedIOException(full),
      new AlreadyClosedException("this IndexWriter is closed", full)
    };
  }

  @ParameterizedTest
  @MethodSource("full")
  void tellsWhatTheDiskSaid(Exception failure) {
    try (LuceneIndexFixture home = new LuceneIndexFixture(directory);
        IndexFixture index = home.open()) {
      assertThat(index.engine().report("A new index cannot be built", failure))
          .isInstanceOf(IndexException.class)
          .hasMessageStartingWith("A new index cannot be built: No space left on device.")
          .hasRootCauseInstanceOf(IOException.class);
    }
  }
}
