package stet.search.lucene;

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
import stet.desk.WithholdingRegister;
import stet.model.ArticleId;
import stet.model.Timeline;
import stet.model.Version;
import stet.model.WithheldException;
import stet.model.Withholding;
import stet.search.HomeFixtures;
import stet.search.SearchFixture;
import stet.search.lucene.index.ArticleVersions;
import stet.search.lucene.index.IndexView;

/** The table of versions has the gaps that the archive has. */
class VersionTableGapsTest {

  private static final String URL = "https://courier.example/ferry";
  private static final ArticleId ARTICLE = ArticleId.of("courier", URL);

  /** Versions come every second minute of so many. */
  private static final int MINUTES = 40;

  /** The index knows of every instant what the archive does, whatever is withheld and when. */
  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void theIndexTellsOfNoInstantWhatTheArchiveDoesNot(@ForAll Random random) throws IOException {
    Path some = HomeFixtures.make();
    try {
      try (LuceneSearchFixture room = new LuceneSearchFixture(some)) {
        WithholdingRegister withheld = new WithholdingRegister(room.archive, Clock.systemUTC());
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
                room.record(SearchFixture.seen("courier", URL, minute, "Ferry", text));
              }
            }
          }
          room.index.catchUp();
          agree(room);
        }
      }
      try (LuceneSearchFixture again = new LuceneSearchFixture(some)) {
        agree(again);
      }
    } finally {
      HomeFixtures.delete(some);
    }
  }

  private static void agree(LuceneSearchFixture room) {
    try (IndexView view = room.engine().acquire()) {
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

  private static Withholding.OfArticle within(@Nullable Integer from, @Nullable Integer to) {
    return new Withholding.OfArticle(
        ARTICLE, from == null ? null : minute(from), to == null ? null : minute(to));
  }

  private static Instant minute(int minute) {
    return SearchFixture.NOON.plusSeconds(60L * minute);
  }
}
