package stet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.model.Content;
import stet.model.Observation;
import stet.search.Answer.MarkedWords;

/** What changed is found in texts of every script, and what was looked for is marked in it. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class LanguageChangesContract implements EngineFixture {

  @AutoClose private SearchFixture room;

  @BeforeAll
  void write(@TempDir Path home) {
    room = new SearchFixture(home, this);
    changed(
        "de",
        "Die Wahlen wurden gestern in den Städten abgehalten.",
        "Die Wahlen wurden heute in den Städten abgehalten.");
    changed(
        "fr",
        "Les élections ont été reportées hier à Genève.",
        "Les élections ont été annulées hier à Genève.");
    changed(
        "ar",
        "أعلنت الحكومة نتائج الانتخابات في العاصمة أمس.",
        "أعلنت الحكومة تأجيل الانتخابات في العاصمة أمس.");
    changed("zh", "俄罗斯外交部长昨天在伦敦会见了记者。", "俄罗斯外交部长昨天在巴黎会见了记者。");
    changed("ja", "外務大臣は昨日ロンドンで記者会見を開いた。", "外務大臣は昨日パリで記者会見を開いた。");
    changed("th", "รัฐบาลประกาศผลการเลือกตั้งในกรุงเทพ", "รัฐบาลประกาศผลการเลือกตั้งในเชียงใหม่");
  }

  private void changed(String language, String before, String after) {
    room.record(List.of(seen(language, 0, before), seen(language, 60, after)));
  }

  private static Observation seen(String language, int minute, String text) {
    return new Observation(
        "wire",
        language,
        SearchFixture.NOON.plusSeconds(60L * minute),
        new Content("", "", text),
        "test/1",
        null,
        language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          removed:gestern added:heute       | de
          swap:"gestern > heute"            | de
          before:Wahl touched:heute         | de
          touched:"heute in"                | de
          removed:reportee added:annulé     | fr
          swap:"reportées > *"              | fr
          after:élection where:body         | fr
          removed:نتائج added:تأجيل         | ar
          swap:"* > تأجيل"                  | ar
          after:"الحكومة تأجيل"             | ar
          removed:伦敦 added:巴黎            | zh
          touched:"在巴黎"                   | zh
          swap:"伦敦 > 巴黎"                 | zh
          removed:ロンドン added:パリ        | ja
          before:"ロンドンで"                | ja
          after:記者会見 touched:パリ        | ja
          removed:กรุงเทพ added:เชียงใหม่     | th
          after:"ในเชียงใหม่"                | th
          before:เลือกตั้ง removed:กรุงเทพ     | th
          """)
  void findsChanges(String query, String article) {
    Answer answer = room.ask(query);
    assertThat(answer.results())
        .as(query)
        .extracting(result -> result.article().url())
        .containsExactly(article);
    assertThat(answer.results().getFirst().edits().getFirst().words())
        .as(query)
        .anyMatch(MarkedWords::matched);
  }
}
