package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.model.Observation;

/** The order of the feed of all changes, also after an import of the past. */
class FeedOrderTest {

  private static final int MANY = 130;
  private static final int ARTICLES = 60;

  @Test
  void beginsWithTheNewestAlsoAfterAnImportOfThePast(@TempDir Path home) {
    try (ServerFixture stand = ServerFixture.of(home, ServerFixture.ferry())) {
      List<Observation> past = new ArrayList<>();
      for (int i = 0; i < ARTICLES; i++) {
        for (int hour = 1; hour <= 2; hour++) {
          past.add(
              ServerFixture.seen(
                  "https://courier.example/old-" + i,
                  "2009-05-%02dT%02d:%02d:00Z".formatted(1 + i % 28, hour, i),
                  null,
                  "Harbour dues",
                  "The dues rose by " + hour + " crowns."));
        }
      }
      stand.archive().record(past);
      stand.index().catchUp();

      Document feed = feed(stand, "/changes.atom");
      assertThat(feed.expectFirst("entry > title").text()).contains("Ferry talks");
      assertThat(stand.page("/").expectFirst(".newest li a").text()).contains("Ferry talks");
      assertThat(feed.expectFirst("feed > subtitle").text()).contains("newest first");

      Document recorded = feed(stand, "/changes.atom?order=recorded");
      assertThat(recorded.expectFirst("entry > title").text()).contains("Harbour dues");
      assertThat(recorded.expectFirst("feed > subtitle").text()).contains("In order of recording");
      assertThat(feed(stand, "/search.atom?q=dues").expectFirst("feed > subtitle").text())
          .startsWith("Versions that mention “dues”.")
          .contains("In order of recording");
      assertThat(feed(stand, "/search.atom?q=tag:number").expectFirst("feed > subtitle").text())
          .startsWith("Edits that changed a figure.");

      assertThat(all(stand)).doesNotHaveDuplicates().hasSize(ARTICLES + 1);
    }
  }

  /** A crawl gives all that it fetched the same instant: it takes several pages. */
  @Test
  void changesOfOneInstantArePartedToo(@TempDir Path home) {
    try (ServerFixture stand = ServerFixture.of(home, ServerFixture.ferry())) {
      List<Observation> crawls = new ArrayList<>();
      for (int crawl = 1; crawl <= 2; crawl++) {
        for (int i = 0; i < MANY; i++) {
          crawls.add(
              ServerFixture.seen(
                  "https://courier.example/crawled-" + i,
                  "2016-05-0%dT12:00:00Z".formatted(crawl),
                  null,
                  "Harbour dues",
                  "Dues of pier %d rose by %d crowns.".formatted(i, crawl)));
        }
      }
      stand.archive().record(crawls);
      stand.index().catchUp();
      assertThat(feed(stand, "/changes.atom").select("entry")).hasSizeLessThan(MANY);
      assertThat(all(stand)).doesNotHaveDuplicates().hasSize(MANY + 1);
    }
  }

  /** The ids of the entries of all pages of the feed. */
  private static List<String> all(ServerFixture stand) {
    List<String> all = new ArrayList<>();
    String next = "/changes.atom";
    while (next != null) {
      Document page = feed(stand, next);
      all.addAll(page.select("entry > id").eachText());
      Element link = page.selectFirst("[rel=next]");
      next = link == null ? null : link.attr("href").replace(stand.address().toString(), "");
    }
    return all;
  }

  private static Document feed(ServerFixture stand, String path) {
    return Jsoup.parse(stand.get(path).body(), Parser.xmlParser());
  }
}
