package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.model.Observation;

class ArticleFactsBuilderTest {

  /** Of two texts that were seen at one instant, nobody knows that one became the other. */
  @Test
  void textsSeenAtOneInstantAreNoChanges(@TempDir Path home) throws IOException {
    List<Observation> observations =
        Stream.of("1 One.", "2 Two.", "2 Three.", "3 Four.")
            .map(ArticleFactsBuilderTest::seen)
            .toList();
    try (ServerFixture stand = ServerFixture.of(home, observations)) {
      assertThat(stand.page(ServerFixture.article(ServerFixture.FERRY)).text())
          .contains(
              "The article has changed twice"
                  + " (beside that, 1 version was seen at the same instant as another)");
    }
  }

  private static Observation seen(String minuteAndText) {
    return ServerFixture.seen(
        ServerFixture.FERRY,
        "2014-03-14T13:0" + minuteAndText.charAt(0) + ":00Z",
        null,
        "Ferry talks",
        minuteAndText.substring(2));
  }
}
