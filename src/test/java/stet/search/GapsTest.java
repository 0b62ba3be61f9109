package stet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.desk.Withheld;
import stet.history.Wording;
import stet.index.ArticleVersions;
import stet.index.IndexView;
import stet.model.ArticleId;
import stet.model.Observation;
import stet.model.Timeline;
import stet.model.Version;
import stet.model.WithheldException;
import stet.model.Withholding;

/** No answer reaches across what is withheld of an article. */
class GapsTest {

  private static final String URL = "https://courier.example/ferry";
  private static final ArticleId ARTICLE = ArticleId.of("courier", URL);
  private static final int HOUR = 60;

  /** Instants of the property: versions come every second minute of so many. */
  private static final int MINUTES = 40;

  @TempDir Path home;

  private static List<Observation> hours() {
    List<Observation> all = new ArrayList<>();
    for (int hour = 0; hour < 5; hour++) {
      all.add(
          Newsroom.seen(
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
    try (Newsroom room = new Newsroom(home)) {
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
      new Withheld(room.archive, Clock.systemUTC()).release(line);
      room.index.catchUp();
      assertThat(room.versions("asof:2024-05-01T14:30:00Z")).containsExactly(URL + "/3");
    }
  }

  @Test
  void whatIsWithheldUntilFurtherNoticeStandsNowAndNothingElse() {
    try (Newsroom room = new Newsroom(home)) {
      List<Observation> hours = hours();
      room.record(hours.subList(0, 2));
      withhold(room, 2 * HOUR, null);
      assertThat(room.versions("asof:2024-05-01T18:00:00Z")).containsExactly(URL + "/2");
      room.record(hours.subList(2, 4));
      assertThat(room.versions("asof:2024-05-01T13:30:00Z")).containsExactly(URL + "/2");
      assertThat(room.versions("asof:2024-05-01T18:00:00Z")).isEmpty();
      PhraseTimeline.Spell spell = spells(room).getFirst();
      assertThat(spell.withheldAfter()).isTrue();
      assertThat(spell.goneBy()).isEqualTo(minute(2 * HOUR));
    }
  }

  @Test
  void nobodyIsToldHowLongAfterAnArticleWasFirstSeenWhenThatIsWithheld() {
    try (Newsroom room = new Newsroom(home)) {
      room.record(hours());
      assertThat(room.versions("after-first-seen:<90min")).hasSize(2);
      withhold(room, null, 0);
      assertThat(room.versions("after-first-seen:<90min")).isEmpty();
      assertThat(room.versions("version:1")).containsExactly(URL + "/1");
      assertThat(spells(room).getFirst().withheldBefore()).isTrue();
    }
  }

  @Test
  void aPhraseAndAQuotationEndWhereSomethingIsWithheldAndBeginBehindIt() {
    try (Newsroom room = new Newsroom(home)) {
      room.record(hours());
      withhold(room, 2 * HOUR, 2 * HOUR);
      List<PhraseTimeline.Spell> spells = spells(room);
      assertThat(spells).hasSize(2);
      assertThat(spells.getFirst().goneBy()).isEqualTo(minute(2 * HOUR));
      assertThat(spells.getFirst().withheldAfter()).isTrue();
      assertThat(spells.getLast().notBefore()).isNull();
      assertThat(spells.getLast().withheldBefore()).isTrue();

      Timeline told = room.archive.timeline(ARTICLE).orElseThrow();
      List<Wording> wordings = room.histories.wordings(told, List.of("Nobody knew of the leak"));
      assertThat(wordings)
          .extracting(wording -> wording.from().number() + "-" + wording.to().number())
          .containsExactly("1-2", "3-4");
    }
  }

  /** The index knows of every instant what the archive does, whatever is withheld and when. */
  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void theIndexTellsOfNoInstantWhatTheArchiveDoesNot(@ForAll Random random) throws IOException {
    Path some = Homes.make();
    try {
      try (Newsroom room = new Newsroom(some)) {
        Withheld withheld = new Withheld(room.archive, Clock.systemUTC());
        List<Withholding> placed = new ArrayList<>();
        for (int step = 0; step < 8; step++) {
          switch (random.nextInt(4)) {
            case 0 -> {
              int from = random.nextInt(MINUTES);
              Integer to = random.nextInt(4) == 0 ? null : from + random.nextInt(6);
              placed.add(withheld.place(within(from, to), "a promise"));
            }
            case 1 ->
                placed.stream().skip(random.nextInt(3)).findFirst().ifPresent(withheld::release);
            default -> {
              for (int i = 0; i < 4; i++) {
                int minute = 2 * random.nextInt(MINUTES / 2);
                String text = "The ferry carried " + random.nextInt(6) + ".";
                room.record(Newsroom.seen("courier", URL, minute, "Ferry", text));
              }
            }
          }
          room.index.catchUp();
          agree(room);
        }
      }
      try (Newsroom again = new Newsroom(some)) {
        agree(again);
      }
    } finally {
      Homes.delete(some);
    }
  }

  private static void agree(Newsroom room) {
    try (IndexView view = room.index.acquire()) {
      ArticleVersions indexed = view.versions().of(ARTICLE);
      Timeline told = room.archive.timeline(ARTICLE, Long.MAX_VALUE).orElse(null);
      assertThat(indexed == null).isEqualTo(told == null);
      if (indexed != null && told != null) {
        agree(indexed, told);
      }
    }
  }

  private static void agree(ArticleVersions indexed, Timeline told) {
    for (int minute = -1; minute <= MINUTES; minute++) {
      for (int number = 1; number <= indexed.count(); number++) {
        assertThat(indexed.stood(number, minute(minute).toEpochMilli()))
            .as("version " + number + " at minute " + minute + " of " + told)
            .isEqualTo(number == numberAt(told, minute(minute)));
      }
    }
    for (Version version : told.versions()) {
      int number = version.number();
      assertThat(Optional.ofNullable(indexed.until(number))).isEqualTo(told.until(version));
      assertThat(indexed.followsGap(number)).isEqualTo(told.followsGap(version));
      assertThat(indexed.precedesGap(number)).isEqualTo(told.gapAfter(version).isPresent());
    }
  }

  private static int numberAt(Timeline told, Instant instant) {
    try {
      return told.at(instant).map(Version::number).orElse(0);
    } catch (WithheldException e) {
      return 0;
    }
  }

  private static List<PhraseTimeline.Spell> spells(Newsroom room) {
    PhraseTimeline told =
        room.search
            .phraseTimeline(new PhraseQuestion("sank at dawn", 10, null))
            .answer()
            .orElseThrow();
    return told.lives().getFirst().spells();
  }

  private static Withholding withhold(Newsroom room, @Nullable Integer from, @Nullable Integer to) {
    Withholding placed =
        new Withheld(room.archive, Clock.systemUTC()).place(within(from, to), "a promise");
    room.index.catchUp();
    return placed;
  }

  private static Withholding.OfArticle within(@Nullable Integer from, @Nullable Integer to) {
    return new Withholding.OfArticle(
        ARTICLE, from == null ? null : minute(from), to == null ? null : minute(to));
  }

  private static Instant minute(int minute) {
    return Newsroom.NOON.plusSeconds(60L * minute);
  }
}
