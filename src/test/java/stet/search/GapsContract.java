package stet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.desk.WithholdingRegister;
import stet.model.ArticleId;
import stet.model.Observation;
import stet.model.Timeline;
import stet.model.Withholding;
import stet.revision.QuotationWording;

/** No answer reaches across what is withheld of an article. */
abstract class GapsContract implements EngineFixture {

  private static final String URL = "https://courier.example/ferry";
  private static final ArticleId ARTICLE = ArticleId.of("courier", URL);
  private static final int HOUR = 60;

  @TempDir Path home;

  private static List<Observation> hours() {
    List<Observation> all = new ArrayList<>();
    for (int hour = 0; hour < 5; hour++) {
      all.add(
          SearchFixture.seen(
              "courier",
              URL,
              (long) hour * HOUR,
              "Ferry " + hour,
              "The ferry sank at dawn. “Nobody knew of the leak,” Ilse Corvane said.",
              "It was hour " + hour + "."));
    }
    return all;
  }

  @Test
  void asOfAnInstantAtWhichWhatStoodIsWithheldNothingIsFound() {
    try (SearchFixture room = new SearchFixture(home, this)) {
      room.record(hours());
      Withholding line = withhold(room, 2 * HOUR, 2 * HOUR);
      for (boolean again : new boolean[] {false, true}) {
        assertThat(room.versions("asof:2024-05-01T13:30:00Z")).containsExactly(URL + "/2");
        assertThat(room.versions("asof:2024-05-01T14:00:00Z")).isEmpty();
        assertThat(room.versions("asof:2024-05-01T14:59:59Z")).isEmpty();
        assertThat(room.versions("asof:2024-05-01T15:00:00Z")).containsExactly(URL + "/3");
        assertThat(room.ask("asof:2024-05-01T13:30:00Z").results().getFirst().hits().getFirst())
            .extracting(Answer.Hit::until)
            .isEqualTo(minute(2 * HOUR));
        if (!again) {
          room.index.reindex(versions -> {});
        }
      }
      new WithholdingRegister(room.archive, Clock.systemUTC()).release(line);
      room.index.catchUp();
      assertThat(room.versions("asof:2024-05-01T14:30:00Z")).containsExactly(URL + "/3");
    }
  }

  @Test
  void whatIsWithheldUntilFurtherNoticeStandsNowAndNothingElse() {
    try (SearchFixture room = new SearchFixture(home, this)) {
      List<Observation> hours = hours();
      room.record(hours.subList(0, 2));
      withhold(room, 2 * HOUR, null);
      assertThat(room.versions("asof:2024-05-01T18:00:00Z")).containsExactly(URL + "/2");
      room.record(hours.subList(2, 4));
      assertThat(room.versions("asof:2024-05-01T13:30:00Z")).containsExactly(URL + "/2");
      assertThat(room.versions("asof:2024-05-01T18:00:00Z")).isEmpty();
      PhraseTimeline.PhrasePeriod spell = periods(room).getFirst();
      assertThat(spell.withheldAfter()).isTrue();
      assertThat(spell.goneBy()).isEqualTo(minute(2 * HOUR));
    }
  }

  @Test
  void nobodyIsToldHowLongAfterAnArticleWasFirstSeenWhenThatIsWithheld() {
    try (SearchFixture room = new SearchFixture(home, this)) {
      room.record(hours());
      assertThat(room.versions("after-first-seen:<90min")).hasSize(2);
      withhold(room, null, 0);
      assertThat(room.versions("after-first-seen:<90min")).isEmpty();
      assertThat(room.versions("version:1")).containsExactly(URL + "/1");
      assertThat(periods(room).getFirst().withheldBefore()).isTrue();
    }
  }

  @Test
  void aPhraseAndAQuotationEndWhereSomethingIsWithheldAndBeginBehindIt() {
    try (SearchFixture room = new SearchFixture(home, this)) {
      room.record(hours());
      withhold(room, 2 * HOUR, 2 * HOUR);
      List<PhraseTimeline.PhrasePeriod> periods = periods(room);
      assertThat(periods).hasSize(2);
      assertThat(periods.getFirst().goneBy()).isEqualTo(minute(2 * HOUR));
      assertThat(periods.getFirst().withheldAfter()).isTrue();
      assertThat(periods.getLast().notBefore()).isNull();
      assertThat(periods.getLast().withheldBefore()).isTrue();

      Timeline answer = room.archive.timeline(ARTICLE).orElseThrow();
      List<QuotationWording> wordings =
          room.histories.wordings(answer, List.of("Nobody knew of the leak"));
      assertThat(wordings)
          .extracting(wording -> wording.from().number() + "-" + wording.to().number())
          .containsExactly("1-2", "3-4");
    }
  }

  @Test
  void aPhraseIsNotGoneFromAnArticleWhoseLatestVersionIsWithheld() {
    try (SearchFixture room = new SearchFixture(home, this)) {
      room.record(
          SearchFixture.seen("courier", URL, 0, "Ferry", "The ferry sank at dawn."),
          SearchFixture.seen("courier", URL, HOUR, "Ferry", "The ferry sank."),
          SearchFixture.seen("courier", URL, 2 * HOUR, "Ferry", "The ferry was raised."));
      assertThat(gone(room).listed()).hasSize(1);
      withhold(room, 2 * HOUR, null);
      assertThat(gone(room).listed()).isEmpty();
      assertThat(gone(room).wanted()).isZero();
      assertThat(gone(room).articles()).isEqualTo(1);
    }
  }

  private static PhraseTimeline gone(SearchFixture room) {
    return room.search
        .phraseTimeline(new PhraseQuestion("sank at dawn", true, 10, null))
        .answer()
        .orElseThrow();
  }

  private static List<PhraseTimeline.PhrasePeriod> periods(SearchFixture room) {
    PhraseTimeline answer =
        room.search
            .phraseTimeline(new PhraseQuestion("sank at dawn", 10, null))
            .answer()
            .orElseThrow();
    return answer.listed().getFirst().periods();
  }

  private static Withholding withhold(
      SearchFixture room, @Nullable Integer from, @Nullable Integer to) {
    Withholding placed =
        new WithholdingRegister(room.archive, Clock.systemUTC())
            .place(within(from, to), "a promise");
    room.index.catchUp();
    return placed;
  }

  private static Withholding.OfArticle within(@Nullable Integer from, @Nullable Integer to) {
    return new Withholding.OfArticle(
        ARTICLE, from == null ? null : minute(from), to == null ? null : minute(to));
  }

  private static Instant minute(int minute) {
    return SearchFixture.NOON.plusSeconds(60L * minute);
  }
}
