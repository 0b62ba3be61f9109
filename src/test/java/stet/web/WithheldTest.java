package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.desk.WithholdingRegister;
import stet.model.ArticleId;
import stet.model.Observation;
import stet.model.Timeline;
import stet.model.Withholding;
import stet.web.wording.SiteLinks;

/**
 * What is withheld stands nowhere: every path of the route table is asked, with every article,
 * version and pair of versions, and every question that would find it.
 *
 * <p>Whoever adds a route to the table has it asked here too; one with a parameter that {@link
 * #FILLED} does not know fails the test until it says what the parameter may be.
 */
class WithheldTest {

  private static final String WHOLE = "https://courier.example/2014/03/harbour";
  private static final String PART = "https://courier.example/2014/03/council";
  private static final String NAMING = "https://courier.example/2014/03/minister";
  private static final String OPEN = "https://courier.example/2014/03/weather";

  private static final String WORD = "quixotlimer";
  private static final String OTHER_WORD = "zanzibarite";
  private static final String GIVEN = "Ottoline";
  private static final String SURNAME = "Marrowby";
  private static final String NAME = GIVEN + " " + SURNAME;

  private static final String REASON = "by order of a court";

  /** What stands for a parameter of a path, with the article and its addresses put in. */
  private static final Map<String, List<String>> FILLED =
      Map.of(
          "name",
          List.of("open", "naming"),
          "id",
          List.of("ID"),
          "instants",
          List.of("VERSION", "PAIR"),
          "instant",
          List.of("VERSION"),
          "pair",
          List.of("PAIR"),
          "version",
          List.of("VERSION"),
          "file",
          List.of("stet.css"));

  /** Questions that find it without saying it, for all paths: who knows which take them. */
  private static final List<String> QUESTIONS =
      List.of(
          "?q=quixot*",
          "?q=text%3Aquixot*&sort=newest",
          "?q=zanzib*&sort=newest",
          "?q=touched%3Azanzib*",
          "?q=person%3Amarrowb",
          "?q=text%3Amarro*",
          "?q=" + "where%3A%28headline+OR+byline+OR+body%29&sort=newest&limit=100",
          "?q=%5B+TO+2030%5D",
          "?q=person%3Aott",
          "?q=seen%3A2014&limit=100",
          "?name=ottoline+marrowby",
          "?name=ottoline",
          "?name=courier",
          "?url=" + WHOLE,
          "?url=" + PART,
          "?url=" + NAMING,
          "?phrase=ferries&from=2014-03-01");

  /** The same, for paths of an article. */
  private static final List<String> OF_ONE =
      List.of("?upto=2", "?from=20140314130000&to=20140314140000");

  @TempDir Path home;

  @AutoClose private ServerFixture newsstand;
  private WithholdingRegister withheld;
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void open() {
    newsstand = ServerFixture.of(home, observations());
    newsstand.save("open", "seen:2014");
    newsstand.save("naming", "person:\"" + NAME + "\"");
    withheld = new WithholdingRegister(newsstand.archive(), Clock.systemUTC());
  }

  private static List<Observation> observations() {
    return List.of(
        ServerFixture.seen(
            WHOLE,
            "2014-03-14T13:00:00Z",
            null,
            "Harbour " + WORD + " opens",
            "The harbour " + WORD + " opened on Friday.\n\nMany came to see it."),
        ServerFixture.seen(
            WHOLE,
            "2014-03-14T14:00:00Z",
            null,
            "Harbour " + WORD + " closes",
            "The harbour " + WORD + " closed on Friday.\n\nFew came to see it."),
        ServerFixture.seen(
            PART, "2014-03-14T13:00:00Z", null, "Council meets", "The council met to vote."),
        ServerFixture.seen(
            PART,
            "2014-03-14T14:00:00Z",
            null,
            "Council " + OTHER_WORD + " meets",
            "The council met to vote on the " + OTHER_WORD + ". It rained."),
        ServerFixture.seen(
            PART,
            "2014-03-14T15:00:00Z",
            null,
            "Council meets again",
            "The council met to vote on the budget. It rained."),
        ServerFixture.seen(
            PART,
            "2014-03-14T16:00:00Z",
            null,
            "Council meets once more",
            "The council met to vote on the budget. It snowed."),
        ServerFixture.seen(
            NAMING,
            "2014-03-14T13:00:00Z",
            "by " + NAME,
            NAME + " speaks",
            "“We will build two ferries,” Minister " + NAME + " said.\n\n" + SURNAME + " left."),
        ServerFixture.seen(
            NAMING,
            "2014-03-14T14:00:00Z",
            null,
            SURNAME + " speaks again",
            "“We will build three ferries,” Minister "
                + NAME
                + " said.\n\n"
                + SURNAME
                + " stayed."),
        ServerFixture.seen(OPEN, "2014-03-14T13:00:00Z", null, "Rain", "It rained all day."),
        ServerFixture.seen(
            OPEN, "2014-03-14T14:00:00Z", null, "Rain again", "It rained all night."));
  }

  @Test
  void whatIsWithheldStandsNowhereAndWhatIsReleasedAsBefore() {
    Map<String, String> before = answers();
    assertThat(telling(before, WORD)).as(WORD).isNotEmpty();
    assertThat(telling(before, OTHER_WORD)).as(OTHER_WORD).isNotEmpty();
    assertThat(telling(before, SURNAME)).as(SURNAME).isNotEmpty();
    List<Withholding> placed =
        List.of(
            withheld.place(article(WHOLE, null, null), REASON),
            withheld.place(article(PART, "2014-03-14T14:00:00Z", "2014-03-14T14:30:00Z"), REASON),
            withheld.place(new Withholding.OfName(NAME), REASON));

    assertNothingOfIt(answers(), "at once");
    newsstand.index().catchUp();
    assertNothingOfIt(answers(), "derived again");

    placed.forEach(withheld::release);
    newsstand.index().catchUp();
    Map<String, String> after = answers();
    for (String path : before.keySet()) {
      if (!path.contains("withheld")) {
        assertThat(after.get(path)).as(path).isEqualTo(before.get(path));
      }
    }
  }

  private static void assertNothingOfIt(Map<String, String> answers, String when) {
    for (String text : List.of(WORD, OTHER_WORD, SURNAME)) {
      assertThat(telling(answers, text)).as(text + ", " + when).isEmpty();
    }
  }

  @Test
  void whoeverAsksForTheArticleIsToldWhyItIsWithheld() {
    withheld.place(article(WHOLE, null, null), REASON);
    assertThat(newsstand.get(ServerFixture.article(WHOLE)).statusCode()).isEqualTo(451);
    assertThat(newsstand.get(ServerFixture.article(WHOLE)).body()).contains(REASON);
    assertThat(newsstand.get("/api/articles/" + id(WHOLE)).statusCode()).isEqualTo(451);
    assertThat(newsstand.get("/api/articles/" + id(WHOLE)).body()).contains(REASON);
    assertThat(newsstand.get("/withheld").body()).contains(WHOLE).contains(REASON);
    assertThat(newsstand.get("/api/withheld").body()).contains(WHOLE).contains(REASON);
  }

  @Test
  void aVersionThatIsWithheldTakesTheEditsOnBothItsSidesWithIt() {
    withheld.place(article(PART, "2014-03-14T14:00:00Z", "2014-03-14T14:30:00Z"), REASON);
    newsstand.index().catchUp();
    String api = "/api/articles/" + id(PART);
    assertThat(newsstand.get(api).body())
        .contains("\"number\":3")
        .doesNotContain("\"number\":4")
        .contains("\"kind\":\"withheld\"");
    assertThat(newsstand.get(api + "/versions/20140314141500").statusCode()).isEqualTo(451);
    assertThat(newsstand.get(api + "/versions/20140314133000").body())
        .contains("\"until\":\"2014-03-14T14:00:00Z\"");
    assertThat(newsstand.get(ServerFixture.article(PART)).body()).contains(REASON);
    assertThat(found("added:budget")).as("the step from the withheld version").isZero();
    assertThat(found("added:snowed")).as("the step after it").isOne();
    assertThat(found("kind:first url:\"" + PART + "\"")).isOne();
  }

  @Test
  void noTextIsSaidToHaveStoodWhileWhatStoodIsWithheld() {
    withheld.place(article(PART, "2014-03-14T14:00:00Z", "2014-03-14T14:30:00Z"), REASON);
    newsstand.index().catchUp();
    assertThat(newsstand.get("/phrase?q=the+council+met+to+vote").body())
        .contains("there behind what is withheld,")
        .contains("on is withheld.");
    assertThat(newsstand.get("/api/phrase?q=the+council+met+to+vote").body())
        .contains(
            "\"goneBy\":\"2014-03-14T14:00:00Z\",\"withheldBefore\":false,\"withheldAfter\":true")
        .contains("\"withheldBefore\":true");
    String third = "/versions/20140314160000";
    assertThat(newsstand.get("/api/articles/" + id(PART) + third + "/blame").body())
        .contains("\"withheldBefore\":true");
    assertThat(newsstand.get(ServerFixture.article(PART) + "/20140314160000?origins").body())
        .contains("may have come or gone before it");
    assertThat(found("text:council asof:2014-03-14T14:30:00Z")).isZero();
    assertThat(found("text:council asof:2014-03-14T13:30:00Z")).isOne();
  }

  @Test
  void whatWasSaidIsToldWithoutTheNameOfWhoSaidIt() {
    withheld.place(new Withholding.OfName(NAME), REASON);
    newsstand.index().catchUp();
    assertThat(found("text:marro*")).isZero();
    assertThat(found("ferries")).isOne();
    assertThat(newsstand.get("/person?name=ottoline+marrowby").statusCode()).isEqualTo(451);
    assertThat(newsstand.get("/withheld").body()).contains(REASON);
  }

  /** Ages and durations aside, which differ between any two askings. */
  private static final Pattern PASSING = Pattern.compile("\"took\":[0-9.E-]+|in [0-9.]+ ms");

  private static Withholding.OfArticle article(
      String url, @Nullable String from, @Nullable String to) {
    return new Withholding.OfArticle(
        ArticleId.of("courier", url),
        from == null ? null : Instant.parse(from),
        to == null ? null : Instant.parse(to));
  }

  private static String id(String url) {
    return ArticleId.of("courier", url).value();
  }

  private int found(String query) {
    String body = newsstand.get("/api/search?q=" + SiteLinks.encoded(query)).body();
    Matcher total = Pattern.compile("\"articles\":(\\d+)").matcher(body);
    assertThat(total.find()).as(query + ": " + body).isTrue();
    return Integer.parseInt(total.group(1));
  }

  /** The paths of which the answer, or what it says of itself, has a text in it. */
  private static List<String> telling(Map<String, String> answers, String text) {
    String sought = text.toLowerCase(Locale.ROOT);
    return answers.entrySet().stream()
        .filter(answer -> answer.getValue().toLowerCase(Locale.ROOT).contains(sought))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What each address answers; all are known before anything is withheld. */
  private Map<String, String> answers() {
    Map<String, String> answers = new ConcurrentSkipListMap<>();
    asked().parallelStream().forEach(path -> answers.put(path, answer(path)));
    return answers;
  }

  private String answer(String path) {
    HttpResponse<String> response = newsstand.get(path);
    assertThat(response.statusCode()).as(path + response.body()).isLessThan(500);
    String links = String.join(" ", response.headers().allValues("location"));
    // What was asked for is the asker's own; an answer that says it again tells nothing.
    String body = response.body().replace("ottoline marrowby", "").replace("ottoline+marrowby", "");
    return PASSING.matcher(body + links).replaceAll("");
  }

  /** Every address that the route table makes of what is in the archive now. */
  private List<String> asked() {
    if (!asked.isEmpty()) {
      return asked;
    }
    List<String> all = asked;
    for (String path : newsstand.paths()) {
      if (path.startsWith("/health")) {
        continue; // It tells of threads alone, and is not ready where nothing indexes.
      }
      if (path.contains("{")) {
        for (String filled : filled(path)) {
          all.add(filled);
          OF_ONE.forEach(question -> all.add(filled + question));
        }
      } else {
        all.add(path);
        QUESTIONS.forEach(question -> all.add(path + question));
      }
    }
    return all;
  }

  private List<String> filled(String path) {
    Matcher parameter = Pattern.compile("\\{(\\w+)}").matcher(path);
    if (!parameter.find()) {
      return List.of(path);
    }
    List<String> all = new ArrayList<>();
    for (String url : List.of(WHOLE, PART, NAMING)) {
      Timeline timeline = newsstand.archive().timeline(ArticleId.of("courier", url)).orElseThrow();
      filled(path, timeline, all);
    }
    return all;
  }

  private static void filled(String path, Timeline timeline, List<String> all) {
    Matcher parameter = Pattern.compile("\\{(\\w+)}").matcher(path);
    if (!parameter.find()) {
      all.add(path);
      return;
    }
    List<String> values = FILLED.getOrDefault(parameter.group(1), List.of());
    assertThat(values).as("say here what " + parameter.group() + " may be in " + path).isNotEmpty();
    for (String value : values) {
      for (String text : values(value, timeline)) {
        filled(path.replace(parameter.group(), text), timeline, all);
      }
    }
  }

  private static List<String> values(String value, Timeline timeline) {
    List<String> addresses =
        timeline.versions().stream().map(version -> version.address().toString()).toList();
    return switch (value) {
      case "ID" -> List.of(timeline.article().id().value());
      case "VERSION" -> addresses;
      case "PAIR" ->
          addresses.stream()
              .flatMap(from -> addresses.stream().map(to -> from + ".." + to))
              .toList();
      default -> List.of(value);
    };
  }
}
