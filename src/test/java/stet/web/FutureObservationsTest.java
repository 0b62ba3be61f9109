package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.archive.Archive;
import stet.archive.VerificationResult;
import stet.desk.WithholdingRegister;
import stet.model.ArticleId;
import stet.model.Observation;
import stet.model.Sha256;
import stet.model.Withholding;
import stet.store.ChainHead;
import stet.store.ProgressListener;

/**
 * Observations of a clock that ran ahead, which are set aside: whatever is asked is without them.
 */
class FutureObservationsTest {

  private static final String FERRY = "https://courier.example/2014/03/ferry";
  private static final String ONLY = "https://courier.example/2014/03/only";
  private static final String FIRST = "The ferry sank in the harbour.";
  private static final String SECOND = "The ferry sank near the harbour.";
  private static final String WRONG = "The ferry met a quixotlimer.";

  /** The current text is seen again in 2099, between two texts that nobody saw before. */
  private static final List<Observation> FUTURE =
      List.of(
          seen(FERRY, "2099-01-01T00:00:00Z", WRONG),
          seen(FERRY, "2099-01-02T00:00:00Z", SECOND),
          seen(ONLY, "2099-01-01T00:00:00Z", "Only a quixotlimer."));

  private static final List<Observation> TRUE =
      List.of(
          seen(FERRY, "2014-03-14T13:00:00Z", FIRST), seen(FERRY, "2014-03-14T14:00:00Z", SECOND));

  private static final Observation LATER =
      seen(FERRY, "2014-03-14T15:00:00Z", "The ferry sank near the harbour wall.");

  private static final Pattern PASSING = Pattern.compile("\"took\":[0-9.E-]+|in [0-9.]+ ms");

  @TempDir private Path temp;

  private static Observation seen(String url, String instant, String text) {
    return ServerFixture.seen(url, instant, null, "The ferry", text);
  }

  @Test
  void whatIsSetAsideIsInNoAnswerAndInTheChainAndComesBack() {
    Map<String, String> without;
    try (ServerFixture never = ServerFixture.of(temp.resolve("never"), TRUE)) {
      without = answers(never);
    }
    try (ServerFixture newsstand = ServerFixture.of(temp.resolve("home"), both(TRUE, FUTURE))) {
      Archive archive = newsstand.archive();
      Map<String, String> before = answers(newsstand);
      assertThat(before.get("/api/search?q=quixot*")).contains("quixotlimer");
      ChainHead head = sound(archive);

      WithholdingRegister withheld = new WithholdingRegister(archive, Clock.systemUTC());
      List<Withholding> placed =
          withheld.setAside(archive.future(Clock.systemUTC().instant()), "x");
      assertThat(placed).as("a line for each article").hasSize(2);
      assertThat(newsstand.get("/api/search?q=text:met").body())
          .as("before it is derived again")
          .doesNotContain("quixotlimer");
      newsstand.index().catchUp();
      assertThat(answers(newsstand)).isEqualTo(without);
      assertThat(newsstand.get("/api/articles/" + id(ONLY)).statusCode()).isEqualTo(451);
      assertThat(archive.find(FERRY)).hasSize(1);
      assertThat(archive.census().observations()).isEqualTo(2);
      assertThat(sound(archive)).as("the chain keeps them").isEqualTo(head);
      assertThat(archive.future(Clock.systemUTC().instant())).isEmpty();

      placed.forEach(withheld::release);
      newsstand.index().catchUp();
      assertThat(answers(newsstand)).isEqualTo(before);
      assertThat(archive.future(Clock.systemUTC().instant())).hasSize(3);
    }
  }

  /**
   * The same is told whatever is imported before and after, and what is imported again stays out.
   */
  @Test
  void theOrderOfImportsLeavesNoTrace() {
    Map<String, String> without;
    try (ServerFixture never =
        ServerFixture.of(temp.resolve("never"), both(TRUE, List.of(LATER)))) {
      without = answers(never);
    }
    List<List<List<Observation>>> orders =
        List.of(
            List.of(FUTURE, both(List.of(LATER), TRUE)),
            List.of(both(TRUE, FUTURE), List.of(LATER)),
            List.of(both(FUTURE, List.of(LATER)), both(TRUE, FUTURE)));
    for (int order = 0; order < orders.size(); order++) {
      List<List<Observation>> batches = orders.get(order);
      try (ServerFixture newsstand =
          ServerFixture.of(temp.resolve("o" + order), batches.getFirst())) {
        Archive archive = newsstand.archive();
        new WithholdingRegister(archive, Clock.systemUTC())
            .setAside(archive.future(Clock.systemUTC().instant()), "x");
        archive.record(batches.getLast());
        newsstand.index().catchUp();
        assertThat(answers(newsstand)).as("order " + order).isEqualTo(without);
        sound(archive);
      }
    }
  }

  /** What is erased later never takes a text with it that stands in time. */
  @Test
  void erasingSparesATextThatOnlyASetAsideLookPutsIntoThatTime() {
    try (ServerFixture newsstand = ServerFixture.of(temp.resolve("home"), both(TRUE, FUTURE))) {
      Archive archive = newsstand.archive();
      WithholdingRegister withheld = new WithholdingRegister(archive, Clock.systemUTC());
      withheld.setAside(archive.future(Clock.systemUTC().instant()), "x");
      withheld.erase(
          new Withholding.OfArticle(ArticleId.of("courier", FERRY), FUTURE.getFirst().seen(), null),
          "y",
          false);
      assertThat(archive.timeline(ArticleId.of("courier", FERRY)).orElseThrow().versions())
          .hasSize(2);
      assertThat(archive.unabridged().isErased(Sha256.of(FUTURE.getFirst().content().bytes())))
          .isTrue();
      sound(archive);
    }
  }

  private static ChainHead sound(Archive archive) {
    VerificationResult verification = archive.verify(Optional.empty(), ProgressListener.NONE);
    assertThat(verification).isInstanceOf(VerificationResult.Sound.class);
    return verification.head();
  }

  private static List<Observation> both(List<Observation> some, List<Observation> others) {
    List<Observation> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  private static ArticleId id(String url) {
    return ArticleId.of("courier", url);
  }

  /** Searches, counts, feeds, lists and histories, without what differs between any two askings. */
  private static Map<String, String> answers(ServerFixture newsstand) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String path :
        List.of(
            "/api/search?q=quixot*",
            "/api/search?q=ferry&sort=newest",
            "/api/search?q=added:near",
            "/api/search?q=seen:2099",
            "/api/phrase?q=near+the+harbour",
            "/api/articles",
            "/api/articles/" + id(FERRY),
            "/api/stats",
            "/api/export",
            "/changes.atom",
            "/search.json?q=ferry",
            "/article/" + id(FERRY) + ".atom",
            ServerFixture.article(FERRY))) {
      String body = newsstand.get(path).body().replace(newsstand.address().toString(), "");
      // The place of a version in the chain differs, as its chain has more in it.
      answers.put(path, PASSING.matcher(body).replaceAll("").replaceAll("\"recorded\":\\d+", ""));
    }
    return answers;
  }
}
