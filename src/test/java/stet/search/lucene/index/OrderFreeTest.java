package stet.search.lucene.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import stet.indexing.IndexFixture;
import stet.model.Observation;

class OrderFreeTest {

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void anyOrderAndAnySplitGiveTheSameIndex(
      @ForAll("observations") List<Observation> observations, @ForAll long seed)
      throws IOException {
    Map<String, List<String>> straight = index(List.of(observations), false);
    Random random = new Random(seed);
    List<Observation> shuffled = new ArrayList<>(observations);
    Collections.shuffle(shuffled, random);
    List<List<Observation>> parts = new ArrayList<>();
    for (int from = 0; from < shuffled.size(); ) {
      int to = Math.min(shuffled.size(), from + 1 + random.nextInt(5));
      parts.add(shuffled.subList(from, to));
      from = to;
    }
    assertThat(index(parts, random.nextBoolean())).isEqualTo(straight);
  }

  private static Map<String, List<String>> index(List<List<Observation>> parts, boolean reopening)
      throws IOException {
    Path directory = Files.createTempDirectory("stet");
    try (LuceneIndexFixture home = new LuceneIndexFixture(directory)) {
      IndexFixture index = home.open();
      for (List<Observation> part : parts) {
        home.archive.record(part);
        index.catchUp();
        if (reopening) {
          index.close();
          index = home.open();
        }
      }
      try (IndexFixture last = index;
          IndexView view = last.acquire()) {
        return IndexDump.of(view);
      }
    } finally {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Provide
  Arbitrary<List<Observation>> observations() {
    Arbitrary<String> text =
        Arbitraries.of(
            "Four died. The sea was rough.",
            "Five died. The sea was rough.",
            "Five died, police said. The sea was rough.",
            "“Five died,” police said.\n\nThe sea was rough.",
            "This page is for subscribers.");
    Arbitrary<String> reader =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.just("test/1")), Tuple.of(1, Arbitraries.just("test/2")));
    Arbitrary<Observation> one =
        Combinators.combine(
                Arbitraries.of("a", "b"), Arbitraries.integers().between(0, 9), text, reader)
            .as(
                (article, minute, body, by) -> {
                  Observation plain = LuceneIndexFixture.seen(article, minute, body);
                  return new Observation(
                      plain.source(),
                      plain.identifier(),
                      plain.seen(),
                      plain.content(),
                      by,
                      minute == 5 ? "five" : null,
                      plain.language());
                });
    return one.list().ofMinSize(1).ofMaxSize(14);
  }
}
