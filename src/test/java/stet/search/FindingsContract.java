package stet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.search.Question.Order;

/** What is exported is all that a search finds, and stays so whatever arrives. */
abstract class FindingsContract implements EngineFixture {

  @AutoClose private SearchFixture room;

  @BeforeEach
  void write(@TempDir Path home) {
    room = new SearchFixture(home, this);
    StormArticles.record(room);
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
      assertThat(StormArticles.rest(findings))
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(found);
    }
  }

  @Test
  void whatArrivesMeanwhileChangesNothing() {
    List<String> before;
    try (SearchMatchReader findings = room.search.export("tag:number").answer().orElseThrow()) {
      before = StormArticles.rest(findings);
    }
    try (SearchMatchReader findings = room.search.export("tag:number").answer().orElseThrow()) {
      List<String> told = new ArrayList<>();
      told.add(StormArticles.name(Objects.requireNonNull(findings.next())));
      for (int article = 0; article < StormArticles.COUNT + 3; article++) {
        room.record(
            StormArticles.told(article, 5, 7),
            StormArticles.told(article, 90, 8)); // one between, one behind
      }
      told.addAll(StormArticles.rest(findings));
      assertThat(told).isEqualTo(before);
    }
    try (SearchMatchReader findings = room.search.export("tag:number").answer().orElseThrow()) {
      assertThat(StormArticles.rest(findings))
          .doesNotHaveDuplicates()
          .hasSizeGreaterThan(before.size());
    }
  }

  @Test
  void aQueryThatCannotBeUnderstoodIsToldBefore() {
    assertThat(room.search.export("\"never closed")).isInstanceOf(BadQuery.class);
  }
}
