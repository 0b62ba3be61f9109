package stet.revision.blame;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import stet.archive.Archive;
import stet.archive.TestArchives;
import stet.model.ArticleId;
import stet.model.ArticlePart;
import stet.model.Content;
import stet.model.Observation;
import stet.model.Sha256;
import stet.model.Timeline;
import stet.model.Version;
import stet.revision.blame.VersionBlame.RemovedText;
import stet.revision.blame.VersionBlame.Span;

class VersionBlameTest {

  private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");
  private static final int ALL = Integer.MAX_VALUE;

  @Test
  void aWordThatCameIsOfItsVersionAndTheOthersKeepTheirs() {
    assertThat(bodies("Four people died at sea.", "Four or five people died at sea."))
        .isEqualTo("1 Four |2 or five |1 people died at sea.");
  }

  @Test
  void movedTextKeepsItsOrigin() {
    assertThat(
            bodies(
                "The ferry sank on Monday.\n\nFour people died at sea.",
                "Four people died at sea. The minister resigned.\n\nThe ferry sank on Monday."))
        .isEqualTo(
            "1 Four people died at sea. |2 The minister resigned.\n\n|1 The ferry sank on Monday.");
  }

  @Test
  void movedAndRewordedTextKeepsWhatStands() {
    assertThat(
            bodies(
                "The ferry sank on Monday.\n\nFour people died at sea.",
                "Six people died at sea.\n\nThe ferry sank on Monday."))
        .isEqualTo("2 Six |1 people died at sea.\n\nThe ferry sank on Monday.");
  }

  @Test
  void whatIsPutBackKeepsItsOriginEvenReworded() {
    assertThat(
            bodies(
                "Four people died at sea.",
                "He is a fool, that minister.",
                "Four people died far out at sea."))
        .isEqualTo("1 Four people died |3 far out |1 at sea.");
  }

  @Test
  void aSentenceMadeOfTwoKeepsBoth() {
    assertThat(
            bodies(
                "The ferry sank on Monday night.\n\nFour people died out at sea.",
                "The ferry sank on Monday night and four people died out at sea."))
        .isEqualTo("1 The ferry sank on Monday night |2 and four |1 people died out at sea.");
  }

  @Test
  void theStyleOfQuotationMarksIsNobodys() {
    assertThat(bodies("He said \"no\" to it.", "He said “no” to it."))
        .isEqualTo("1 He said “no” to it.");
  }

  @Test
  void wordsThatWentAreToldWithWhoTookThem() {
    List<Content> history =
        contents(
            "Four people died at sea.",
            "Four or five people died at sea.",
            "Five people died at sea.",
            "Nothing is known.");
    assertThat(told(history, 3).gone())
        .containsExactly(
            new RemovedText(ArticlePart.BODY, "Four", 1, 3),
            new RemovedText(ArticlePart.BODY, "or five", 2, 3));
    assertThat(told(history, 4).gone().stream().map(RemovedText::removed).toList())
        .containsOnly(3, 4);
    assertThat(told(history, 4).gone().getFirst().removed()).isEqualTo(4);
    assertThat(told(history, 1).gone()).isEmpty();
  }

  @Property(tries = 150)
  void spansAreTheTextAndEveryWordCameWithItsVersion(@ForAll Random random) {
    List<Content> history = history(random);
    WordOrigins origins = taken(history);
    Map<Content, List<Span>> earlier = new HashMap<>();
    for (int version = 1; version <= history.size(); version++) {
      Content content = history.get(version - 1);
      VersionBlame blame = blame(origins, content, version);
      assertThat(text(blame.headline())).isEqualTo(content.headline());
      assertThat(text(blame.byline())).isEqualTo(content.byline());
      assertThat(text(blame.body())).isEqualTo(content.body());
      for (Span span : blame.body()) {
        assertThat(span.version()).isBetween(1, version);
        for (String word : words(span.text())) {
          assertThat(brought(origins, history, span.version())).contains(word);
        }
      }
      List<Span> before = earlier.putIfAbsent(content, blame.body());
      assertThat(before == null ? blame.body() : before).isEqualTo(blame.body());
      for (RemovedText gone : blame.gone()) {
        assertThat(gone.brought()).isLessThan(gone.removed());
        assertThat(gone.removed()).isLessThanOrEqualTo(version);
        Content last = history.get(gone.removed() - 2);
        String all = last.headline() + "\n" + last.byline() + "\n" + last.body();
        assertThat(all).contains(gone.text());
      }
    }
  }

  /** Whatever is known of a version is known as soon as it is taken in, and for good. */
  @Property(tries = 60)
  void whatComesLaterChangesNothing(@ForAll Random random) {
    List<Content> history = history(random);
    WordOrigins whole = taken(history);
    for (int version = 1; version <= history.size(); version++) {
      Content content = history.get(version - 1);
      assertThat(blame(taken(history.subList(0, version)), content, version))
          .isEqualTo(blame(whole, content, version));
    }
  }

  @Property(tries = 150)
  void blankingInBetweenChangesNothing(@ForAll Random random) {
    List<Content> history = history(random);
    List<Content> blanked = new ArrayList<>();
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < history.size(); i++) {
      blanked.add(history.get(i));
      numbers.put(i + 1, blanked.size());
      while (random.nextInt(3) == 0) {
        blanked.add(new Content("Vandal " + random.nextInt(3), "", "Boo. Bah" + random.nextInt(9)));
      }
    }
    WordOrigins with = taken(blanked);
    WordOrigins without = taken(history);
    for (int i = 1; i <= history.size(); i++) {
      Content content = history.get(i - 1);
      List<Span> spans =
          blame(without, content, i).body().stream()
              .map(span -> new Span(span.text(), numbers.getOrDefault(span.version(), 0)))
              .toList();
      assertThat(blame(with, content, numbers.getOrDefault(i, 0)).body()).isEqualTo(spans);
    }
  }

  /** In whatever order versions arrive, and whatever was asked for in between. */
  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void theOrderOfArrivalChangesNothing(@ForAll Random random) throws IOException {
    List<Observation> arriving = new ArrayList<>();
    List<Content> history = history(random);
    for (int i = 0; i < history.size(); i++) {
      arriving.add(seen(60L * i, history.get(i)));
    }
    List<String> expected = List.of();
    for (int order = 0; order < 2; order++) {
      Path home = Files.createTempDirectory("stet-blame");
      try (Archive archive = TestArchives.open(home)) {
        BlameCalculator blames = new BlameCalculator(archive);
        for (Observation observation : arriving) {
          archive.record(List.of(observation));
          if (random.nextBoolean()) {
            Timeline timeline = timeline(archive);
            int number = 1 + random.nextInt(timeline.versions().size());
            blames.of(timeline, timeline.number(number).orElseThrow(), ALL);
          }
        }
        Timeline timeline = timeline(archive);
        List<String> told = new ArrayList<>();
        for (Version version : timeline.versions()) {
          told.add(blames.of(timeline, version, ALL).toString());
        }
        expected = expected.isEmpty() ? told : expected;
        assertThat(told).isEqualTo(expected);
      } finally {
        for (String name :
            List.of("archive.db", "archive.db-wal", "archive.db-shm", "archive.lock")) {
          Files.deleteIfExists(home.resolve(name));
        }
        Files.delete(home);
      }
      Collections.shuffle(arriving, random);
    }
  }

  private static Timeline timeline(Archive archive) {
    return archive.timeline(ArticleId.of("courier", "a/1")).orElseThrow();
  }

  private static Observation seen(long seconds, Content content) {
    return new Observation(
        "courier", "a/1", NOON.plusSeconds(seconds), content, "test/1", null, "en");
  }

  /** Versions of an article that is edited, vandalised, put in another order and put back. */
  private static List<Content> history(Random random) {
    List<Content> history = new ArrayList<>();
    List<List<String>> paragraphs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      paragraphs.add(new ArrayList<>(List.of(sentence(random), sentence(random))));
    }
    int versions = 2 + random.nextInt(12);
    while (history.size() < versions) {
      String body =
          paragraphs.stream()
              .map(sentences -> String.join(" ", sentences))
              .collect(joining("\n\n"));
      history.add(
          random.nextInt(6) == 0 && !history.isEmpty()
              ? history.get(random.nextInt(history.size()))
              : new Content(
                  "Ferry " + random.nextInt(3), random.nextBoolean() ? "By A" : "", body));
      List<String> some = paragraphs.get(random.nextInt(paragraphs.size()));
      switch (random.nextInt(5)) {
        case 0 -> Collections.shuffle(paragraphs, random);
        case 1 -> some.add(random.nextInt(some.size() + 1), sentence(random));
        case 2 -> some.set(0, sentence(random));
        default -> {
          int at = random.nextInt(some.size());
          List<String> words = new ArrayList<>(List.of(some.get(at).split(" ")));
          words.set(random.nextInt(words.size()), word(random));
          some.set(at, String.join(" ", words));
        }
      }
    }
    return history;
  }

  private static String sentence(Random random) {
    StringBuilder sentence = new StringBuilder("The");
    int words = 3 + random.nextInt(8);
    for (int i = 0; i < words; i++) {
      sentence.append(' ').append(word(random));
    }
    return sentence.append('.').toString();
  }

  private static String word(Random random) {
    return "w" + random.nextInt(60);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** The words that a version brought. */
  private static List<String> brought(WordOrigins origins, List<Content> history, int version) {
    List<String> brought = new ArrayList<>();
    for (Span span : blame(origins, history.get(version - 1), version).body()) {
      if (span.version() == version) {
        brought.addAll(words(span.text()));
      }
    }
    return brought;
  }

  private static String text(List<Span> spans) {
    return spans.stream().map(Span::text).collect(joining());
  }

  private static List<Content> contents(String... bodies) {
    return Arrays.stream(bodies).map(body -> new Content("A", "", body)).toList();
  }

  private static String bodies(String... bodies) {
    return told(contents(bodies), bodies.length).body().stream()
        .map(span -> span.version() + " " + span.text())
        .collect(joining("|"));
  }

  private static VersionBlame told(List<Content> history, int version) {
    return blame(taken(history), history.get(version - 1), version);
  }

  private static WordOrigins taken(List<Content> history) {
    WordOrigins origins = new WordOrigins(0);
    for (Content content : history) {
      origins.take(Sha256.of(content.bytes()), content.bytes());
    }
    return origins;
  }

  private static VersionBlame blame(WordOrigins origins, Content content, int version) {
    return origins.blame(version, content, ALL);
  }
}
