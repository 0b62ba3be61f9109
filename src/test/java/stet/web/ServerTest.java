package stet.web;

import static java.lang.Integer.parseInt;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.model.ArticleId;
import stet.model.Observation;
import stet.model.Significance;
import stet.revision.tag.Tagger;
import stet.web.wording.SiteLinks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerTest {

  private static final String ARTICLE = ServerFixture.article(ServerFixture.FERRY);
  private static final String DIFF = ARTICLE + "/" + ServerFixture.FERRY_DIFF;
  private static final String API = ARTICLE.replace("/article/", "/api/articles/");

  @AutoClose private ServerFixture stand;

  @BeforeAll
  void open(@TempDir Path home) throws IOException {
    List<Observation> observations = new ArrayList<>(ServerFixture.read(ServerFixture.DEMO));
    observations.addAll(ServerFixture.ferry());
    stand = ServerFixture.of(home, observations);
  }

  @Test
  void whoSpeaksIsNamedAsTheTextNamesThem() {
    assertThat(
            stand
                .page("/search?q=tag%3Aquote-changed")
                .select(".facet:has(h3:contains(Whose words)) bdi")
                .eachText())
        .contains("Hedy Blom")
        .allMatch(name -> Character.isUpperCase(name.charAt(0)));
  }

  @Test
  void aQuotationThatChangedIsFoundWithItsSpeaker() {
    Document found =
        stand.page(
            "/search?q=tag%3Aquote-changed+added%3Aglow+OR+tag%3Aquote-changed+added%3Athree");
    assertThat(found.select(".edits li .speakers").eachText()).contains("speaker: Ilse Corvane");
    for (Element speaker : found.select(".edits li .speakers a")) {
      assertThat(stand.page(speaker.attr("href")).select(".found")).as(speaker.text()).isNotEmpty();
    }
  }

  @Test
  void everyPartOfASignificanceIsExplained() {
    Document help = stand.page("/help");
    for (Significance.Part part : Tagger.weights()) {
      assertThat(help.select("dt:containsOwn(" + part.name() + ") + dd").eachText())
          .as(part.name())
          .anyMatch(text -> text.matches(part.weight() + ": .{8,}"));
    }
  }

  /** A search leads on to all that is known of what it names. */
  @Test
  void aSearchLeadsToThePagesOfWhatItNames() {
    String query = "person:\"Ilse Corvane\" source:ledger \"vote of confidence\"";
    for (Element link :
        stand.page("/search?q=" + SiteLinks.encoded(query)).select("#also ~ ul a")) {
      assertThat(stand.get(link.attr("href")).statusCode()).as(link.text()).isEqualTo(200);
    }
    assertThat(RelatedPageFinder.of(query, true))
        .extracting(link -> link.href().replaceAll("\\?.*", ""))
        .containsExactly("/person", "/source", "/phrase", "/quotation", "/swaps");
  }

  /** What is told of a quotation leads to all its wordings, of a swap to the others like it. */
  @Test
  void whatIsToldOfAnEditLeadsToMoreOfItsKind() {
    Document diff = stand.page(DIFF);
    assertThat(diff.select(".told a[href^=/quotation]")).isNotEmpty();
    for (Element link : diff.select(".told a:not([href^=/help])")) {
      Document page = stand.page(link.attr("href"));
      assertThat(page.text()).as(link.attr("href")).contains("Ferry talks fail in Port Alder");
    }
  }

  /** What is offered instead is made of what was looked for, not of the names of fields. */
  @Test
  void nothingFoundLeadsToWhatIsThere() {
    Document page = stand.page("/search?q=added%3Axylophonist+tag%3Anumber+ferries");
    assertThat(page.select("h1").text()).isEqualTo("Nothing found");
    assertThat(page.select(".examples code").eachText())
        .contains("xylophonist OR ferries")
        .noneMatch(query -> query.contains("tag OR") || query.contains("added OR"));
    for (String href : page.select(".examples a").eachAttr("href")) {
      assertThat(stand.page(href).select("h1").text()).as(href).isNotEqualTo("Nothing found");
    }
  }

  @Test
  void whatWasFoundIsTakenAlongAndWhatWasMeantIsOffered() {
    Document found = stand.page("/search?q=added%3Athree");
    for (String file : found.select(".keep a[href^=/api/export]").eachAttr("href")) {
      assertThat(stand.get(file).statusCode()).as(file).isEqualTo(200);
      assertThat(stand.get(file).body()).as(file).contains("three");
    }
    assertThat(found.select(".keep a[href^=/api/export]")).hasSize(2);
    HttpResponse<String> misread = stand.get("/search?q=tagged%3Anumber");
    assertThat(misread.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(misread.body()).select(".meant a").text()).isEqualTo("tag:number");
  }

  /** The longest query that may be asked, in letters that an address needs most bytes for. */
  @Test
  void aLongQueryInAnyScriptIsAnswered() {
    String longest = "\uD83D\uDEA2".repeat(1_900);
    assertThat(stand.get("/api/search?q=" + SiteLinks.encoded(longest)).statusCode())
        .isEqualTo(200);
    HttpResponse<String> longer =
        stand.get("/api/search?q=" + SiteLinks.encoded("д".repeat(4_001)));
    assertThat(longer.statusCode()).isEqualTo(400);
    assertThat(longer.body()).contains("at most 4000 characters");
  }

  @Test
  void aPlaceInTheQueryIsToldOnlyWhereTheQueryIsWrong() {
    assertThat(json(stand.get("/api/search?q=tag:x"), 400).path("at").asInt()).isEqualTo(4);
    for (String path :
        List.of(
            "/api/search?q=ferry&after=x",
            "/api/person?name=corvane&after=x",
            "/api/phrase?q=ferry&after=x")) {
      assertThat(json(stand.get(path), 400).has("at")).as(path).isFalse();
      assertThat(json(stand.get(path), 400).path("error").asString()).as(path).isNotEmpty();
    }
  }

  /** A cache between must not hand what is packed to whoever cannot unpack it. */
  @Test
  void whatIsPackedForSomeSaysSo() {
    for (String path : List.of("/", "/api/search?q=ferry", "/changes.atom", "/static/stet.css")) {
      assertThat(stand.get(path).headers().allValues("Vary")).as(path).contains("Accept-Encoding");
    }
  }

  @Test
  void aDayIsToldOnceAndOneVersionIsNotAllOfThem(@TempDir Path home) {
    for (String facts : stand.page("/swaps").select(".swaps .facts").eachText()) {
      assertThat(facts).doesNotMatch(".*(\\d+ \\w+ \\d{4}) to \\1.*");
    }
    assertThat(stand.page("/phrase?q=illegal+settlement").select(".axis time").eachText())
        .doesNotHaveDuplicates();
    Observation once =
        ServerFixture.seen(
            "https://a.example/1", "2014-03-14T13:00:00Z", null, "Once", "A bell rang.");
    try (ServerFixture single = ServerFixture.of(home, List.of(once))) {
      assertThat(single.page("/phrase?q=bell").select("article .facts").text())
          .contains("in its only version");
    }
  }

  @Test
  void anyTwoVersionsAreComparedByTheirNumbersToo() {
    HttpResponse<String> compared = stand.get(ARTICLE + "/compare?from=1&to=99");
    assertThat(compared.statusCode()).isEqualTo(303);
    assertThat(compared.headers().firstValue("Location").orElseThrow())
        .endsWith("/20140314130000..20140314140000");
    assertThat(stand.get(ARTICLE + "/go?version=2").headers().firstValue("Location").orElseThrow())
        .endsWith("/20140314140000");
    assertThat(stand.get(ARTICLE + "/go?version=two").statusCode()).isEqualTo(400);
    assertThat(stand.get(ARTICLE + "/go").statusCode()).isEqualTo(400);
  }

  @Test
  void theFrontPageShowsWhatChangedLatelyAndExamplesThatRun() {
    Document front = stand.page("/");
    assertThat(front.select(".lately .found")).hasSizeGreaterThan(3);
    assertThat(front.select(".holdings").text()).contains("21 articles");
    for (Element example : front.select(".examples a")) {
      assertThat(stand.get(example.attr("href")).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theHelpPagesExamplesRun() {
    for (Element example : stand.page("/help").select(".examples a, dl a")) {
      assertThat(stand.get(example.attr("href")).statusCode()).as(example.text()).isEqualTo(200);
    }
  }

  /** Whatever a total counts is explained below it. */
  @Test
  void aTotalSaysWhatItCounts() {
    String versions = stand.page("/search?q=ferry").select(".counted").text();
    assertThat(versions).startsWith("A search for words counts versions: each is");
    String edits = stand.page("/search?q=tag%3Aquote-changed").select(".counted").text();
    assertThat(edits).startsWith("A search for changes counts edits: each is");
    assertThat(stand.page("/search?q=zyzzyva").select(".counted")).isEmpty();
  }

  @Test
  void aSearchLeadsToTheEdit() {
    Document found = stand.page("/search?q=added%3Athree+tag%3Aquote-changed");
    assertThat(found.select("h1").text()).isEqualTo("1 edit in 1 article");
    Element edit = found.expectFirst(".edits li");
    assertThat(edit.select("del").text()).isEqualTo("two");
    assertThat(edit.select("ins").text()).isEqualTo("three");
    assertThat(edit.select(".tags").text()).contains("quote changed");
    String href = edit.expectFirst("a.what").attr("href");
    assertThat(href).startsWith(DIFF + "#");
    Document diff = stand.page(href.substring(0, href.indexOf('#')));
    assertThat(diff.getElementById(href.substring(href.indexOf('#') + 1))).isNotNull();
  }

  @Test
  void everyEditThatIsFoundHasAnAnchorOnItsDiffPage() {
    for (Element link : stand.page("/search?q=tag%3Aheadline").select(".edits a.what")) {
      String href = link.attr("href");
      Document diff = stand.page(href.substring(0, href.indexOf('#')));
      assertThat(diff.getElementById(href.substring(href.indexOf('#') + 1))).as(href).isNotNull();
    }
  }

  @Test
  void aSearchOfVersionsShowsWhenTheyStood() {
    Document found = stand.page("/search?q=ferries");
    assertThat(found.select(".hits li")).isNotEmpty();
    assertThat(found.select(".hits mark").eachText()).allMatch(m -> m.matches("(?i)ferr(y|ies)"));
    assertThat(found.select(".hits time")).isNotEmpty();
  }

  @Test
  void pagesOfASearchFollowEachOther() {
    Document first = stand.page("/search?q=said&sort=newest");
    Document second = stand.page(first.expectFirst("a[rel=next]").attr("href"));
    assertThat(second.select(".found h2").eachText())
        .isNotEmpty()
        .doesNotContainAnyElementsOf(first.select(".found h2").eachText());
  }

  @Test
  void aQueryThatCannotBeUnderstoodIsShownWithThePlace() {
    HttpResponse<String> response = stand.get("/search?q=%22never+closed");
    assertThat(response.statusCode()).isEqualTo(400);
    Document page = Jsoup.parse(response.body());
    assertThat(page.select("pre mark")).hasSize(1);
    assertThat(page.select(".examples a")).isNotEmpty();
    JsonNode error = json(stand.get("/api/search?q=%22never+closed"), 400);
    assertThat(error.get("error").asString()).isNotEmpty();
    assertThat(error.get("at").isNumber()).isTrue();
  }

  @Test
  void whatWasReadOtherwiseThanWrittenIsSaid() {
    String query = "wordless%3Aledger+ferry";
    assertThat(stand.page("/search?q=" + query).select("p.caution").text()).contains("wordless");
    JsonNode found = json(stand.get("/api/search?q=" + query), 200);
    assertThat(found.get("notices").get(0).asString()).contains("wordless");
    assertThat(json(stand.get("/api/search?q=ferry"), 200).has("notices")).isFalse();
  }

  /** As a shell takes it: the apostrophe ends the word, stands alone, and the word goes on. */
  @Test
  void theCommandThatSavesASearchIsOneThatAShellTakes() {
    Document page = stand.page("/search?q=" + SiteLinks.encoded("ferry OR \"captain's\""));
    assertThat(page.select(".keep code").text())
        .isEqualTo("./stet saved add NAME 'ferry OR \"captain'\\''s\"'");
  }

  @Test
  void namesThatAreLookedForAreMarkedInOnePiece() {
    Document page = stand.page("/person?name=ilse+corvane");
    assertThat(page.select("mark").eachText()).contains("Ilse Corvane").doesNotContain("Ilse");
  }

  @Test
  void theHeadOfTheArchiveCanBeHeldByOthers() {
    assertThat(stand.page("/about").select(".hash").text())
        .isEqualTo(stand.archive().head().toString());
  }

  @Test
  void whereNothingIsFoundThereIsSomethingToTry() {
    Document page = stand.page("/search?q=added%3Axylophonist");
    assertThat(page.select("h1").text()).isEqualTo("Nothing found");
    for (Element example : page.select(".examples a")) {
      assertThat(stand.get(example.attr("href")).statusCode()).isEqualTo(200);
    }
  }

  /** A history reads as one: each version shows what it changed, where that can be claimed. */
  @Test
  void aHistoryShowsWhatEachVersionChanged() {
    Document article = stand.page(ARTICLE);
    Element latest = article.expectFirst(".version");
    assertThat(latest.select(".text del").text()).isNotEmpty();
    assertThat(latest.select(".text ins").text()).isNotEmpty();
    assertThat(article.expectFirst(".version + .version").select(".text")).isEmpty();
    assertThat(article.select(".elsewhere a[href^=https://web.archive.org]")).hasSize(1);
  }

  /** Of a text that was swapped whole, no single edit is held up, in no link and no picture. */
  @Test
  void aWholesaleStepIsToldAsOne() {
    Document found = stand.page("/search?q=kind%3Awholesale");
    Document restored = stand.page(found.expectFirst(".hits a.what").attr("href"));
    assertThat(description(changeOf(restored))).isEqualTo("courier: reverted.");
    Document wall = stand.page(restored.expectFirst("a[rel=prev]").attr("href"));
    assertThat(description(changeOf(wall))).isEqualTo("courier: replaced wholesale.");
  }

  private Document changeOf(Document version) {
    return stand.page(version.expectFirst("a:contains(What this version changed)").attr("href"));
  }

  /** What a link to a page, and its picture, say of it. */
  private static String description(Document page) {
    String said = page.select("meta[property=og:description]").attr("content");
    assertThat(page.select("meta[property=og:image:alt]").attr("content")).isEqualTo(said);
    return said;
  }

  @Test
  void theDiffPageShowsEveryFactOfANewsSnifferPage() {
    Document page = stand.page(DIFF);
    assertThat(page.text())
        .contains("From the source ‘courier’, first seen 14 March 2014, 13:00 UTC")
        .contains("It last changed between 14 March 2014, 13:00 and 14:00 UTC")
        .contains("Stet is not checking it for changes")
        .contains("has changed once")
        .contains("labelled morning")
        .contains("labelled 7")
        .contains("(about 1 hour later)");
    assertThat(page.select("a[href=" + ServerFixture.FERRY + "]").attr("rel")).contains("nofollow");
    assertThat(page.select("link[rel=alternate]").eachAttr("href"))
        .containsExactly(ARTICLE + ".atom", ARTICLE + ".rss", ARTICLE + ".json");
    assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(stand.address() + DIFF);
    assertThat(page.select(".row.headline .old del").text()).isEqualTo("open");
    assertThat(page.select(".row.headline .new ins").text()).isEqualTo("fail");
    assertThat(page.select(".row.headline .inline").text()).contains("open").contains("fail");
    assertThat(page.select("time").eachAttr("datetime"))
        .contains("2014-03-14T13:00:00Z", "2014-03-14T14:00:00Z");
    assertThat(page.getElementById("edit-1")).isNotNull();
    assertThat(page.expectFirst("#edit-3").select(".words").text()).doesNotContain("quote");
  }

  @Test
  void anyInstantLeadsToTheVersionThatStood() {
    Document page = stand.page(ARTICLE + "/20140314133000..20140314235959");
    assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(stand.address() + DIFF);
    Document version = stand.page(ARTICLE + "/20140314135959");
    assertThat(version.select("h1").text()).contains("Version 1");
    assertThat(version.select("article p").eachText())
        .contains("“We will build two ferries,” Corvane said, “and no more.”");
    assertThat(stand.get(ARTICLE + "/20140314125959").statusCode()).isEqualTo(404);
  }

  @Test
  void theArticlePageListsItsVersions() {
    Document page = stand.page(ARTICLE);
    assertThat(page.select(".version")).hasSize(2);
    assertThat(page.select(".version .what").attr("href")).isEqualTo(DIFF);
    assertThat(page.select(".headlines del").text()).isEqualTo("open");
    assertThat(page.select("svg .tick")).hasSize(2);
    HttpResponse<String> compared =
        stand.get(ARTICLE + "/compare?from=20140314140000&to=20140314130000");
    assertThat(compared.statusCode()).isEqualTo(303);
    assertThat(stand.page(compared.headers().firstValue("Location").orElseThrow()).text())
        .contains("about 1 hour earlier");
  }

  @Test
  void anAddressAtTheSourceLeadsToTheArticle() {
    HttpResponse<String> response =
        stand.get("/article?url=" + SiteLinks.encoded(ServerFixture.FERRY));
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith(ARTICLE);
    assertThat(stand.get("/article?url=https%3A%2F%2Fno.example%2F").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom", "rss"})
  void feedsCarryTheChangeItself(String form) throws FeedException {
    SyndFeed feed = feed(ARTICLE + "." + form);
    assertThat(feed.getEntries()).hasSize(1);
    SyndEntry entry = feed.getEntries().getFirst();
    assertThat(entry.getLink()).isEqualTo(stand.address() + DIFF);
    assertThat(entry.getUri()).startsWith("urn:uuid:");
    assertThat(entry.getTitle())
        .startsWith("Ferry talks fail in Port Alder (courier): ")
        .contains("headline");
    assertThat(entry.getAuthor()).isEqualTo("courier");
    assertThat(entry.getPublishedDate().toInstant()).isEqualTo("2014-03-14T14:00:00Z");
    String html =
        form.equals("atom")
            ? entry.getContents().getFirst().getValue()
            : entry.getDescription().getValue();
    assertThat(html).contains("<del>two</del>").contains("<ins>three</ins>");

    assertThat(feed("/changes." + form).getEntries()).hasSizeGreaterThan(20);
    List<SyndEntry> found =
        feed("/search." + form + "?q=added%3Athree+tag%3Aquote-changed").getEntries();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().getUri()).isEqualTo(entry.getUri());
    assertThat(stand.get("/search." + form + "?q=%22never+closed").statusCode()).isEqualTo(400);
  }

  @Test
  void theFeedOfAllChangesTellsEachRevisionWhole() throws FeedException {
    List<SyndEntry> entries = feed("/changes.atom").getEntries();
    assertThat(entries).hasSize(50);
    for (SyndEntry entry : entries) {
      String revision = entry.getLink().substring((stand.address() + "/article/").length());
      String path = "/api/articles/" + revision.replace("/", "/diff/");
      int edits = json(stand.get(path), 200).get("edits").size();
      String what = entry.getTitle().substring(entry.getTitle().lastIndexOf("): ") + 3);
      if (edits == 0) {
        assertThat(what).endsWith("no words changed");
      } else {
        assertThat(sum(what)).as(what).isEqualTo(edits);
      }
    }
  }

  /** Each edit is counted once, under a tag that it has or as one more edit. */
  @Test
  void aHistoryCountsEditsWithoutATagByThemselves() {
    int without = 0;
    for (Element link : stand.page("/articles?sort=versions").select(".found h3 a, .found h2 a")) {
      for (Element version : stand.page(link.attr("href")).select(".version")) {
        Elements parts = version.select(".tags li");
        if (parts.isEmpty()) {
          continue;
        }
        int edits = sum(version.select("a.what").text());
        assertThat(sum(parts.text())).as(version.text()).isEqualTo(edits);
        without += parts.not(":has(a)").size();
      }
    }
    assertThat(without).as("steps with edits of both sorts").isPositive();
  }

  /** The sum of the numbers in a text. */
  private static int sum(String text) {
    return Pattern.compile("\\d+").matcher(text).results().mapToInt(n -> parseInt(n.group())).sum();
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom", "rss", "json"})
  void theNextPagesOfAFeedLeadToAllThereIs(String form) throws FeedException {
    int edits = json(stand.get("/api/search?q=tag%3Anumber"), 200).at("/total/versions").asInt();
    List<String> ids = new ArrayList<>();
    String next = "/search." + form + "?q=tag%3Anumber";
    while (next != null) {
      String body = stand.get(next).body();
      if (form.equals("json")) {
        JsonNode feed = JsonMapper.shared().readTree(body);
        feed.get("items").forEach(item -> ids.add(item.get("id").asString()));
        next = feed.has("next_url") ? feed.get("next_url").asString() : null;
      } else {
        feed(next).getEntries().forEach(entry -> ids.add(entry.getUri()));
        Element link = Jsoup.parse(body, Parser.xmlParser()).selectFirst("[rel=next]");
        next = link == null ? null : link.attr("href");
      }
      next = next == null ? null : next.substring(stand.address().toString().length());
    }
    assertThat(ids).doesNotHaveDuplicates().hasSize(edits).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=tag:number", "q=tag%3Anumber", "q=+tag%3Anumber&before=40"})
  void aFeedHasOneNameHoweverItIsAskedFor(String asked) throws FeedException {
    String name = stand.address() + "/search.%s?q=tag%%3Anumber";
    assertThat(feed("/search.atom?" + asked).getUri()).isEqualTo(name.formatted("atom"));
    assertThat(stand.get("/search.json?" + asked).body())
        .contains("\"feed_url\":\"" + name.formatted("json") + "\"");
  }

  @Test
  void whatAFeedDoesNotAskForIsNoPartOfItsName() throws FeedException {
    String address = stand.address().toString();
    assertThat(feed("/changes.atom?q=ferry").getUri()).isEqualTo(address + "/changes.atom");
    assertThat(feed(ARTICLE + ".atom?q=ferry").getUri()).isEqualTo(address + ARTICLE + ".atom");
  }

  @Test
  void aSavedSearchHasAPageAndFeeds() throws FeedException {
    stand.save("three", "added:three tag:quote-changed");
    Element line = stand.page("/saved").expectFirst(".saved li");
    assertThat(line.text()).contains("three", "added:three tag:quote-changed");
    Document page = stand.page(line.expectFirst("a").attr("href"));
    assertThat(page.text()).contains("1 edit in 1 article").doesNotContain("hooks.example");
    assertThat(page.select(".found .edits > li")).hasSize(1);
    for (Element feed : page.select("head link[rel=alternate]")) {
      assertThat(stand.get(feed.attr("href")).body())
          .as(feed.attr("href"))
          .contains("urn:uuid:")
          .contains("three");
    }
    assertThat(feed("/saved/three.atom").getEntries().getFirst().getLink())
        .isEqualTo(stand.address() + DIFF);
    assertThat(stand.get("/saved/none").statusCode()).isEqualTo(404);
    HttpResponse<String> api = stand.get("/api/saved/three");
    assertThat(json(api, 200).get("hooked").asBoolean()).isTrue();
    assertThat(api.body()).doesNotContain("hooks.example");
  }

  @Test
  void aJsonFeedCarriesTheEditsAsData() {
    HttpResponse<String> response = stand.get("/search.json?q=added%3Athree+tag%3Aquote-changed");
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/feed+json");
    JsonNode feed = JsonMapper.shared().readTree(response.body());
    assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    JsonNode item = feed.get("items").get(0);
    assertThat(item.get("url").asString()).isEqualTo(stand.address() + DIFF);
    assertThat(item.get("content_html").asString()).contains("<del>two</del>");
    assertThat(item.at("/_stet/edits/0/after").asString()).contains("three ferries");
    assertThat(stand.get("/search.json?q=a&before=x").statusCode()).isEqualTo(400);
  }

  @Test
  void theApiAnswersInJson() {
    assertThat(json(stand.get("/api/stats"), 200).get("articles").asInt()).isEqualTo(21);
    JsonNode found = json(stand.get("/api/search?q=tag%3Aquote-changed&limit=2"), 200);
    assertThat(found.get("results")).hasSize(2);
    assertThat(found.get("total").get("edits").asInt()).isGreaterThan(2);
    assertThat(json(stand.get("/api/articles?limit=5"), 200).get("articles")).hasSize(5);
    assertThat(json(stand.get(API), 200).get("versions")).hasSize(2);
    assertThat(json(stand.get(API + "/versions/20140314140000"), 200).get("headline").asString())
        .isEqualTo("Ferry talks fail in Port Alder");
    assertThat(json(stand.get(API + "/diff/" + ServerFixture.FERRY_DIFF), 200).get("edits"))
        .hasSize(3);
  }

  @Test
  void whatIsFoundIsCounted() {
    JsonNode facets = json(stand.get("/api/facets?q=tag%3Aheadline&limit=3&interval=year"), 200);
    JsonNode source = facets.get("facets").get(0);
    assertThat(source.get("field").asString()).isEqualTo("source");
    JsonNode most = source.get("values").get(0);
    String narrowed = "/api/search?q=" + SiteLinks.encoded(most.get("other").asString());
    assertThat(json(stand.get(narrowed), 200).get("total").get("articles").asInt())
        .isEqualTo(most.get("articles").asInt())
        .isPositive();
    assertThat(facets.get("histogram").get("interval").asString()).isEqualTo("year");
    assertThat(facets.get("histogram").get("bars").get(0).get("clause").asString())
        .isEqualTo("seen:2014");
    assertThat(json(stand.get("/api/facets?q=a&interval=age"), 400).get("error").asString())
        .contains("hour, day, week, month, year");
  }

  @Test
  void anAnswerThatIsTheSameButForItsTimeIsNotSentAgain() {
    for (String path : List.of("/api/search?q=ferry", "/api/facets?q=ferry", "/api/stats")) {
      String tag = stand.get(path).headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again = stand.get(path, "If-None-Match", tag);
      assertThat(again.statusCode()).as(path).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.headers().map()).doesNotContainKeys("content-type", "content-length");
    }
    String other = stand.get("/api/search?q=port").headers().firstValue("ETag").orElseThrow();
    assertThat(stand.get("/api/search?q=ferry", "If-None-Match", other).statusCode())
        .isEqualTo(200);
  }

  @Test
  void answersArePackedForWhoeverCanUnpackThem() {
    HttpResponse<String> packed = stand.get("/api/articles?limit=20", "Accept-Encoding", "gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    String tag = packed.headers().firstValue("ETag").orElseThrow();
    assertThat(stand.get("/api/articles?limit=20", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    HttpResponse<String> lines = stand.get("/api/export?q=ferry", "Accept-Encoding", "gzip");
    assertThat(lines.headers().firstValue("Content-Encoding")).contains("gzip");
  }

  @Test
  void whoeverAsksTooOftenIsToldWhenToComeAgain(@TempDir Path home) {
    try (ServerFixture limited =
        ServerFixture.with(settings -> settings.limited(2), home, ServerFixture.ferry())) {
      for (int i = 0; i < 5; i++) {
        assertThat(limited.get("/api/stats").statusCode()).isEqualTo(200);
      }
      String[] passedOn = {"X-Forwarded-For", "203.0.113.7"};
      assertThat(limited.get("/api/stats", passedOn).statusCode()).isEqualTo(200);
      assertThat(limited.get("/", passedOn).statusCode()).isEqualTo(200);
      HttpResponse<String> refused = limited.get("/api/stats", passedOn);
      assertThat(json(refused, 429).get("error").asString()).contains("ask again in 30 s");
      assertThat(refused.headers().firstValue("Retry-After")).contains("30");
      assertThat(limited.get("/static/stet.css", passedOn).statusCode()).isEqualTo(200);
      assertThat(limited.get("/search?q=a", "X-Forwarded-For", "203.0.113.8").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void allThatIsFoundCanBeTakenAway() {
    int edits = json(stand.get("/api/search?q=tag%3Aheadline"), 200).at("/total/edits").asInt();
    HttpResponse<String> lines = stand.get("/api/export?q=tag%3Aheadline");
    assertThat(lines.body().lines()).hasSize(edits);
    lines
        .body()
        .lines()
        .map(JsonMapper.shared()::readTree)
        .forEach(
            line ->
                assertThat(line.at("/edit/tags").valueStream()).anyMatch(t -> is(t, "headline")));
    HttpResponse<String> table = stand.get("/api/export?q=ferry&format=csv");
    assertThat(table.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(table.body().lines().findFirst())
        .contains("\uFEFFarticle,url,source,headline,version,address,seen,last_seen,until");
    assertThat(table.body()).contains("\r\n").contains(ServerFixture.FERRY);
    assertThat(json(stand.get("/api/export?q=%22never+closed"), 400).has("at")).isTrue();
  }

  private static boolean is(JsonNode node, String text) {
    return node.asString().equals(text);
  }

  @Test
  void whatIsBeingTypedIsCompleted() {
    JsonNode known = json(stand.get("/api/complete?field=person&q=corv"), 200).get("completions");
    assertThat(known.get(0).get("text").asString()).isEqualTo("person:\"ilse corvane\"");
    assertThat(known.get(0).get("name").asString()).contains("Corvane");
    assertThat(known.get(0).get("articles").asInt()).isPositive();
    JsonNode fields = json(stand.get("/api/complete?q=ferry+headl"), 200).get("completions");
    assertThat(fields.get(0).get("from").asInt()).isEqualTo(6);
    assertThat(fields.get(0).get("text").asString()).isEqualTo("headline:");
    assertThat(fields.get(0).get("articles").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/",
        "/api/nothing",
        "/api/articles/0000000000000000",
        "/api/articles/nonsense",
        "/api/articles/nonsense/versions/20140314140000"
      })
  void theApiSaysInJsonThatThereIsNothing(String path) {
    assertThat(json(stand.get(path), 404).get("error").asString()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/search",
        "/api/search?q=a&limit=0",
        "/api/search?q=a&limit=many",
        "/api/search?q=a&sort=wild",
        "/api/facets",
        "/api/export?q=a&format=xls",
        "/api/complete?q=a&field=wild"
      })
  void theApiSaysInJsonThatItIsAskedWrongly(String path) {
    assertThat(json(stand.get(path), 400).get("error").asString()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/article/nonsense",
        "/article/0000000000000000",
        "/article/0000000000000000.atom",
        "/static/nothing.css",
        "/static/..%2f..%2fpom.xml"
      })
  void whatIsNotThereIsSaidSoWithAWayOn(String path) {
    HttpResponse<String> response = stand.get(path);
    assertThat(response.statusCode()).isBetween(400, 404);
    if (response.statusCode() == 404) {
      Document page = Jsoup.parse(response.body());
      assertThat(page.select("main a")).hasSizeGreaterThan(1);
    }
  }

  @Test
  void staticFilesAreKeptByWhoeverFetchedThem() {
    String styles = stand.page("/").expectFirst("link[rel=stylesheet]").attr("href");
    HttpResponse<String> first = stand.get(styles);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(stand.get(styles, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(stand.get("/static/stet.css").headers().firstValue("Cache-Control"))
        .contains("no-cache");
  }

  @Test
  void everyAnswerCarriesTheSamePolicy() {
    for (String path : List.of("/", DIFF, "/nothing", "/api/stats", "/changes.atom")) {
      HttpResponse<String> response = stand.get(path);
      assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'none';")
          .doesNotContain("unsafe");
      assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }
  }

  @Test
  void everyLinkOfThePagesLeadsSomewhere() {
    List<String> seen = new ArrayList<>();
    for (String path : List.of("/", "/articles", "/help", "/about", ARTICLE, DIFF)) {
      for (String href : stand.page(path).select("a[href^=/]").eachAttr("href")) {
        if (!seen.contains(href)) {
          seen.add(href);
          assertThat(stand.get(href).statusCode()).as(path + " → " + href).isEqualTo(200);
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(50);
  }

  @Test
  void anOrderThatIsNoneIsToldWithThoseThatAre() {
    assertThat(json(stand.get("/api/search?q=a&sort=wild"), 400).get("error").asString())
        .contains("best")
        .contains("newest")
        .contains("oldest");
    assertThat(stand.get("/search?q=a&sort=wild").statusCode()).isEqualTo(400);
  }

  @Test
  void anErrorHasOnlyWhatIsKnownOfIt() {
    assertThat(json(stand.get("/api/nothing"), 404).propertyNames()).containsExactly("error");
    assertThat(json(stand.get("/api/search?q=%22never+closed"), 400).propertyNames())
        .containsExactly("error", "at", "instead");
  }

  /** Of a feed without entries it is told up to when there was none, each time the same. */
  @Test
  void aFeedWithoutEntriesDoesNotChangeByItself() {
    String empty = stand.get("/search.atom?q=zyzzyva").body();
    assertThat(empty)
        .doesNotContain("<entry>")
        .containsPattern("<updated>20[12]\\d-")
        .isEqualTo(stand.get("/search.atom?q=zyzzyva").body());
  }

  /**
   * HTTP itself forbids it, so no route gets to see it: it is answered in our words all the same.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {"/api/articles/%00", "/api/%zz", "/api/articles/%ff", "/api/search?q=50%"})
  void anAddressThatIsNoneIsRefusedInJson(String path) throws IOException {
    assertThat(raw(path))
        .startsWith("HTTP/1.1 400 ")
        .contains("Content-Type: application/json")
        .contains("\"error\"")
        .contains("Content-Security-Policy", "Vary: Accept-Encoding")
        .doesNotContain("<html", "Jetty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/article/%ff", "/article/%00", "/50%", "/%zz?q=/api/", "/../api/stats"})
  void anAddressOfAPageThatIsNoneIsRefusedByAPageOfOurs(String path) throws IOException {
    assertThat(raw(path))
        .startsWith("HTTP/1.1 400 ")
        .contains("Content-Type: text/html", "This can’t be understood", "/help")
        .contains("Content-Security-Policy")
        .doesNotContain("Jetty");
  }

  /** What is answered to that path as it is: a client would not send it. */
  private String raw(String path) throws IOException {
    URI address = stand.address();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      String head = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void whatIsNoInstantIsARequestThatCannotBeUnderstood() {
    assertThat(json(stand.get(API + "/versions/noon"), 400).get("error").asString())
        .contains("noon");
    assertThat(stand.get(API + "/diff/20140314130000").statusCode()).isEqualTo(400);
    assertThat(stand.get(API + "/versions/19990101000000").statusCode()).isEqualTo(404);
    assertThat(stand.get(ARTICLE + "/20149914130000").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/search?q=a", "/api/stats", "/changes.atom", "/static/stet.css"})
  void whatIsReadIsReadOnly(String path) {
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "PROPFIND", "QUERY", "BREW")) {
      HttpResponse<String> response = stand.ask(method, path);
      assertThat(response.statusCode()).as(method).isEqualTo(405);
      assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    }
    HttpResponse<String> options = stand.ask("OPTIONS", path);
    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(options.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    HttpResponse<String> head = stand.ask("HEAD", path);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Type"))
        .isEqualTo(stand.get(path).headers().firstValue("Content-Type"));
    assertThat(stand.ask("HEAD", "/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsUnchangedIsNotSentAgain() {
    for (String path : List.of("/articles", DIFF, "/api/openapi.json", "/changes.atom")) {
      String tag = stand.get(path).headers().firstValue("ETag").orElseThrow();
      assertThat(tag).matches("\"[0-9a-f]{16}\"");
      HttpResponse<String> again = stand.get(path, "If-None-Match", "\"other\", W/" + tag);
      assertThat(again.statusCode()).as(path).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.headers().map()).doesNotContainKeys("content-type", "content-length");
      assertThat(stand.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }
    assertThat(stand.get("/nothing").headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void linksToBeCarriedAwayBeginWithTheBase(@TempDir Path home) {
    URI base = URI.create("https://stet.example.org");
    try (ServerFixture other = ServerFixture.of(home, ServerFixture.ferry(), base)) {
      assertThat(other.get("/changes.atom").body())
          .contains(base + DIFF)
          .doesNotContain("localhost");
      assertThat(other.page(DIFF).select("link[rel=canonical]").attr("href"))
          .isEqualTo(base + DIFF);
    }
  }

  @Test
  void articlesAreListedByTheirLastChange() {
    Document page = stand.page("/articles");
    assertThat(page.select(".found")).hasSize(21);
    assertThat(page.expectFirst(".found h2").text())
        .isEqualTo("Transport minister survives confidence vote");
    assertThat(page.select(".found h2").last()).isNotNull();
    assertThat(page.select(".found h2").eachText().getLast())
        .isEqualTo("Ferry talks fail in Port Alder");
  }

  @Test
  void quickFlipsAreFoldedAndARevertSaysWhereItLeads() {
    Document flips = stand.page(demo("radio", "story/51802-dock-strike-vote"));
    assertThat(flips.select(".folded summary").text())
        .isEqualTo("2 quick flips back and forth between what versions 1 and 2 said");
    assertThat(flips.select(".folded .version")).hasSize(2);
    Document revert = stand.page(demo("radio", "story/51744-highfold-clearance"));
    assertThat(revert.select(".version .kind").eachText()).contains("back to version 2");
    assertThat(revert.select(".legend").text()).contains("word for word");
  }

  @Test
  void whatACosmeticStepChangedIsToldAndInSight() {
    String article = demo("radio", "story/51861-storm-hild");
    String diff = stand.page(article).select(".folded a.what").attr("href");
    Document page = stand.page(diff);
    assertThat(page.select(".layout").text()).isEqualTo("a paragraph was divided");
    assertThat(page.select(".row.reset .new p")).hasSizeGreaterThan(1);
    String path =
        diff.replace("/article/", "/api/articles/").replaceFirst("/(\\d{14}\\.\\.)", "/diff/$1");
    assertThat(json(stand.get(path), 200).at("/layout/0").asString())
        .isEqualTo("a paragraph was divided");
  }

  @Test
  void aTextThatWasSwappedWholeIsNotTagged() {
    Document page = stand.page(demo("courier", "2025/10/11/lantern-market-fire"));
    Element swapped = page.expectFirst(".version:has(.kind:contains(wholesale))");
    assertThat(swapped.select(".tags")).isEmpty();
    assertThat(page.select(".legend").text()).contains("Nothing is tagged");
  }

  @Test
  void anArticleShowsWhichParagraphsWereTouchedAndHowItsHeadlineChanged() {
    Document page = stand.page(demo("courier", "2025/10/14/ferry-gull-point"));
    assertThat(page.select(".heat a")).hasSizeGreaterThan(4);
    String most = page.expectFirst(".most a").attr("href");
    Document version = stand.page(most.substring(0, most.indexOf('#')));
    assertThat(version.getElementById(most.substring(most.indexOf('#') + 1))).isNotNull();
    assertThat(page.select(".headlines li")).hasSizeGreaterThan(3);
    assertThat(page.select(".strip a")).hasSize(9);
  }

  @Test
  void articlesAreFoundByTheirHeadlinesAndSorted() {
    String all = stand.page("/articles").select("main h1 + p").text();
    assertThat(all).matches("[0-9]+ articles\\. Those that changed last come first\\.");
    Document ferry = stand.page("/articles?headline=Ferry&sort=versions");
    assertThat(ferry.select("main h1 + p").text())
        .containsPattern("“Ferry” in (its|their) headline\\. Those with the most versions");
    assertThat(ferry.select(".found h2").eachText()).isNotEmpty();
    assertThat(ferry.select("#headline").val()).isEqualTo("Ferry");
    assertThat(ferry.select("select[name=sort] option[selected]").val()).isEqualTo("versions");
    Document none = stand.page("/articles?headline=xylophonist");
    assertThat(none.select(".found")).isEmpty();
    assertThat(none.select("main").text()).contains("No headline that any article has had");
    assertThat(stand.page("/articles?headline=%21+%3F").select("main h1 + p").text())
        .as("a text without a word claims nothing of headlines")
        .isEqualTo(all);
    assertThat(stand.get("/articles?sort=best").statusCode()).isEqualTo(400);
  }

  @Test
  void aChangeCanBeLookedAtInSeveralWaysAndCited() {
    assertThat(stand.page(DIFF).select(".cite").text())
        .contains(stand.address() + DIFF)
        .containsPattern("[0-9a-f]{64} and [0-9a-f]{64}");
    assertThat(stand.page(DIFF + "?view=column").select(".pair.column .row")).isNotEmpty();
    Document changes = stand.page(DIFF + "?view=changes");
    assertThat(changes.select(".row.changed")).hasSize(3);
    assertThat(changes.select(".row:not(.changed)")).isEmpty();
    assertThat(changes.select("link[rel=canonical]").attr("href"))
        .isEqualTo(stand.address() + DIFF);
    assertThat(stand.get(DIFF + "?view=odd").statusCode()).isEqualTo(400);
  }

  @Test
  void eachEditHasACitationOfItsOwn() {
    Document diff = stand.page(DIFF);
    List<Element> links = diff.select("[data-cite]");
    assertThat(links).hasSize(3);
    Set<String> cited = new HashSet<>();
    for (Element link : links) {
      String anchor = link.attr("data-cite");
      assertThat(diff.select(".note:has(#" + anchor + ") [data-cite=" + anchor + "]")).hasSize(1);
      Element cite = stand.page(link.attr("href")).expectFirst(".cite");
      assertThat(cite.hasAttr("open")).isTrue();
      assertThat(cite.expectFirst("p > a").text()).isEqualTo(stand.address() + DIFF + "#" + anchor);
      String text = cite.expectFirst("#citation").text();
      assertThat(text).contains("One of 3 edits").containsPattern("Seen .*: .*“.*Seen .*“");
      assertThat(cite.select("[data-copy*=SHA-256]").attr("data-copy")).startsWith(text);
      cited.add(text);
    }
    assertThat(cited).hasSize(3);
    assertThat(stand.page(DIFF + "?edit=nonsense").select("#citation").text())
        .contains("The most significant of 3 edits");
  }

  @Test
  void aFormThatIsFilledInBecomesAQuery() {
    HttpResponse<String> asked =
        stand.get(
            "/ask?removed=at+least&added=&tag=number&tag=lede&source=courier&from=2025-10-01");
    assertThat(asked.statusCode()).isEqualTo(303);
    String location = asked.headers().firstValue("Location").orElseThrow();
    assertThat(URLDecoder.decode(location, StandardCharsets.UTF_8))
        .endsWith(
            "/search?q=removed:\"at least\" tag:number tag:lede source:courier seen:>=2025-10-01");
    assertThat(stand.page(location.substring(location.indexOf("/search"))).select("h1").text())
        .contains("edit");
  }

  @Test
  void namesHavePages() {
    Document person = stand.page("/person?name=ilse+corvane");
    assertThat(person.select("h1").text()).isEqualTo("Ilse Corvane");
    assertThat(person.select(".bars li")).hasSizeGreaterThan(3);
    Document source = stand.page("/source?name=ledger");
    assertThat(source.select(".bars li")).hasSizeGreaterThan(3);
    assertThat(source.expectFirst(".which").text()).isEqualTo("A source · vestmereledger.example");
    HttpResponse<String> nobody = stand.get("/person?name=nobody+at+all");
    assertThat(nobody.statusCode()).isEqualTo(404);
    assertThat(nobody.body()).contains("no version of any article");
    assertThat(stand.get("/source?name=nobody").statusCode()).isEqualTo(404);
    assertThat(stand.get("/person").statusCode()).isEqualTo(400);
  }

  @Test
  void aNameThatOnlyTextsSayLeadsToThem() {
    Document lavrov = stand.page("/person?name=Sergey+V.+Lavrov");
    assertThat(lavrov.select("main").text())
        .contains("No edit names a person of that name", "2 versions of 1 article");
    for (String path : List.of("/phrase?", "/search?q=text")) {
      Element link = lavrov.expectFirst("main a[href^=" + path + "]");
      assertThat(stand.page(link.attr("href")).select(".found h2").eachText())
          .containsExactly("Ferry talks fail in Port Alder");
    }
  }

  @Test
  void whatElseWasFoundInAnArticleIsFoundThere() {
    Document found = stand.page("/search?q=where%3Abody+OR+where%3Aheadline&sort=newest");
    List<Element> articles = found.select(".found:has(> .more)");
    assertThat(articles).isNotEmpty();
    for (Element article : articles) {
      Element more = article.expectFirst("> .more a");
      int hidden = Integer.parseInt(more.text().split(" ", 2)[0]);
      int shown = article.select(".edits > li").size();
      Document all = stand.page(more.attr("href"));
      assertThat(all.select(".found h2").eachText())
          .containsExactly(article.expectFirst("h2").text());
      assertThat(all.expectFirst("h1").text()).isEqualTo(shown + hidden + " edits in 1 article");
      assertThat(all.select(".edits > li")).hasSize(shown + hidden);
      assertThat(all.select(".found > .more")).isEmpty();
      assertThat(all.expectFirst("select[name=sort] option[selected]").val()).isEqualTo("newest");
    }
  }

  @Test
  void examplesFindSomethingOrSaySo() {
    for (Element example : stand.page("/").select(".examples a")) {
      assertThat(stand.page(example.attr("href")).select("h1").text())
          .as(example.text())
          .isNotEqualTo("Nothing found");
    }
    Document help = stand.page("/help");
    assertThat(help.select(".chapter .examples a")).hasSizeGreaterThan(8);
    for (Element example : help.select("dl.fields li")) {
      String found =
          stand.page("/search?q=" + SiteLinks.encoded(example.text())).select("h1").text();
      assertThat(example.select("a").isEmpty())
          .as(example.text())
          .isEqualTo(found.equals("Nothing found"));
    }
  }

  @Test
  void aFirstVisitWeighsLittle() {
    Document front = stand.page("/");
    int shared =
        stand.get(front.expectFirst("link[rel=stylesheet]").attr("href")).body().length()
            + stand.get(front.expectFirst("script[src]").attr("src")).body().length();
    for (String path : List.of("/", "/articles", "/help", "/search?q=said", ARTICLE, DIFF)) {
      assertThat(stand.get(path).body().length() + shared).as(path).isLessThan(100_000);
    }
  }

  /** An article of the demo. */
  private String demo(String source, String path) {
    String host =
        switch (source) {
          case "courier" -> "https://www.harbourcourier.example/";
          case "radio" -> "https://news.radiovestmere.example/";
          default -> "https://www.vestmereledger.example/";
        };
    return "/article/" + ArticleId.of(source, host + path);
  }

  private SyndFeed feed(String path) throws FeedException {
    HttpResponse<String> response = stand.get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    return new SyndFeedInput().build(new StringReader(response.body()));
  }

  private static JsonNode json(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    return JsonMapper.shared().readTree(response.body());
  }
}
