package stet.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import stet.index.Analysis;
import stet.index.Token;
import stet.model.ArticleId;
import stet.model.Edit;
import stet.model.Observation;
import stet.model.Op;
import stet.model.Revision;
import stet.model.RevisionKind;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.model.Timeline;
import stet.model.Version;
import stet.model.Words;

/** Search finds what a reader of every revision would find who knows nothing of an index. */
class BruteForceTest {

  private static final List<String> WORDS =
      List.of("storm", "coast", "twelve", "15", "mayor", "said", "Anna", "Bell", "closed", "road");

  private static final List<String> QUERIES =
      List.of(
          "added:storm",
          "removed:coast",
          "removed:twelve added:15",
          "before:mayor",
          "after:mayor",
          "before:\"mayor said\"",
          "after:\"anna bell\"",
          "after:\"storm coast\"~1",
          "tag:number",
          "tag:headline",
          "tag:lede",
          "NOT tag:lede",
          "added:st*",
          "removed:storm NOT added:storm",
          "removed:road OR added:road",
          "tag:moved",
          "where:headline",
          "kind:added",
          "after:closed NOT before:closed",
          "added:(storm OR coast) NOT tag:headline");

  @Property(tries = 12)
  void findsWhatAScanFinds(@ForAll Random random) throws IOException {
    Path home = Homes.make();
    try (Newsroom room = new Newsroom(home)) {
      write(room, random);
      List<TaggedEdit> edits = everyEdit(room);
      for (String query : QUERIES) {
        Predicate<TaggedEdit> meant = meaning(query);
        assertThat(found(room, query))
            .as(query)
            .containsExactlyInAnyOrderElementsOf(
                edits.stream().filter(meant).map(BruteForceTest::name).toList());
      }
    } finally {
      Homes.delete(home);
    }
  }

  /** The meaning of the queries above, written out by hand. */
  private static Predicate<TaggedEdit> meaning(String query) {
    return switch (query) {
      case "added:storm" -> e -> changed(e, Op.ADDED, "storm");
      case "removed:coast" -> e -> changed(e, Op.REMOVED, "coast");
      case "removed:twelve added:15" ->
          e -> changed(e, Op.REMOVED, "twelve") && changed(e, Op.ADDED, "15");
      case "before:mayor" -> e -> words(e.edit().beforeText()).contains("mayor");
      case "after:mayor" -> e -> words(e.edit().afterText()).contains("mayor");
      case "before:\"mayor said\"" -> e -> inARow(e.edit().beforeText(), "mayor said");
      case "after:\"anna bell\"" -> e -> inARow(e.edit().afterText(), "anna bell");
      case "after:\"storm coast\"~1" -> e -> near(words(e.edit().afterText()));
      case "tag:number" -> e -> e.tags().contains(Tag.NUMBER);
      case "tag:headline" -> e -> e.tags().contains(Tag.HEADLINE);
      case "tag:lede" -> e -> e.tags().contains(Tag.LEDE);
      case "NOT tag:lede" -> e -> !e.tags().contains(Tag.LEDE);
      case "added:st*" -> e -> changed(e, Op.ADDED, "storm");
      case "removed:storm NOT added:storm" ->
          e -> changed(e, Op.REMOVED, "storm") && !changed(e, Op.ADDED, "storm");
      case "removed:road OR added:road" ->
          e -> changed(e, Op.REMOVED, "road") || changed(e, Op.ADDED, "road");
      case "tag:moved" -> e -> e.tags().contains(Tag.MOVED);
      case "where:headline" -> e -> e.edit().where().label().equals("headline");
      case "kind:added" -> e -> e.edit().kind().label().equals("added");
      case "after:closed NOT before:closed" ->
          e ->
              words(e.edit().afterText()).contains("closed")
                  && !words(e.edit().beforeText()).contains("closed");
      case "added:(storm OR coast) NOT tag:headline" ->
          e ->
              (changed(e, Op.ADDED, "storm") || changed(e, Op.ADDED, "coast"))
                  && !e.tags().contains(Tag.HEADLINE);
      default -> throw new AssertionError(query);
    };
  }

  private static void write(Newsroom room, Random random) {
    List<Observation> all = new ArrayList<>();
    for (int article = 0; article < 4; article++) {
      List<String> sentences = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        sentences.add(sentence(random));
      }
      for (int version = 0; version < 5; version++) {
        String headline = sentences.getFirst();
        all.add(
            Newsroom.seen(
                "courier",
                "article/" + article,
                version,
                headline,
                String.join(" ", sentences.subList(1, sentences.size()))));
        switch (random.nextInt(4)) {
          case 0 -> sentences.add(1 + random.nextInt(sentences.size()), sentence(random));
          case 1 -> sentences.remove(1 + random.nextInt(sentences.size() - 1));
          default -> {
            int at = random.nextInt(sentences.size());
            sentences.set(at, reworded(sentences.get(at), random));
          }
        }
        if (sentences.size() < 3) {
          sentences.add(sentence(random));
        }
      }
    }
    room.record(all);
  }

  private static String sentence(Random random) {
    return random.ints(7, 0, WORDS.size()).mapToObj(WORDS::get).collect(joining(" ", "The ", ""))
        + ".";
  }

  private static String reworded(String sentence, Random random) {
    String[] words = sentence.split(" ");
    words[1 + random.nextInt(words.length - 2)] = WORDS.get(random.nextInt(WORDS.size()));
    return String.join(" ", words);
  }

  private static List<TaggedEdit> everyEdit(Newsroom room) {
    List<TaggedEdit> edits = new ArrayList<>();
    for (int article = 0; article < 4; article++) {
      ArticleId id = ArticleId.of("courier", "article/" + article);
      Timeline timeline = room.archive.timeline(id).orElseThrow();
      for (Version version : timeline.versions().subList(1, timeline.versions().size())) {
        Revision revision =
            room.histories.revision(timeline.before(version).orElseThrow(), version);
        if (!revision.wholesale() && revision.kind() != RevisionKind.MIXED) {
          edits.addAll(revision.edits());
        }
      }
    }
    return edits;
  }

  private static List<String> found(Newsroom room, String query) {
    Answer answer = room.ask(query);
    List<String> found =
        answer.results().stream()
            .flatMap(result -> result.edits().stream())
            .map(edit -> name(edit.edit()))
            .toList();
    // Only the best five of an article are shown; ask for each version on its own instead.
    return found.size() == answer.total().edits() ? found : byVersion(room, query);
  }

  private static List<String> byVersion(Newsroom room, String query) {
    List<String> found = new ArrayList<>();
    for (int minute = 0; minute < 5; minute++) {
      for (int article = 0; article < 4; article++) {
        String one =
            "(%s) url:article/%d seen:2024-05-01T12:%02d".formatted(query, article, minute);
        Answer answer = room.ask(one);
        assertThat(answer.total().edits()).as("all edits are shown").isLessThanOrEqualTo(5);
        answer.results().stream()
            .flatMap(result -> result.edits().stream())
            .forEach(edit -> found.add(name(edit.edit())));
      }
    }
    return found;
  }

  private static String name(TaggedEdit tagged) {
    Edit edit = tagged.edit();
    return edit.kind() + " " + edit.where() + ": " + edit.beforeText() + " > " + edit.afterText();
  }

  private static boolean changed(TaggedEdit tagged, Op op, String word) {
    return tagged.edit().words().stream()
        .filter(run -> run.op() == op)
        .map(Words::text)
        .map(BruteForceTest::words)
        .flatMap(Collection::stream)
        .anyMatch(word::equals);
  }

  private static boolean inARow(String text, String phrase) {
    return (" " + String.join(" ", words(text)) + " ").contains(" " + phrase + " ");
  }

  /** Storm before coast with at most one word between. */
  private static boolean near(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      for (int j = i + 1; j < words.size() && j <= i + 2; j++) {
        if (words.get(i).equals("storm") && words.get(j).equals("coast")) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> words(String text) {
    return Analysis.words(text, "und").stream().map(Token::word).toList();
  }
}
