package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.desk.WithholdingRegister;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Observation;
import stet.model.Withholding;
import stet.web.wording.SiteLinks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Markup in every field of an article, through every route: it comes out as text. */
class HostileTextTest {

  private static final String EVIL =
      "\"'><script>alert(1)</script><img src=x onerror=alert(2)>"
          + "<svg/onload=alert(3)>{{7*7}}${7*7}]]><!--\u0000\u0008\u001b]0;x\u0007\ufffe-->"
          + "<a href=\"javascript:alert(4)\">x</a><style>*{display:none}</style></title></textarea>";

  private static final String IDENTIFIER = "javascript:alert(5)//" + EVIL;
  private static final String SOURCE = "evil" + EVIL;

  /** Paths that were asked for, without what follows a question mark. */
  private final Set<String> asked = new HashSet<>();

  @Test
  void comesOutAsText(@TempDir Path home) throws Exception {
    List<Observation> observations =
        List.of(seen(13, "One.", "6"), seen(14, "Two, said Sergey V. Lavrov.", "7"));
    String id = ArticleId.of(SOURCE, IDENTIFIER).value();
    String diff = "20140314130000..20140314140000";
    String evil = SiteLinks.encoded(EVIL);
    try (ServerFixture stand = ServerFixture.of(home, observations, HostileTextTest::looks)) {
      stand.save("evil", "alert OR \"" + EVIL.replace("\"", "") + "\"");
      stand.save("edits", "added:two");
      new WithholdingRegister(stand.archive(), Clock.systemUTC())
          .place(new Withholding.OfName("Somebody Else"), "Because " + EVIL);
      for (String path :
          List.of(
              "/",
              "/articles",
              "/articles?headline=" + evil,
              "/articles?headline=alert&sort=versions",
              "/articles?sort=" + evil,
              "/about",
              "/help",
              "/article/" + id,
              "/article/" + id + "/20140314140000",
              "/article/" + id + "/20140314140000?origins",
              "/article/" + id + "/" + evil.replace("+", "%20").replace("%2F", ""),
              "/article/" + id + "/compare?from=" + evil + "&to=" + evil,
              "/article/" + id + "/compare?from=1&to=2",
              "/article/" + id + "?upto=" + evil,
              "/article/" + id + "/" + diff,
              "/article/" + id + "/" + diff + "?view=column",
              "/article/" + id + "/" + diff + "?view=changes",
              "/article/" + id + "/" + diff + "?view=" + evil,
              "/article/" + id + "/" + diff + "?edit=old-1-1",
              "/article/" + id + "/" + diff + "?edit=" + evil,
              "/article/" + id + "/go?version=" + evil,
              "/article/" + id + "/fetched",
              "/article/" + id + "/fetched?before=20140314140000",
              "/article/" + id + "/fetched?before=" + evil,
              "/article/" + id + "/" + diff + "x/share.png",
              "/source?name=" + SiteLinks.encoded(SOURCE),
              "/source?name=" + evil,
              "/person?name=sergey+v+lavrov",
              "/person?name=" + evil,
              "/corrections",
              "/corrections?source=" + SiteLinks.encoded(SOURCE),
              "/corrections?source=" + evil,
              "/feeds",
              "/phrase?q=" + evil,
              "/phrase?q=alert",
              "/quotation?q=" + evil,
              "/quotation?q=alert",
              "/swaps",
              "/swaps?q=" + evil,
              "/swaps?q=alert&source=" + evil + "&seen=" + evil,
              "/swaps?source=" + SiteLinks.encoded(SOURCE),
              "/withheld",
              "/saved",
              "/saved/evil",
              "/saved/edits",
              "/saved/" + evil.replace("+", "%20").replace("%2F", ""),
              "/static/" + evil.replace("+", "%20").replace("%2F", ""),
              "/help/api",
              "/search",
              "/ask?removed=" + evil + "&tag=" + evil + "&source=" + evil + "&from=" + evil,
              "/search?q=alert",
              "/search?q=added%3Atwo",
              "/search?q=" + evil,
              "/search?q=%22" + evil,
              "/search?q=alert&sort=" + evil,
              "/article?url=" + evil,
              "/article/" + evil.replace("+", "%20").replace("%2F", ""),
              "/" + evil.replace("+", "%20").replace("%2F", ""))) {
        harmless(path, get(stand, path));
      }
      for (String path :
          List.of(
              "/changes.atom",
              "/changes.rss",
              "/article/" + id + ".atom",
              "/article/" + id + ".rss",
              "/search.atom?q=alert",
              "/search.rss?q=alert",
              "/saved/edits.atom",
              "/saved/edits.rss")) {
        HttpResponse<String> response = get(stand, path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        new SyndFeedInput()
            .build(new StringReader(response.body()))
            .getEntries()
            .forEach(
                entry -> {
                  String html =
                      entry.getContents().isEmpty()
                          ? entry.getDescription().getValue()
                          : entry.getContents().getFirst().getValue();
                  harmless(path, Jsoup.parseBodyFragment(html));
                });
      }
      for (String path :
          List.of(
              "/changes.json",
              "/article/" + id + ".json",
              "/search.json?q=alert",
              "/saved/edits.json")) {
        for (JsonNode item : new JsonMapper().readTree(get(stand, path).body()).get("items")) {
          harmless(path, Jsoup.parseBodyFragment(item.get("content_html").asString()));
        }
      }
      HttpResponse<String> picture = get(stand, "/article/" + id + "/" + diff + "/share.png");
      assertThat(picture.statusCode()).isEqualTo(200);
      assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
      assertThat(picture.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      for (String path :
          List.of(
              "/api/articles",
              "/api/articles/" + id,
              "/api/articles/" + id + "/versions/20140314140000",
              "/api/articles/" + id + "/versions/20140314140000/blame",
              "/api/articles/" + id + "/diff/" + diff,
              "/api/search?q=alert",
              "/api/facets?q=alert",
              "/api/phrase?q=alert",
              "/api/quotation?q=alert",
              "/api/swaps",
              "/api/complete?q=source:",
              "/api/saved",
              "/api/saved/evil",
              "/api/stats",
              "/api/withheld",
              "/api/openapi.json")) {
        HttpResponse<String> response = get(stand, path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
            .startsWith("application/json");
      }
      // Nothing indexes or watches here, so the server may say that it is not ready.
      for (String path : List.of("/health", "/health/live", "/health/ready")) {
        assertThat(get(stand, path).headers().firstValue("Content-Type").orElseThrow())
            .startsWith("application/json");
      }
      HttpResponse<String> person = get(stand, "/api/person?name=" + evil);
      assertThat(person.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("application/json");
      for (String format : List.of("csv", "jsonl")) {
        HttpResponse<String> file = get(stand, "/api/export?q=alert&format=" + format);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
            .startsWith("attachment");
      }
      for (String route : stand.paths()) {
        String filled = route.replaceAll("\\{[^}]+}", "[^/?]+").replace(".", "\\.");
        assertThat(asked).as("%s is asked", route).anyMatch(path -> path.matches(filled));
      }
    }
  }

  private HttpResponse<String> get(ServerFixture stand, String path) {
    asked.add(path.replaceAll("\\?.*", ""));
    return stand.get(path);
  }

  private static void harmless(String path, HttpResponse<String> response) {
    assertThat(response.statusCode()).as(path).isIn(200, 303, 400, 404);
    if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      harmless(path, Jsoup.parse(response.body()));
    }
  }

  private static void harmless(String path, Document page) {
    for (Element script : page.select("script")) {
      assertThat(script.attr("src")).as(path).startsWith("/static/");
      assertThat(script.data()).as(path).isEmpty();
    }
    assertThat(page.select("img, style, iframe, object, embed, base, [style]")).as(path).isEmpty();
    for (Element element : page.getAllElements()) {
      element
          .attributes()
          .forEach(
              attribute -> {
                assertThat(attribute.getKey()).as(path).doesNotStartWith("on");
                boolean address =
                    List.of("href", "src", "action", "formaction").contains(attribute.getKey());
                if (address) {
                  assertThat(attribute.getValue()).as(path).matches("(/|#|https?://).*");
                }
              });
    }
  }

  /** As what another archive told of its captures, in every field that it fills. */
  private static List<FetchLog.Look> looks(ArticleId article) {
    Instant one = Instant.parse("2014-03-14T13:00:00Z");
    Instant two = Instant.parse("2014-03-14T14:00:00Z");
    return List.of(
        new FetchLog.Look(one, two, "javascript:alert(6)//" + EVIL, 200, EVIL),
        new FetchLog.Look(two, two, "https://evil.example/" + EVIL, 200, EVIL));
  }

  private static Observation seen(int hour, String text, String label) {
    Content content = new Content("Headline " + EVIL, "By " + EVIL, text + "\n\n" + EVIL + text);
    Instant instant = Instant.parse("2014-03-14T%02d:00:00Z".formatted(hour));
    return new Observation(SOURCE, IDENTIFIER, instant, content, "jsonl/1", label + EVIL, "en");
  }
}
