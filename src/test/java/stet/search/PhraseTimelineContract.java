package stet.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.Corpora;
import stet.desk.WithholdingRegister;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Observation;
import stet.model.Withholding;
import stet.search.PhraseTimeline.PhraseArticle;

/** A phrase stood when a reader of every version finds that it did, who knows of no index. */
abstract class PhraseTimelineContract implements EngineFixture {

  private static final List<String> WORDS =
      List.of("the", "The", "crisis", "Crimea", "café", "cafe", "don’t", "don't", "7", "1,200");

  private static final int ARTICLES = 5;
  private static final int MINUTES = 14;
  private static final int PHRASES = 40;
  private static final int REAL_LINES = 400;
  private static final int REAL_PHRASES = 60;

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void agreesWithAScan(@ForAll Random random) throws IOException {
    Path home = HomeFixtures.make();
    try (SearchFixture room = new SearchFixture(home, this)) {
      for (int batch = 0; batch < 3; batch++) {
        room.record(some(random));
      }
      PhraseScan scan = new PhraseScan(room.archive);
      for (int i = 0; i < PHRASES; i++) {
        int words = 1 + random.nextInt(3);
        agree(room, scan, sentence(words, random), 1 + random.nextInt(ARTICLES));
      }
    } finally {
      HomeFixtures.delete(home);
    }
  }

  /** Also observations of earlier times, which move where an article stands among the others. */
  @Property(tries = 8, shrinking = ShrinkingMode.OFF)
  void noArticleComesTwiceOrIsSkippedWhileVersionsArrive(@ForAll Random random) throws IOException {
    Path home = HomeFixtures.make();
    try (SearchFixture room = new SearchFixture(home, this)) {
      room.record(some(random));
      room.record(some(random));
      for (String phrase : List.of("the", "crisis", "cafe")) {
        PhraseTimeline whole =
            room.search
                .phraseTimeline(new PhraseQuestion(phrase, 1000, null))
                .answer()
                .orElseThrow();
        List<String> paged = new ArrayList<>();
        String next = null;
        do {
          int limit = 1 + random.nextInt(2);
          PhraseTimeline page =
              room.search
                  .phraseTimeline(new PhraseQuestion(phrase, limit, next))
                  .answer()
                  .orElseThrow();
          assertThat(page.articles()).isEqualTo(whole.articles());
          assertThat(page.versions()).isEqualTo(whole.versions());
          page.listed().forEach(life -> paged.add(brief(life)));
          next = page.next();
          room.archive.record(some(random));
          if (random.nextInt(3) > 0) {
            room.index.catchUp();
          }
        } while (next != null);
        assertThat(paged)
            .as(phrase)
            .containsExactlyElementsOf(
                whole.listed().stream().map(PhraseTimelineContract::brief).toList());
        room.index.catchUp();
      }
    } finally {
      HomeFixtures.delete(home);
    }
  }

  private static String brief(PhraseArticle life) {
    return life.article().url()
        + " "
        + life.versions()
        + " "
        + life.held()
        + life.periods().stream()
            .map(spell -> " " + spell.fromVersion() + "-" + spell.toVersion())
            .collect(joining());
  }

  @Test
  void aCursorOfAnotherPhraseIsRefused() throws IOException {
    Path home = HomeFixtures.make();
    try (SearchFixture room = new SearchFixture(home, this)) {
      for (int article = 0; article < 3; article++) {
        room.record(
            SearchFixture.seen("courier", "a/" + article, article, "Storm", "The storm came."));
      }
      PhraseTimeline page =
          room.search.phraseTimeline(new PhraseQuestion("storm", 1, null)).answer().orElseThrow();
      assertThat(trace(room, "storm", page.next())).isInstanceOf(Found.class);
      assertThat(trace(room, "came", page.next())).isInstanceOf(BadQuery.class);
      assertThat(trace(room, "storm", "1759315219000-fn9df3ftxew13twb"))
          .isInstanceOf(BadQuery.class);
    } finally {
      HomeFixtures.delete(home);
    }
  }

  @Test
  void agreesWithAScanOfRealArticles() throws IOException {
    Path corpus = Corpora.file("govuk.jsonl.gz");
    Path home = HomeFixtures.make();
    try (SearchFixture room = new SearchFixture(home, this)) {
      Path some = home.resolve("some.jsonl");
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
        Files.write(some, lines.lines().limit(REAL_LINES).toList());
      }
      room.load(some);
      PhraseScan scan = new PhraseScan(room.archive);
      Random random = new Random(7);
      for (int i = 0; i < REAL_PHRASES; i++) {
        agree(room, scan, scan.somewhere(random), 3);
      }
      agree(room, scan, "the", 7);
      agree(room, scan, "no article of the Crown says this", 7);
    } finally {
      HomeFixtures.delete(home);
    }
  }

  @Test
  void asksForAsManyWordsAsAParagraphHas() throws IOException {
    Path home = HomeFixtures.make();
    try (SearchFixture room = new SearchFixture(home, this)) {
      String paragraph =
          IntStream.range(0, 1000).mapToObj(i -> "word" + i % 700).collect(joining(" "));
      room.record(SearchFixture.seen("courier", "a/1", 0, "Long", paragraph, "Short."));
      PhraseTimeline whole = trace(room, paragraph, null).answer().orElseThrow();
      assertThat(whole.versions()).isEqualTo(1);
      assertThat(trace(room, "word1 short", null).answer().orElseThrow().versions()).isZero();
      assertThat(trace(room, paragraph + " more", null)).isInstanceOf(BadQuery.class);
      assertThat(trace(room, "?!", null)).isInstanceOf(BadQuery.class);
      assertThat(trace(room, "word1", "yesterday")).isInstanceOf(BadQuery.class);
    } finally {
      HomeFixtures.delete(home);
    }
  }

  @Test
  void doesNotSayThatAPhraseStoodInWhatIsWithheld() throws IOException {
    Path home = HomeFixtures.make();
    try (SearchFixture room = new SearchFixture(home, this)) {
      for (int minute = 0; minute < 3; minute++) {
        room.record(SearchFixture.seen("courier", "a/1", minute, "Ferry " + minute, "It sank."));
      }
      Instant then = SearchFixture.NOON.plusSeconds(60);
      new WithholdingRegister(room.archive, Clock.systemUTC())
          .place(
              new Withholding.OfArticle(ArticleId.of("courier", "a/1"), then, then), "a promise");
      room.index.catchUp();
      PhraseTimeline answer = trace(room, "it sank", null).answer().orElseThrow();
      assertThat(answer.listed()).hasSize(1);
      List<PhraseTimeline.PhrasePeriod> periods = answer.listed().getFirst().periods();
      assertThat(periods).hasSize(2);
      assertThat(periods.getFirst().goneBy()).isEqualTo(then);
      assertThat(periods.getLast().notBefore()).isNull();
      assertThat(periods.getLast().goneBy()).isNull();
    } finally {
      HomeFixtures.delete(home);
    }
  }

  private static Result<PhraseTimeline> trace(
      SearchFixture room, String phrase, @Nullable String after) {
    return room.search.phraseTimeline(new PhraseQuestion(phrase, 10, after));
  }

  /** The pages of the answer, one after the other, say what the scan says. */
  private static void agree(SearchFixture room, PhraseScan scan, String phrase, int limit) {
    agree(room, scan, phrase, false, limit);
    agree(room, scan, phrase, true, limit);
  }

  private static void agree(
      SearchFixture room, PhraseScan scan, String phrase, boolean gone, int limit) {
    List<PhraseTimeline.PhraseArticle> all = scan.listed(phrase);
    List<String> expected =
        all.stream()
            .filter(life -> !gone || life.periods().getLast().goneBy() != null)
            .map(PhraseTimelineContract::answer)
            .toList();
    List<String> answer = new ArrayList<>();
    String next = null;
    do {
      PhraseTimeline page =
          room.search
              .phraseTimeline(new PhraseQuestion(phrase, gone, limit, next))
              .answer()
              .orElseThrow();
      assertThat(page.notices()).isEmpty();
      assertThat(page.articles()).as(phrase).isEqualTo(all.size());
      assertThat(page.wanted()).as(phrase).isEqualTo(expected.size());
      assertThat(page.versions()).as(phrase).isEqualTo(scan.versions(phrase));
      PhraseArticle first = page.first();
      assertThat(first == null ? List.of() : List.of(answer(first)))
          .as(phrase)
          .isEqualTo(all.stream().limit(1).map(PhraseTimelineContract::answer).toList());
      page.listed().forEach(life -> answer.add(answer(life)));
      next = page.next();
    } while (next != null);
    assertThat(answer).as(phrase).containsExactlyElementsOf(expected);
  }

  private static String answer(PhraseArticle life) {
    StringBuilder answer = new StringBuilder();
    answer.append(life.article().id()).append(' ').append(life.held()).append(" of ");
    answer.append(life.versions()).append(' ').append(life.headline());
    life.periods()
        .forEach(
            spell ->
                answer
                    .append("; ")
                    .append(answer(spell.fromVersion(), spell.from(), spell.seen()))
                    .append(" after ")
                    .append(spell.notBefore())
                    .append(" until ")
                    .append(answer(spell.toVersion(), spell.to(), spell.lastSeen()))
                    .append(" gone by ")
                    .append(spell.goneBy()));
    return answer.toString();
  }

  private static String answer(int number, Object address, Instant seen) {
    return number + " at " + address + ", " + seen;
  }

  private static List<Observation> some(Random random) {
    List<Observation> some = new ArrayList<>();
    List<Content> contents = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      boolean again = !contents.isEmpty() && random.nextInt(3) == 0;
      Content content = again ? contents.get(random.nextInt(contents.size())) : content(random);
      contents.add(content);
      some.add(
          new Observation(
              "courier",
              "article/" + random.nextInt(ARTICLES),
              SearchFixture.NOON.plusSeconds(60L * random.nextInt(MINUTES)), // conflicts among them
              content,
              "test/1",
              null,
              "en"));
    }
    return some;
  }

  private static Content content(Random random) {
    String body =
        sentence(3, random)
            + ". "
            + sentence(2, random)
            + (random.nextBoolean() ? "\n\n" : "\n")
            + sentence(3, random);
    String byline = random.nextInt(3) == 0 ? "" : sentence(2, random);
    return new Content(random.nextInt(5) == 0 ? "" : sentence(2, random), byline, body);
  }

  private static String sentence(int words, Random random) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < words; i++) {
      sentence.append(i == 0 ? "" : random.nextInt(6) == 0 ? ", “" : " ");
      sentence.append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return sentence.toString();
  }
}
