package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlameViewBuilderTest {

  private static final String VERSION =
      ServerFixture.article("https://www.harbourcourier.example/2025/10/04/old-quay-eviction")
          + "/20251004120552";

  @AutoClose private ServerFixture stand;

  @BeforeAll
  void open(@TempDir Path home) throws IOException {
    stand = ServerFixture.of(home, ServerFixture.read(ServerFixture.DEMO));
  }

  @Test
  void aVersionsPageLeadsToItsOriginsAndBack() {
    Document plain = stand.page(VERSION);
    Document origins = stand.page(VERSION + "?origins");
    assertThat(plain.select("nav a[href$=?origins]")).hasSize(1);
    assertThat(origins.select("nav a[href=" + VERSION + "]")).isNotEmpty();
    origins.select("sup").remove();
    assertThat(origins.select("article.text").text())
        .isEqualTo(plain.select("article.text").text());
  }

  @Test
  void wordsLeadToTheVersionThatBroughtThem() {
    Document page = stand.page(VERSION + "?origins");
    Element word = page.expectFirst("h2.headline .origin");
    assertThat(word.text()).isEqualTo("Protesters");
    Element link = page.expectFirst("h2.headline sup a");
    assertThat(link.text()).isEqualTo("2");
    assertThat(link.attr("href")).isEqualTo(VERSION);
    Element step = page.expectFirst(".went > ol > li");
    assertThat(step.expectFirst(".facts").text()).startsWith("with Version 2, between");
    assertThat(step.select("del").eachText()).contains("Rioters");
    assertThat(step.expectFirst("sup").text()).isEqualTo("1");
  }

  /** A full stop goes and comes with the words beside it: by itself it tells nothing. */
  @Test
  void merePunctuationIsNotToldToHaveGone() {
    String ferry = "https://www.harbourcourier.example/2025/10/14/ferry-gull-point";
    Document page = stand.page(ServerFixture.article(ferry) + "/20251015133603?origins");
    assertThat(page.select(".went del").eachText()).isNotEmpty().doesNotContain(".");
  }

  @Test
  void theApiTellsTheSame() {
    String path =
        VERSION.replace("/article/", "/api/articles/").replaceFirst("/(\\d{14})$", "/versions/$1");
    JsonNode blame = JsonMapper.builder().build().readTree(stand.get(path + "/blame").body());
    assertThat(blame.at("/headline/0/text").asString()).isEqualTo("Protesters ");
    assertThat(blame.at("/headline/0/version").asInt()).isEqualTo(2);
    assertThat(blame.at("/versions").size()).isEqualTo(2);
    assertThat(blame.at("/gone").size()).isEqualTo(blame.at("/allGone").asInt());
    assertThat(stand.get(path + "/blame?limit=0").statusCode()).isEqualTo(400);
  }
}
