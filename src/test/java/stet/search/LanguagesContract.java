package stet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import stet.model.Content;
import stet.model.Observation;
import stet.query.QueryField;
import stet.query.QueryForm;
import stet.search.Question.Order;

/** Words are found in other languages than English, and the catalogue's own examples hold. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class LanguagesContract implements EngineFixture {

  @AutoClose private SearchFixture room;

  @BeforeAll
  void write(@TempDir Path home) {
    room = new SearchFixture(home, this);
    List<Observation> all = new ArrayList<>();
    all.add(in("de", "Die Wahlen wurden gestern in den Städten abgehalten."));
    all.add(in("fr", "Les élections ont été reportées hier à Genève."));
    all.add(in("ar", "أعلنت الحكومة نتائج الانتخابات في العاصمة."));
    all.add(in("zh", "俄罗斯外交部长昨天在伦敦会见了记者。"));
    all.add(in("ja", "外務大臣は昨日ロンドンで記者会見を開いた。"));
    all.add(in("th", "รัฐบาลประกาศผลการเลือกตั้งเมื่อวานนี้"));
    room.record(all);
  }

  private static Observation in(String language, String text) {
    return new Observation(
        "wire", language, SearchFixture.NOON, new Content("", "", text), "test/1", null, language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Wahl            | de
          stadte          | de
          élection        | fr
          elections       | fr
          geneve          | fr
          انتخابات        | ar
          الحكومة         | ar
          外交部长         | zh
          "伦敦会见"       | zh
          ロンドン         | ja
          記者会見         | ja
          เลือกตั้ง          | th
          lang:de         | de
          Städt*          | de
          """)
  void findsWords(String query, String article) {
    assertThat(room.versions(query)).as(query).containsExactly(article + "/1");
  }

  @ParameterizedTest
  @MethodSource("stet.query.QueryField#all")
  void everyExampleIsAQuery(QueryField field) {
    assertThat(field.examples()).isNotEmpty();
    for (String example : field.examples()) {
      assertThat(example).contains(field.label() + ":");
      assertThat(room.ask(example).query()).isEqualTo(example);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyExampleOfAFormIsAQuery(QueryForm form) {
    assertThat(form.examples()).isNotEmpty();
    for (String example : form.examples()) {
      Answer answer = room.ask(example);
      assertThat(answer.query()).isEqualTo(example);
      assertThat(answer.notices()).noneMatch(notice -> notice.contains("no field"));
    }
  }

  @Test
  void theHeadlineCountsForMoreThanTheText() {
    String text = "Nothing of note was decided at the meeting in the town hall on Monday.";
    room.record(
        SearchFixture.seen("courier", "a", 0, "Town meeting", text + " The zeppelin stays."),
        SearchFixture.seen(
            "courier", "b", 0, "Zeppelin stays", text + " It was the town that paid."));
    assertThat(room.versions("zeppelin", Order.BEST)).containsExactly("b/1", "a/1");
  }
}
