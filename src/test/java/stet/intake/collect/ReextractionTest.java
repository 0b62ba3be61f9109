package stet.intake.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.archive.Archive;
import stet.archive.TestArchives;
import stet.archive.VerificationResult;
import stet.intake.extract.ArticleExtractor;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Observation;
import stet.model.Timeline;
import stet.store.ProgressListener;

/** New rules for old pages: no revision shows what only the rules changed. */
class ReextractionTest {

  private static final String URL = "https://courier.example/a";
  private static final ArticleId ARTICLE = ArticleId.of("courier", URL);
  private static final Instant NOON = Instant.parse("2025-10-06T12:00:00Z");

  @TempDir private Path home;

  private static String html(String lead) {
    return "<html lang=en><title>Ferries collide</title><h1>Ferries collide</h1><p>"
        + lead
        + "</p><p>The harbour"
        + " board met in the old customs house on Tuesday and heard from the pilots what they saw.</p></html>";
  }

  private static HttpExchange answer(Instant at, String page) {
    return new HttpExchange(
        URL,
        at,
        "GET /a HTTP/1.1\r\n\r\n",
        200,
        "OK",
        Headers.of("Content-Type", "text/html"),
        page.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Where today's rules see no article, what others saw stays: to leave it out would be to say that
   * nothing was seen, and what one rule takes for a wall another may not.
   */
  @Test
  void whatNewRulesRefuseStaysAsItWasReadAndIsCounted() {
    try (Archive archive = TestArchives.open(home)) {
      FetchArchive fetches = new FetchArchive(archive, home.resolve("fetched"));
      List<String> pages =
          List.of(
              html("Four people died off Gull Point."),
              "<title>Ferries collide</title><h1>Ferries collide</h1><p>Subscribe to continue reading.");
      for (int i = 0; i < pages.size(); i++) {
        Instant at = NOON.plusSeconds(3600L * i);
        fetches.keep(answer(at, pages.get(i)), ARTICLE);
        Content old = new Content("Ferries collide", "", "As old rules read it, look " + i + ".");
        archive.record(List.of(new Observation("courier", URL, at, old, "extract/0", null, "en")));
      }

      Reextraction.Done done = new Reextraction(archive, fetches).of(ARTICLE);

      assertThat(done).matches(it -> it != null && it.pages() == 2 && it.refused() == 1);
      assertThat(archive.timeline(ARTICLE).orElseThrow().versions())
          .extracting(version -> List.copyOf(version.readers()))
          .containsExactly(List.of(ArticleExtractor.READER), List.of("extract/0"));
    }
  }

  /** A page that lost its end would look as if that had been deleted. */
  @Test
  void aPageShorterThanItsHeadSaysIsRefused() {
    try (Archive archive = TestArchives.open(home)) {
      FetchArchive fetches = new FetchArchive(archive, home.resolve("fetched"));
      byte[] page = html("Four people died off Gull Point.").getBytes(StandardCharsets.UTF_8);
      fetches.keep(
          new HttpExchange(
              URL,
              NOON,
              "GET /a HTTP/1.1\r\n\r\n",
              200,
              "OK",
              Headers.of("Content-Type", "text/html", "Content-Length", "" + (page.length + 1)),
              page),
          ARTICLE);
      archive.record(
          List.of(
              new Observation(
                  "courier", URL, NOON, new Content("Ferries", "", "Old."), "x/0", null, "en")));

      assertThat(new Reextraction(archive, fetches).of(ARTICLE))
          .matches(
              done ->
                  done != null
                      && done.pages() == 1
                      && done.refused() == 1
                      && done.receipt().recorded() == 0);
    }
  }

  @Test
  void whatOldRulesMadeOfAPageIsNoLongerShown() {
    List<String> leads =
        List.of(
            "Four people died off Gull Point.",
            "Four people died off Gull Point.",
            "Five people died off Gull Point.");
    try (Archive archive = TestArchives.open(home)) {
      FetchArchive fetches = new FetchArchive(archive, home.resolve("fetched"));
      List<Observation> old = new ArrayList<>();
      for (int i = 0; i < leads.size(); i++) {
        Instant at = NOON.plusSeconds(3600L * i);
        fetches.keep(answer(at, html(leads.get(i))), ARTICLE);
        // Rules that took the clock on the page for its text.
        Content content =
            new Content("Ferries collide", "", leads.get(i) + "\n\nIt is " + i + ":00.");
        old.add(new Observation("courier", URL, at, content, "extract/0", null, "en"));
      }
      archive.record(old);
      assertThat(archive.timeline(ARTICLE).orElseThrow().versions()).hasSize(3);

      Reextraction.Done done = new Reextraction(archive, fetches).of(ARTICLE);

      assertThat(done).isNotNull();
      Timeline timeline = archive.timeline(ARTICLE).orElseThrow();
      assertThat(timeline.versions()).hasSize(2);
      assertThat(timeline.versions())
          .allSatisfy(
              version -> assertThat(version.readers()).containsExactly(ArticleExtractor.READER));
      assertThat(archive.census().versions()).isEqualTo(2);
      assertThat(archive.verify(Optional.empty(), ProgressListener.NONE))
          .isInstanceOf(VerificationResult.Sound.class);
      // The old reading that arrives late changes nothing.
      archive.record(
          List.of(
              new Observation(
                  "courier", URL, NOON, new Content("Old", "", "late"), "extract/0", null, "en")));
      assertThat(archive.timeline(ARTICLE).orElseThrow().versions()).hasSize(2);
      assertThat(new Reextraction(archive, fetches).of(ARTICLE))
          .matches(again -> again != null && again.receipt().recorded() == 0);
    }
  }
}
