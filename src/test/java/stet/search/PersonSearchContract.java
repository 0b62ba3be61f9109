package stet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stet.search.SearchFixture.seen;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.desk.WithholdingRegister;
import stet.model.WithheldException;
import stet.model.Withholding;
import stet.search.Facets.Value;
import stet.search.Question.Order;

/** All that is known of a name. */
abstract class PersonSearchContract implements EngineFixture {

  @AutoClose private SearchFixture room;

  @BeforeEach
  void open(@TempDir Path home) {
    room = new SearchFixture(home, this);
    room.record(
        seen("courier", "a", 0, "Ferry", "Anna Bell met Tom Reed on the ferry. She left."),
        seen("courier", "a", 9, "Ferry", "Anna Bell met Tom Reed on two ferries. She left."),
        seen("gazette", "b", 1, "Boat", "Anna Maria Bell wrote of a boat for 5 people."),
        seen("gazette", "b", 70, "Boat", "Anna Maria Bell wrote of a boat for 6 people."),
        seen("gazette", "c", 2, "Port", "Mr. Bell opened the port to 3 ships on Monday."),
        seen("gazette", "c", 80, "Port", "Mr. Bell opened the port to 4 ships on Monday."),
        seen("courier", "d", 3, "Rain", "Lucy Moss saw rain for 7 days, it is said."),
        seen("courier", "d", 90, "Rain", "Lucy Moss saw rain for 8 days, it is said."));
  }

  private PersonProfile of(String name, int limit, @Nullable String after) {
    Result<PersonProfile> profiled =
        new PersonSearch(room.search, room.archive)
            .of(new PersonQuestion(name, limit, Order.OLDEST, after));
    assertThat(profiled).as(name).isInstanceOf(Found.class);
    return profiled.answer().orElseThrow();
  }

  @Test
  void theEditsOfANameAreCountedByFormSourceTagAndTime() {
    PersonProfile profile = of("anna bell", 10, null);
    assertThat(profile.name()).isEqualTo("Anna Bell");
    assertThat(profile.edits().total().articles()).isEqualTo(2);
    PersonProfile.Counts counts = Objects.requireNonNull(profile.counts());
    assertThat(counts.forms())
        .extracting(form -> form.name() + " " + form.articles() + " " + form.among())
        .containsExactly("Anna Bell 1 true", "Anna Maria Bell 1 true", "Bell 1 false");
    assertThat(counts.sources().values())
        .extracting(value -> value.name() + " " + value.articles())
        .containsExactly("courier 1", "gazette 1");
    assertThat(counts.others()).extracting(Value::name).containsExactly("Tom Reed");
    assertThat(counts.tags().values()).extracting(Value::name).contains("number");
    assertThat(counts.histogram().bars().stream().mapToInt(Facets.Bar::found).sum())
        .isEqualTo(profile.edits().total().edits());
  }

  @Test
  void whatIsToldOfAFormIsFoundByIt() {
    PersonProfile.Counts counts = Objects.requireNonNull(of("anna bell", 10, null).counts());
    for (PersonProfile.Form form : counts.forms()) {
      assertThat(room.ask(form.clause()).total().articles())
          .as(form.clause())
          .isEqualTo(form.articles());
    }
  }

  @Test
  void pagesFollowEachOtherAsThoseOfASearch() {
    List<String> paged = new ArrayList<>();
    String next = null;
    do {
      PersonProfile page = of("bell", 1, next);
      assertThat(page.counts() == null).as("counts on the first page").isEqualTo(next != null);
      page.edits().results().forEach(result -> paged.add(result.article().url()));
      next = page.edits().next();
      room.record(
          seen("gazette", "e" + paged.size(), 0, "Old", "Anna Bell spoke of 2 cats."),
          seen("gazette", "e" + paged.size(), 4, "Old", "Anna Bell spoke of 3 cats."));
    } while (next != null);
    assertThat(paged).containsExactly("a", "b", "c");
  }

  @Test
  void nobodyIsNoMistakeAndNoNameIsOne() {
    assertThat(of("zachary quill", 10, null).edits().results()).isEmpty();
    assertThat(of("anna bel", 10, null).edits().instead()).contains("person:\"anna bell\"");
    assertThat(
            new PersonSearch(room.search, room.archive)
                .of(new PersonQuestion("…", 10, Order.NEWEST, null)))
        .isInstanceOf(BadQuery.class);
  }

  @Test
  void aNameThatIsWithheldIsTold() {
    new WithholdingRegister(room.archive, Clock.systemUTC())
        .place(new Withholding.OfName("Tom Reed"), "asked to be left out");
    assertThatThrownBy(() -> of("tom reed", 10, null)).isInstanceOf(WithheldException.class);
    room.index.catchUp();
    PersonProfile.Counts counts = Objects.requireNonNull(of("anna bell", 10, null).counts());
    assertThat(counts.others()).isEmpty();
  }
}
