package stet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.search.SearchFixture.seen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.model.Content;
import stet.model.Observation;

/** An index tells of its archive, however it came to be filled. */
abstract class IndexingContract implements EngineFixture {

  private static final List<String> TEXTS =
      List.of(
          "Four died. The sea was rough.",
          "Five died. The sea was rough.",
          "Five died, police said. The sea was rough.",
          "“Five died,” police said.\n\nThe sea was rough.",
          "This page is for subscribers.");

  private static final List<String> QUERIES =
      List.of("*", "where:(headline OR byline OR body)", "five", "asof:2024-05-01T12:05Z");

  /** All that is found by some queries. */
  private static List<SearchMatch> found(SearchFixture room) {
    List<SearchMatch> found = new ArrayList<>();
    for (String query : QUERIES) {
      try (SearchMatchReader findings = room.search.export(query).answer().orElseThrow()) {
        for (SearchMatch next = findings.next(); next != null; next = findings.next()) {
          found.add(next);
        }
      }
    }
    return found;
  }

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void anyOrderAndAnySplitGiveTheSameAnswers(@ForAll Random random) throws IOException {
    List<Observation> observations = some(random);
    List<SearchMatch> straight = found(List.of(observations), false);
    assertThat(straight).isNotEmpty();
    Collections.shuffle(observations, random);
    List<List<Observation>> parts = new ArrayList<>();
    for (int from = 0; from < observations.size(); ) {
      int to = Math.min(observations.size(), from + 1 + random.nextInt(5));
      parts.add(observations.subList(from, to));
      from = to;
    }
    assertThat(found(parts, random.nextBoolean())).isEqualTo(straight);
  }

  private List<SearchMatch> found(List<List<Observation>> parts, boolean reopening)
      throws IOException {
    Path home = HomeFixtures.make();
    SearchFixture room = new SearchFixture(home, this);
    try {
      for (List<Observation> part : parts) {
        room.record(part);
        if (reopening) {
          room.close();
          room = new SearchFixture(home, this);
        }
      }
      return found(room);
    } finally {
      room.close();
      HomeFixtures.delete(home);
    }
  }

  private static List<Observation> some(Random random) {
    List<Observation> some = new ArrayList<>();
    int count = 1 + random.nextInt(14);
    for (int i = 0; i < count; i++) {
      int minute = random.nextInt(10);
      some.add(
          new Observation(
              "courier",
              random.nextBoolean() ? "a" : "b",
              SearchFixture.NOON.plusSeconds(60L * minute),
              new Content("Ferry", "", TEXTS.get(random.nextInt(TEXTS.size()))),
              random.nextInt(5) == 0 ? "test/2" : "test/1",
              minute == 5 ? "five" : null,
              "en"));
    }
    return some;
  }

  @Test
  void anIndexThatIsBuiltAnewGivesTheSameAnswers(@TempDir Path home) {
    try (SearchFixture room = new SearchFixture(home, this)) {
      room.record(
          seen("courier", "a", 0, "Ferry", "Four people died."),
          seen("courier", "a", 1, "Ferry", "Five people died."),
          seen("courier", "b", 0, "Nothing", "It rained."));
      List<SearchMatch> before = found(room);
      assertThat(before).isNotEmpty();
      room.index.reindex(versions -> {});
      assertThat(found(room)).isEqualTo(before);
      room.record(seen("courier", "a", 2, "Ferry", "Six people died."));
      assertThat(room.versions("six")).containsExactly("a/3");
    }
  }

  @Test
  void aVersionThatComesBetweenReplacesTheStepAcrossIt(@TempDir Path home) {
    try (SearchFixture room = new SearchFixture(home, this)) {
      room.record(
          seen("courier", "a", 0, "Ferry", "Four died here."),
          seen("courier", "a", 10, "Ferry", "Six died here."));
      assertThat(room.edits("removed:four")).containsExactly("Four died here. > Six died here.");
      room.record(seen("courier", "a", 5, "Ferry", "Five died here."));
      assertThat(room.edits("removed:four")).containsExactly("Four died here. > Five died here.");
      assertThat(room.edits("removed:five")).containsExactly("Five died here. > Six died here.");
    }
  }

  @Test
  void whoeverComesSecondReadsAndTakesOver(@TempDir Path home) {
    SearchFixture first = new SearchFixture(home, this);
    try (SearchFixture second = new SearchFixture(home, this)) {
      assertThat(first.index.indexes()).isTrue();
      assertThat(second.index.indexes()).isFalse();
      first.record(seen("courier", "a", 0, "Ferry", "Four people died."));
      List<SearchMatch> all = found(first);
      first.close();
      second.index.catchUp();
      assertThat(second.index.indexes()).isTrue();
      assertThat(second.index.behind()).isZero();
      assertThat(found(second)).isEqualTo(all);
    }
  }

  @Test
  void anIndexThatAnotherProcessBuiltAnewIsRead(@TempDir Path home) {
    try (SearchFixture server = new SearchFixture(home, this)) {
      server.record(seen("courier", "a", 0, "Ferry", "Four people died."));
      List<SearchMatch> before = found(server);
      try (SearchFixture other = new SearchFixture(home, this)) {
        other.index.reindex(versions -> {});
        assertThat(other.index.indexes()).isTrue();
        server.index.catchUp();
        assertThat(server.index.indexes()).isFalse();
        assertThat(found(server)).isEqualTo(before);
      }
      server.index.catchUp();
      assertThat(server.index.indexes()).isTrue();
      assertThat(found(server)).isEqualTo(before);
    }
  }
}
