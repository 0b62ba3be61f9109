package stet.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IndexExceptionTest {

  private static final IOException FULL = new IOException("No space left on device");

  static Exception[] full() {
    return new Exception[] {
      FULL,
      new UncheckedIOException(FULL),
      new AlreadyClosedException("this IndexWriter is closed", FULL)
    };
  }

  @ParameterizedTest
  @MethodSource("full")
  void tellsWhatTheDiskSaid(Exception failure) {
    assertThat(IndexException.of("A new index cannot be built", failure))
        .isInstanceOf(IndexException.class)
        .hasMessageStartingWith("A new index cannot be built: No space left on device.")
        .hasRootCause(FULL);
  }
}
