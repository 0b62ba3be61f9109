package stet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.search.SearchFixture.seen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.model.Observation;
import stet.search.Question.Order;

/** What is exported is all that a search finds, and stays so whatever arrives. */
abstract class FindingsContract implements EngineFixture {

  private static final int ARTICLES = 12;

  @AutoClose private SearchFixture room;

  @BeforeEach
  void write(@TempDir Path home) {
    room = new SearchFixture(home, this);
    List<Observation> all = new ArrayList<>();
    Random random = new Random(7);
    for (int article = 0; article < ARTICLES; article++) {
      for (int version = 0; version < 6; version++) {
        all.add(told(article, 10 * version, random.nextInt(90) + 10));
      }
    }
    room.record(all.subList(0, all.size() / 2));
    room.record(all.subList(all.size() / 2, all.size()));
  }

  private static Observation told(int article, int minute, int number) {
    return seen(
        "courier",
        "a/" + article,
        minute,
        "Storm",
        "The storm closed " + number + " roads in the hills on Monday morning.",
        "Nobody was hurt, said the police.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tag:number", "storm", "*", "edit(tag:number) where:body", "versions:>3"})
  void allThatASearchFindsIsExported(String query) {
    Answer answer = room.ask(new Question(query, 100, 100, Order.BEST, null));
    List<String> found = new ArrayList<>();
    for (Answer.ArticleResult result : answer.results()) {
      result.edits().forEach(edit -> found.add(result.article().url() + edit.to() + edit.edit()));
      result.hits().forEach(hit -> found.add(result.article().url() + hit.version()));
    }
    try (SearchMatchReader findings = room.search.export(query).answer().orElseThrow()) {
      assertThat(rest(findings)).isNotEmpty().containsExactlyInAnyOrderElementsOf(found);
    }
  }

  @Test
  void whatArrivesMeanwhileChangesNothing() {
    List<String> before;
    try (SearchMatchReader findings = room.search.export("tag:number").answer().orElseThrow()) {
      before = rest(findings);
    }
    try (SearchMatchReader findings = room.search.export("tag:number").answer().orElseThrow()) {
      List<String> told = new ArrayList<>();
      told.add(name(Objects.requireNonNull(findings.next())));
      for (int article = 0; article < ARTICLES + 3; article++) {
        room.record(told(article, 5, 7), told(article, 90, 8)); // one between, one behind
      }
      told.addAll(rest(findings));
      assertThat(told).isEqualTo(before);
    }
    try (SearchMatchReader findings = room.search.export("tag:number").answer().orElseThrow()) {
      assertThat(rest(findings)).doesNotHaveDuplicates().hasSizeGreaterThan(before.size());
    }
  }

  @Test
  void aQueryThatCannotBeUnderstoodIsToldBefore() {
    assertThat(room.search.export("\"never closed")).isInstanceOf(BadQuery.class);
  }

  private static List<String> rest(SearchMatchReader findings) {
    List<String> rest = new ArrayList<>();
    for (SearchMatch next = findings.next(); next != null; next = findings.next()) {
      rest.add(name(next));
    }
    return rest;
  }

  private static String name(SearchMatch finding) {
    String url = finding.article().url();
    return switch (finding) {
      case SearchMatch.OfEdit edit -> url + edit.edit().to() + edit.edit().edit();
      case SearchMatch.OfVersion version -> url + version.version().version();
    };
  }
}
