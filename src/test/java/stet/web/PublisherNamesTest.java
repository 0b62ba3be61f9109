package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import stet.model.ArticleId;
import stet.model.Observation;
import stet.model.PublisherName;

/** Publishers are shown and found by their names, and what is taken away names them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublisherNamesTest {

  private static final String DIFF =
      "/article/" + ArticleId.of("courier", ServerFixture.FERRY) + "/" + ServerFixture.FERRY_DIFF;

  @AutoClose private ServerFixture stand;

  @BeforeAll
  void open(@TempDir Path home) {
    List<Observation> seen = new ArrayList<>(ServerFixture.ferry());
    stand = ServerFixture.of(home, seen);
    stand
        .archive()
        .update(
            unit ->
                unit.publishers()
                    .setByOperator(
                        "courier",
                        PublisherName.of("The Harbour Courier", "https://courier.example/")));
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  @Test
  void pagesShowTheName() {
    for (String path :
        List.of(
            "/",
            "/articles",
            "/about",
            "/feeds",
            "/search?q=ferries",
            "/phrase?q=ferries",
            "/source?name=courier",
            DIFF,
            DIFF.substring(0, DIFF.lastIndexOf('/')))) {
      assertThat(stand.page(path).select("main").text()).as(path).contains("The Harbour Courier");
    }
    Document source = stand.page("/source?name=courier");
    assertThat(source.select("h1").text()).isEqualTo("The Harbour Courier");
    assertThat(source.select(".which").text()).contains("courier");
    assertThat(source.select("a[href=https://courier.example/]")).hasSize(1);
  }

  @Test
  void aSourceIsFoundByItsNameAndByItsKey() {
    String byKey = stand.page("/search?q=" + encoded("ferries source:courier")).select("h1").text();
    for (String clause :
        List.of("source:\"The Harbour Courier\"", "source:\"harbour courier\"", "source:COURIER")) {
      assertThat(stand.page("/search?q=" + encoded("ferries " + clause)).select("h1").text())
          .as(clause)
          .isEqualTo(byKey);
    }
    assertThat(stand.page("/search?q=" + encoded("ferries source:\"Harbour\"")).select(".found"))
        .isEmpty();
  }

  @Test
  void cardsFeedsAndCitationsNameIt() {
    Document diff = stand.page(DIFF);
    String card = diff.select("meta[property=og:description]").attr("content");
    assertThat(card).startsWith("The Harbour Courier: ").doesNotContain("““", "””");
    String cited = diff.select("#citation").text();
    assertThat(cited)
        .contains("The Harbour Courier", ServerFixture.FERRY, "14 Mar", "Times are UTC")
        .containsPattern("Seen .*: “.*”.* Seen .*: “.*”")
        .doesNotContain("““", "””");
    assertThat(diff.select("[data-copy*=SHA-256]").attr("data-copy"))
        .startsWith(cited)
        .contains(stand.address() + DIFF)
        .containsPattern("[0-9a-f]{64} and [0-9a-f]{64}");
    assertThat(stand.get("/changes.atom").body())
        .contains("(The Harbour Courier)", "<uri>https://courier.example/</uri>");
    assertThat(stand.get("/changes.json").body())
        .contains("{\"name\":\"The Harbour Courier\",\"url\":\"https://courier.example/\"}")
        .contains("\"external_url\":\"" + ServerFixture.FERRY + "\"");
  }

  @Test
  void aSpreadsheetSaysWhereItComesFromAndWhatItsColumnsMean() {
    Document page = stand.page("/search?q=" + encoded("changed:quote"));
    String link = page.select("a[href*=format=spreadsheet]").attr("href");
    var answer = stand.get(link);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    List<String> lines = answer.body().lines().toList();
    assertThat(lines.getFirst())
        .isEqualTo("\uFEFFMade by,\"Stet, an archive of article revisions\"");
    assertThat(lines).contains("Search,changed:quote");
    assertThat(answer.body()).contains(stand.address() + "/search?q=changed%3Aquote");
    int head = lines.indexOf("") < 0 ? 0 : lines.lastIndexOf("") + 1;
    assertThat(lines.get(head))
        .isEqualTo(
            "Publisher,Source,Headline,Address,Changed after (UTC),Changed by (UTC),Change,Before,"
                + "After,Kinds of change,People named,Speakers,Words replaced,Weight,Comparison");
    for (String column : lines.get(head).split(",")) {
      assertThat(lines.subList(0, head)).as(column).anyMatch(line -> line.startsWith(column + ","));
    }
    assertThat(lines.get(head + 1))
        .startsWith("The Harbour Courier,courier,")
        .contains(stand.address() + DIFF + "#");
    assertThat(stand.get("/api/export?q=ferries&format=spreadsheet").body())
        .contains("Version,First seen (UTC)");
    assertThat(stand.get("/api/export?q=ferries&format=csv").body())
        .startsWith("\uFEFFarticle,url,source,headline,");
  }
}
