package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.desk.SourceCatalogue;
import stet.model.NetworkPolicy;
import stet.model.Observation;
import stet.store.ListingState;
import stet.store.Source;
import stet.store.SourceListing;

/** Where something can be followed, the page says whether and when its sources are checked. */
class SourceCheckNotesTest {

  private static final Instant LOOKED = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant DUE = Instant.parse("2026-03-01T10:30:00Z");
  private static final List<String> PAGES =
      List.of("/search?q=ferries", "/phrase?q=ferries", "/source?name=courier", "/feeds");

  @Test
  void anImportedSourceIsCheckedByNobody(@TempDir Path home) {
    try (ServerFixture stand = ServerFixture.of(home, ServerFixture.ferry())) {
      for (String path : PAGES) {
        assertThat(notes(stand, path))
            .as(path)
            .startsWith("Nobody is checking courier: it was imported.")
            .contains("first seen on 14 March 2014, 14:00 UTC")
            .endsWith("A feed has something new only after another import.");
      }
    }
  }

  @Test
  void aWatchedSourceHasTheTimesOfItsChecks(@TempDir Path home) {
    try (ServerFixture stand = ServerFixture.of(home, ServerFixture.ferry())) {
      watch(stand, "courier");
      for (String path : PAGES) {
        Document page = stand.page(path);
        assertThat(page.select(".checks").text())
            .as(path)
            .startsWith("Stet is checking courier for new articles and changes, last check");
        assertThat(page.select(".checks time").eachAttr("datetime"))
            .as(path)
            .containsExactly(LOOKED.toString(), DUE.toString());
      }
      new SourceCatalogue(stand.archive()).pause("courier", true);
      assertThat(notes(stand, "/feeds")).startsWith("Stet is not checking courier at present");
    }
  }

  @Test
  void aSearchIsAboutTheSourcesThatItNames(@TempDir Path home) {
    List<Observation> seen = new ArrayList<>(ServerFixture.ferry());
    for (String source : List.of("ledger", "gazette")) {
      seen.add(
          new Observation(
              source,
              "https://" + source + ".example/a",
              Instant.parse("2014-03-15T10:00:00Z"),
              seen.getFirst().content(),
              seen.getFirst().reader(),
              null,
              null));
    }
    try (ServerFixture stand = ServerFixture.of(home, seen)) {
      assertThat(notes(stand, "/search?q=ferries")).startsWith("Nobody is checking these sources");
      watch(stand, "ledger");
      assertThat(notes(stand, "/search?q=ferries"))
          .startsWith("Stet is checking 1 of 3 sources for new articles and changes, last check")
          .endsWith("The others were imported or are paused.");
      assertThat(notes(stand, "/search?q=ferries+source:courier"))
          .startsWith("Nobody is checking courier");
      assertThat(notes(stand, "/search?q=ferries+source:ledger"))
          .startsWith("Stet is checking ledger");
    }
  }

  private static String notes(ServerFixture stand, String path) {
    return stand.page(path).select(".checks").text();
  }

  private static void watch(ServerFixture stand, String name) {
    SourceCatalogue sources = new SourceCatalogue(stand.archive());
    sources.add(
        new Source(
            name,
            "desk@example.org",
            NetworkPolicy.PUBLIC,
            false,
            Duration.ofSeconds(Source.PACE),
            Source.BUDGET,
            Source.BACKLOG,
            Optional.empty(),
            Optional.empty(),
            List.of(
                new SourceListing(
                    SourceListing.Kind.FEED, "https://" + name + ".example/feed", null))),
        LOOKED);
    ListingState listing = sources.listings(name).getFirst();
    sources.note(
        new ListingState(
            listing.key(),
            listing.source(),
            listing.listing(),
            DUE,
            listing.pause(),
            LOOKED,
            null,
            null,
            0,
            "announced 3 articles"));
  }
}
