package stet.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static stet.search.SearchFixture.seen;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries of as many characters as one may have. */
class LongQueriesTest {

  private static final String SPACES = " ".repeat(3_900);

  @AutoClose private LuceneSearchFixture room;

  @BeforeEach
  void open(@TempDir Path home) {
    room = new LuceneSearchFixture(home);
    room.record(
        seen("courier", "a", 0, "Storm", "A storm hit the BRAND."),
        seen("radio", "b", 0, "Storm", "A storm hit the coast."));
  }

  /** Between clauses that exclude each other an operator is looked for at the end. */
  @Test
  void areOfferedAnotherInNoTime() {
    String query = "source:courier" + SPACES + "storm source:radio";
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(room.ask(query).instead())
                .containsExactly("(source:courier OR source:radio)" + SPACES + "storm"));
  }

  @Test
  void loseTheOperatorAndNoWordThatEndsLikeOne() {
    assertThat(room.ask("source:courier AND storm AND source:radio").instead())
        .containsExactly("(source:courier OR source:radio) AND storm");
    assertThat(room.ask("source:courier storm && source:radio").instead())
        .containsExactly("(source:courier OR source:radio) storm");
    assertThat(room.ask("source:courier AND source:radio").instead())
        .containsExactly("(source:courier OR source:radio)");
    assertThat(room.ask("source:courier BRAND source:radio").instead())
        .containsExactly("(source:courier OR source:radio) BRAND");
  }

  @Test
  void areCompletedInNoTime() {
    for (String query :
        new String[] {
          "-a".repeat(500_000), "tag:(" + "a ".repeat(500_000), "tag:(" + "\"a\"".repeat(1_300)
        }) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> assertThat(room.search.complete(query, 5)).isEmpty());
    }
    assertThat(room.search.complete("tag:(" + "number OR ".repeat(390) + "quote-c", 5))
        .extracting(one -> one.name())
        .containsExactly("quote-changed");
  }
}
