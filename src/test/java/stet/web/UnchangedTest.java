package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.desk.WithholdingRegister;
import stet.model.ArticleId;
import stet.model.Withholding;
import stet.search.SearchEngine;

/** What was sent before is sent again only where it may have changed. */
class UnchangedTest {

  @Test
  void anAnswerIsKnownByTheStateThatItIsMadeOf(@TempDir Path home) {
    try (ServerFixture own = ServerFixture.of(home, ServerFixture.ferry())) {
      ArticleId ferry = ArticleId.of("courier", ServerFixture.FERRY);
      List<String> paths =
          List.of(
              "/api/search?q=ferry",
              "/api/search?q=seen:%3C99999d",
              "/api/facets?q=tag:number",
              "/api/export?q=ferry",
              "/api/person?name=corvane",
              "/api/phrase?q=the",
              "/api/quotation?q=we+will+build",
              "/api/swaps",
              "/api/articles",
              "/api/articles/" + ferry,
              "/api/articles/" + ferry + "/versions/20140314140000/blame");
      Map<String, String> tags = new TreeMap<>();
      for (String path : paths) {
        String tag = own.get(path).headers().firstValue("ETag").orElseThrow();
        tags.put(path, tag);
        assertThat(own.get(path, "If-None-Match", tag).statusCode()).as(path).isEqualTo(304);
        if (!path.contains("%3C")) { // that one is known by what is said
          assertThat(own.get(path + "&z=1", "If-None-Match", tag).statusCode())
              .as(path)
              .isNotEqualTo(304);
        }
      }
      own.archive()
          .record(
              List.of(
                  ServerFixture.seen(
                      ServerFixture.FERRY + "-2",
                      "2014-03-15T13:00:00Z",
                      null,
                      "Ferry",
                      "A ferry.")));
      assertThat(
              own.get(paths.getFirst(), "If-None-Match", tags.getOrDefault(paths.getFirst(), ""))
                  .statusCode())
          .as("recorded, and not indexed yet")
          .isEqualTo(200);
      own.index().catchUp();
      for (String path : paths) {
        HttpResponse<String> again = own.get(path, "If-None-Match", tags.getOrDefault(path, ""));
        assertThat(again.statusCode()).as(path).isEqualTo(200);
        tags.put(path, again.headers().firstValue("ETag").orElseThrow());
      }
      new WithholdingRegister(own.archive(), Clock.systemUTC())
          .place(new Withholding.OfArticle(ferry, null, null), "by order of a court");
      for (String path : paths) {
        assertThat(own.get(path, "If-None-Match", tags.getOrDefault(path, "")).statusCode())
            .as(path)
            .isEqualTo(path.contains(ferry.value()) ? 451 : 200);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "seen:<7d, true",
    "(a OR seen:>2h) tag:number, true",
    "edit(seen:<1w added:a), true",
    "seen:2014-03, false",
    "seen:[* TO 2014], false",
    "after-first-seen:<1h, false",
    "asof:2014-03-14T13:30Z ferry, false",
    "7d, false",
    "'\"seen:<7d\"', false",
    "tag:nonsense, false"
  })
  void onlyAgesAreBoundToTheClock(String query, boolean ages) {
    assertThat(SearchEngine.ages(query)).isEqualTo(ages);
  }
}
