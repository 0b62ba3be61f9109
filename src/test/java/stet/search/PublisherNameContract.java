package stet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.search.SearchFixture.seen;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.model.ArticleId;
import stet.model.PublisherMention;
import stet.model.PublisherName;

/** Sources are found, completed and described by the names of their publishers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PublisherNameContract implements EngineFixture {

  @AutoClose private SearchFixture room;

  @BeforeAll
  void write(@TempDir Path home) {
    room = new SearchFixture(home, this);
    room.record(
        seen("courier", "https://courier.example/1", 0, "Mill fire", "The mill burned."),
        seen("courier", "https://courier.example/1", 9, "Mill fire", "The mill burned down."),
        seen("gazette", "https://gazette.example/1", 1, "Mill fire", "The mill was lost."),
        seen("gazette-sport", "https://gazette.example/2", 2, "Race", "The mill team won."),
        seen("star", "https://star.example/1", 3, "Fire", "No mill is left."));
    named("courier", "The Harbour Courier");
    named("gazette", "Évening Gazette");
    named("gazette-sport", "Évening Gazette");
    named("star", "gazette"); // a source has that name itself
  }

  private void named(String source, String title) {
    room.archive.update(
        unit -> unit.publishers().setByOperator(source, PublisherName.of(title, null)));
  }

  @Test
  void aTitleFindsWhatTheSourcesOwnNameFinds() {
    for (String clause :
        List.of(
            "source:\"The Harbour Courier\"",
            "source:\"harbour courier\"",
            "source:“Harbour Courier”",
            "source:(\"harbour courier\" OR nobody)")) {
      assertThat(room.versions("mill " + clause))
          .as(clause)
          .isNotEmpty()
          .isEqualTo(room.versions("mill source:courier"));
      assertThat(room.versions("mill -" + clause))
          .as(clause)
          .isEqualTo(room.versions("mill -source:courier"));
    }
    assertThat(room.edits("kind:replaced source:\"The Harbour Courier\"")).hasSize(1);
    assertThat(room.versions("mill source:Harbour")).isEmpty();
  }

  @Test
  void aTitleOfSeveralSourcesFindsThemAll() {
    assertThat(room.versions("mill source:\"evening gazette\""))
        .containsExactlyInAnyOrderElementsOf(
            room.versions("mill source:(gazette OR gazette-sport)"));
  }

  @Test
  void aSourcesOwnNameWins() {
    assertThat(room.versions("mill source:gazette")).containsExactly("https://gazette.example/1/1");
  }

  @Test
  void theNameIsSaid() {
    assertThat(room.search.inWords("mill source:courier"))
        .isEqualTo(room.search.inWords("mill source:\"harbour courier\""))
        .contains("versions that mention “mill”, from The Harbour Courier");
    assertThat(room.search.inWords("mill source:\"evening gazette\""))
        .contains("versions that mention “mill”, from Évening Gazette");
    assertThat(room.search.inWords("mill source:nobody"))
        .contains("versions that mention “mill”, from nobody");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          source:"Harbor Courier" | Harbor Courier is found nowhere. Did you mean The Harbour Courier? | source:courier
          source:couriers | couriers is found nowhere. Did you mean The Harbour Courier? | source:courier
          source:"Evening Gazete" | Evening Gazete is found nowhere. Did you mean Évening Gazette? | source:gazette, source:gazette-sport
          source:bbc | No source here is called bbc. There is The Harbour Courier, Évening Gazette and others. |
          """)
  void aNearNameIsOffered(String query, String notice, String instead) {
    Answer answer = room.ask(query);
    assertThat(answer.notices()).containsExactly(notice);
    assertThat(answer.instead())
        .isEqualTo(instead == null ? List.of() : List.of(instead.split(", ", -1)));
  }

  @Test
  void anyWordOfTheNameIsCompleted() {
    for (String typed :
        List.of("source:cou", "source:\"the har", "source:harb", "source:\"harbour c")) {
      assertThat(room.search.complete(typed, 9))
          .as(typed)
          .containsExactly(new Completion(0, "source:courier", "The Harbour Courier", 0));
    }
    assertThat(room.search.complete("source:ev", 9))
        .extracting(Completion::text)
        .containsExactly("source:gazette", "source:gazette-sport");
    assertThat(room.search.complete("source:arbour", 9)).isEmpty();
  }

  @Test
  void anAnswerThatIsKeptIsOldWhenANameChanges() {
    String before = room.search.state();
    room.archive.update(
        unit ->
            unit.publishers()
                .add(
                    ArticleId.of("star", "https://star.example/1"),
                    PublisherMention.ofPage(PublisherName.of(null, "https://star.example/"))));
    assertThat(room.search.state()).isNotEqualTo(before);
  }
}
