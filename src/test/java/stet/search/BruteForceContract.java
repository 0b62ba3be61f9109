package stet.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Observation;
import stet.model.Revision;
import stet.model.RevisionKind;
import stet.model.TaggedEdit;
import stet.model.Timeline;
import stet.model.Version;
import stet.query.parser.QueryNarrowing;
import stet.search.Question.Order;
import stet.search.RandomClauses.Clause;
import stet.search.RandomClauses.Read;

/** Search finds what a reader of every revision would find who knows nothing of an index. */
abstract class BruteForceContract implements EngineFixture {

  private static final int ARTICLES = 4;
  private static final int VERSIONS = 6;
  private static final int QUERIES = 60;

  @Property(tries = 10)
  void findsTheEditsThatAScanFinds(@ForAll Random random) throws IOException {
    Path home = HomeFixtures.make();
    try (SearchFixture room = new SearchFixture(home, this)) {
      write(room, random);
      List<Read> edits = everyEdit(room);
      for (int i = 0; i < QUERIES; i++) {
        Clause clause = RandomClauses.ofEdits(random);
        assertThat(found(room, clause.query()))
            .as(clause.query())
            .containsExactlyInAnyOrderElementsOf(
                edits.stream().filter(clause.meant()).map(Read::name).toList());
        if (i % 4 == 0) {
          countsWhatAScanCounts(room, clause, edits.stream().filter(clause.meant()).toList());
        }
      }
    } finally {
      HomeFixtures.delete(home);
    }
  }

  private static void countsWhatAScanCounts(SearchFixture room, Clause clause, List<Read> found) {
    Facets facets = room.search.facets(clause.query(), 1000).answer().orElseThrow();
    for (Facets.Facet facet : facets.facets()) {
      Map<String, Set<String>> articles = new TreeMap<>();
      for (Read read : found) {
        for (String value : read.values(facet.field())) {
          articles
              .computeIfAbsent(facet.field().exactly(value), any -> new TreeSet<>())
              .add(read.timeline().article().url());
        }
      }
      Map<String, Integer> counted = new TreeMap<>();
      facet.values().forEach(value -> counted.put(value.clause(), value.articles()));
      Map<String, Integer> expected = new TreeMap<>();
      articles.forEach((value, urls) -> expected.put(value, urls.size()));
      assertThat(counted).as(clause.query() + " " + facet.field()).isEqualTo(expected);
    }
    int sum = facets.histogram().bars().stream().mapToInt(Facets.Bar::found).sum();
    assertThat(sum).as(clause.query()).isEqualTo(found.size());
    for (Facets.Bar bar : facets.histogram().bars()) {
      Stream<Read> within =
          found.stream()
              .filter(read -> !read.revision().to().firstSeen().isBefore(bar.from()))
              .filter(read -> read.revision().to().firstSeen().isBefore(bar.to()));
      assertThat(within.map(read -> read.timeline().article().url()).distinct())
          .as(clause.query() + " " + bar.clause())
          .hasSize(bar.articles());
      whatIsCountedIsFound(room, bar.articles(), bar.narrowing());
    }
    facets.facets().stream()
        .flatMap(facet -> facet.values().stream())
        .forEach(value -> whatIsCountedIsFound(room, value.articles(), value.narrowing()));
  }

  /** A click on what is counted finds as much. */
  private static void whatIsCountedIsFound(
      SearchFixture room, int articles, QueryNarrowing narrowing) {
    if (narrowing.chosen()) {
      return; // the query has it already, and another click takes it out
    }
    Answer answer = room.ask(new Question(narrowing.query(), 1, Order.BEST, null));
    assertThat(answer.total().articles()).as(narrowing.query()).isEqualTo(articles);
  }

  private static void write(SearchFixture room, Random random) {
    List<Observation> all = new ArrayList<>();
    for (int article = 0; article < ARTICLES; article++) {
      List<String> sentences = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        sentences.add(sentence(random));
      }
      for (int version = 0; version < VERSIONS; version++) {
        int half = sentences.size() / 2;
        String first = String.join(" ", sentences.subList(1, half));
        String second = String.join(" ", sentences.subList(half, sentences.size()));
        all.add(
            new Observation(
                article % 2 == 0 ? "courier" : "gazette",
                "article/" + article,
                SearchFixture.NOON.plusSeconds(60L * (10L * version + article)),
                new Content(
                    sentences.getFirst(),
                    random.nextBoolean() ? "Tom Reed" : "Anna Bell",
                    first + "\n\n" + second),
                "test/1",
                null,
                "en"));
        switch (random.nextInt(5)) {
          case 0 -> sentences.add(1 + random.nextInt(sentences.size()), sentence(random));
          case 1 -> sentences.remove(1 + random.nextInt(sentences.size() - 1));
          case 2 -> sentences.set(0, reworded(sentences.getFirst(), random));
          default -> {
            int at = random.nextInt(sentences.size());
            sentences.set(at, reworded(sentences.get(at), random));
          }
        }
        while (sentences.size() < 4) {
          sentences.add(sentence(random));
        }
      }
    }
    room.record(all);
  }

  private static String sentence(Random random) {
    return random
            .ints(8, 0, RandomClauses.WORDS.size())
            .mapToObj(RandomClauses.WORDS::get)
            .collect(joining(" ", "The ", ""))
        + ".";
  }

  /** One or two words are others, or one is gone, or one has come. */
  private static String reworded(String sentence, Random random) {
    List<String> words = new ArrayList<>(List.of(sentence.split(" ")));
    int at = 1 + random.nextInt(words.size() - 2);
    switch (random.nextInt(4)) {
      case 0 -> words.remove(at);
      case 1 -> words.add(at, RandomClauses.word(random));
      default -> words.set(at, RandomClauses.word(random));
    }
    return String.join(" ", words);
  }

  private static List<Read> everyEdit(SearchFixture room) {
    List<Read> edits = new ArrayList<>();
    for (int article = 0; article < ARTICLES; article++) {
      String source = article % 2 == 0 ? "courier" : "gazette";
      ArticleId id = ArticleId.of(source, "article/" + article);
      Timeline timeline = room.archive.timeline(id).orElseThrow();
      for (Version version : timeline.versions().subList(1, timeline.versions().size())) {
        Version before = timeline.before(version).orElseThrow();
        Revision revision = room.histories.revision(before, version);
        if (revision.wholesale() || revision.kind() == RevisionKind.MIXED) {
          continue;
        }
        for (TaggedEdit edit : revision.edits()) {
          edits.add(
              new Read(
                  timeline,
                  revision,
                  room.archive.content(before.content()),
                  room.archive.content(version.content()),
                  edit));
        }
      }
    }
    return edits;
  }

  private static List<String> found(SearchFixture room, String query) {
    Answer answer = room.ask(new Question(query, 100, 100, Order.BEST, null));
    List<String> found = new ArrayList<>();
    for (Answer.ArticleResult result : answer.results()) {
      result
          .edits()
          .forEach(edit -> found.add(Read.name(result.article(), edit.seen(), edit.edit())));
    }
    assertThat(found).as(query).hasSize(answer.total().edits());
    return found;
  }
}
