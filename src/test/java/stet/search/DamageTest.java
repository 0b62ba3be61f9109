package stet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.search.Newsroom.seen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.index.Index;
import stet.model.Observation;
import stet.search.Question.Order;

/** An index whose files are spoilt while it is searched. */
class DamageTest {

  private static final List<String> QUERIES =
      List.of("storm", "\"storm came\"", "added:wave", "tag:headline", "", "co* NOT harbour");

  @Test
  void isToldAsAnOutcomeAndHeals(@TempDir Path home) throws IOException {
    try (Newsroom room = new Newsroom(home)) {
      List<Observation> all = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        String text = "Storm came over the coast. Wave " + i + " broke on the harbour wall.";
        all.add(seen("courier", "storm/" + i % 40, i, "Storm " + i % 7, text, "It went."));
      }
      room.record(all);
      List<Answer.Totals> before = QUERIES.stream().map(room::ask).map(Answer::total).toList();
      spoil(home);
      List<Outcome> during =
          QUERIES.stream()
              .map(q -> room.search.search(new Question(q, 20, Order.BEST, null)))
              .toList();
      assertThat(during).anyMatch(Unavailable.class::isInstance);
      assertThat(during).noneMatch(BadQuery.class::isInstance);
      room.index.catchUp();
      assertThat(QUERIES.stream().map(room::ask).map(Answer::total))
          .containsExactlyElementsOf(before);
    }
  }

  static void spoil(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve(Index.DIRECTORY))) {
      files
          .filter(
              file ->
                  Objects.toString(file.getFileName()).matches("_.*\\.(cfs|doc|pos|dvd|fdt|tim)"))
          .forEach(DamageTest::overwrite);
    }
  }

  /** Its header stays, and its length. */
  private static void overwrite(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      int head = 60;
      byte[] noise = new byte[(int) Math.max(0, channel.size() - head)];
      Arrays.fill(noise, (byte) 0x5A);
      channel.write(ByteBuffer.wrap(noise), head);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
