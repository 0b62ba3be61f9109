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
class PhrasePagesTest {

  @AutoClose private ServerFixture stand;

  @BeforeAll
  void open(@TempDir Path home) throws IOException {
    stand = ServerFixture.of(home, ServerFixture.read(ServerFixture.DEMO));
  }

  @Test
  void tellsWhenAndWhereAPhraseStood() {
    Document page = stand.page("/phrase?q=illegal+settlement");
    assertThat(page.select(".which").text()).contains("of 2 articles.").contains("First seen");
    assertThat(page.select(".found")).hasSize(2);
    assertThat(page.expectFirst(".spells li").text())
        .contains("there when the article was first seen")
        .contains("went between");
    assertThat(page.select(".found .stood rect:not(.whole)")).hasSize(2);
    assertThat(page.select(".drawn .bars li").eachText()).contains("ledger 1", "lede 2");
    for (Element link : page.select(".spells a")) {
      assertThat(stand.page(link.attr("href")).select("article.text").text())
          .containsIgnoringCase("illegal settlement");
    }
  }

  @Test
  void asksWhereNothingIsAskedAndRefusesWhatHasNoWords() {
    assertThat(stand.page("/phrase").select("form.phrase input")).hasSize(1);
    Document never = stand.page("/phrase?q=%22settlement,+OR:+illegal%22");
    assertThat(never.text()).contains("No version of any article");
    Document otherwise = stand.page(never.expectFirst("main .prose a").attr("href"));
    assertThat(otherwise.expectFirst("h1").text()).isEqualTo("Nothing found");
    assertThat(otherwise.select(".asked").text()).contains("“settlement”", "“or”", "“illegal”");
    Document nobody = stand.page("/quotation?q=illegal+settlement");
    assertThat(nobody.text())
        .contains("No quotation with these words was found.", "nowhere in quotation marks");
    assertThat(stand.page(nobody.expectFirst("main .prose a").attr("href")).select(".found"))
        .hasSize(2);
    assertThat(stand.get("/phrase?q=%3F").statusCode()).isEqualTo(400);
    assertThat(stand.get("/api/phrase").statusCode()).isEqualTo(400);
    assertThat(stand.get("/api/phrase?q=the&after=then").statusCode()).isEqualTo(400);
  }

  @Test
  void goesThroughAllArticlesPageByPage() {
    JsonNode whole = json("/api/phrase?q=the&limit=1000");
    int articles = 0;
    String path = "/api/phrase?q=the&limit=6";
    String next = "";
    while (next != null) {
      JsonNode page = json(path + (next.isEmpty() ? "" : "&after=" + next));
      assertThat(page.path("total")).isEqualTo(whole.path("total"));
      assertThat(page.path("first")).isEqualTo(whole.path("first"));
      for (JsonNode life : page.path("articles")) {
        assertThat(life).isEqualTo(whole.path("articles").get(articles++));
      }
      next = page.path("next").isNull() ? null : page.path("next").asString();
    }
    assertThat(articles).isEqualTo(whole.at("/total/articles").asInt());
  }

  @Test
  void tellsEveryWordingOfAQuotationWithItsSpeaker() {
    Document page = stand.page("/quotation?q=slid+to+one+side");
    assertThat(page.select(".found")).hasSize(1);
    assertThat(page.select(".spells q").eachText())
        .containsExactly(
            "The lights went, and everybody slid to one side,",
            "The lights went out, and everyone slid to one side,");
    assertThat(page.expectFirst(".spells li").text()).contains("said Kester Hale");
    JsonNode wordings = json("/api/quotation?q=slid+to+one+side").at("/articles/0/wordings");
    assertThat(wordings.size()).isEqualTo(2);
    assertThat(wordings.at("/0/speaker/phrase").asString()).isEqualTo("Kester Hale");
    assertThat(wordings.at("/0/goneBy").asString()).startsWith("2025-10-15T08:16");
    assertThat(stand.page("/quotation").select("form.phrase")).hasSize(1);
    assertThat(stand.page("/quotation?q=nobody+ever+said+this").text())
        .contains("No quotation with");
    assertThat(stand.get("/quotation?q=%3F").statusCode()).isEqualTo(400);
  }

  private JsonNode json(String path) {
    return JsonMapper.builder().build().readTree(stand.get(path).body());
  }
}
