package stet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import stet.archive.Archive;
import stet.model.Article;
import stet.model.Content;
import stet.model.Observation;
import stet.model.Timeline;
import stet.revision.blame.BlameCalculator;
import stet.store.sql.SqliteDatabaseProvider;

/**
 * How long it takes to say which version brought each word of the last version of a page with
 * 15,000 versions, and then of each new one. The page is grown out of a corpus's sentences, some 40
 * kB of them: most versions change a sentence, some add one, move a paragraph, replace it by
 * nonsense or blank the page, which the next version mends.
 */
final class BlameRun {

  private static final int VERSIONS = 15_000;
  private static final int PARAGRAPHS = 70;
  private static final int NEW = 50;
  private static final Instant BEGUN = Instant.parse("2001-01-01T00:00:00Z");

  private BlameRun() {}

  /**
   * Prints the seconds of the first answer in this process and of one when it is warm, and the
   * milliseconds that each new version takes, its reading included.
   *
   * @param arguments a corpus, and a directory to work in
   */
  public static void main(String[] arguments) throws IOException {
    Path home = Files.createTempDirectory(Path.of(arguments[1]), "blame");
    try (Archive archive = Archive.open(home, new SqliteDatabaseProvider())) {
      List<Observation> page = page(Corpus.read(Path.of(arguments[0])));
      record(archive, page.subList(0, VERSIONS));
      Article article = archive.articles(Optional.empty(), 1).getFirst();
      double cold = seconds(archive, article, new BlameCalculator(archive));
      BlameCalculator blames = new BlameCalculator(archive);
      double warm = seconds(archive, article, blames);
      double each = 0;
      for (Observation next : page.subList(VERSIONS, VERSIONS + NEW)) {
        archive.record(List.of(next));
        Timeline timeline = archive.timeline(article.id()).orElseThrow();
        long start = System.nanoTime();
        blames.of(timeline, timeline.last(), 100);
        each += (System.nanoTime() - start) / 1e6 / NEW;
      }
      System.out.printf(Locale.ROOT, "%.2f %.2f %.1f%n", cold, warm, each);
    }
  }

  private static double seconds(Archive archive, Article article, BlameCalculator blames) {
    long start = System.nanoTime();
    Timeline timeline = archive.timeline(article.id()).orElseThrow();
    blames.of(timeline, timeline.last(), 100);
    return (System.nanoTime() - start) / 1e9;
  }

  private static void record(Archive archive, List<Observation> page) {
    for (int i = 0; i < page.size(); i += 200) {
      archive.record(page.subList(i, Math.min(i + 200, page.size())));
    }
  }

  private static List<Observation> page(List<Corpus.Text> texts) {
    Random random = new Random(5);
    List<String> stock = new ArrayList<>();
    for (Corpus.Text text : texts.subList(0, 1000)) {
      for (String paragraph : text.text().split("\n\n")) {
        if (paragraph.length() > 200) {
          stock.add(paragraph);
        }
      }
    }
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < PARAGRAPHS; i++) {
      paragraphs.add(stock.get(random.nextInt(stock.size())));
    }
    List<Observation> page = new ArrayList<>();
    while (page.size() < VERSIONS + NEW) {
      edit(paragraphs, stock, random);
      page.add(seen(page.size(), String.join("\n\n", paragraphs)));
      if (random.nextInt(10) == 0) {
        String vandal = stock.get(random.nextInt(stock.size())).substring(0, 60) + " lol";
        List<String> spoiled = new ArrayList<>(paragraphs);
        spoiled.set(random.nextInt(spoiled.size()), vandal);
        String blanked = random.nextInt(4) == 0 ? vandal : String.join("\n\n", spoiled);
        page.add(seen(page.size(), blanked));
        page.add(seen(page.size(), String.join("\n\n", paragraphs)));
      }
    }
    return page;
  }

  private static void edit(List<String> paragraphs, List<String> stock, Random random) {
    int at = random.nextInt(paragraphs.size());
    String other = stock.get(random.nextInt(stock.size()));
    switch (random.nextInt(20)) {
      case 0 -> Collections.swap(paragraphs, at, random.nextInt(paragraphs.size()));
      case 1 -> paragraphs.set(at, other);
      case 2, 3, 4 ->
          paragraphs.set(at, paragraphs.get(at) + " " + other.substring(0, other.indexOf(' ', 90)));
      case 5, 6 -> {
        String paragraph = paragraphs.get(at);
        int stop = paragraph.indexOf(". ");
        paragraphs.set(
            at, stop < 0 || paragraph.length() < 300 ? other : paragraph.substring(stop + 2));
      }
      default -> {
        List<String> words = new ArrayList<>(List.of(paragraphs.get(at).split(" ")));
        String[] others = other.split(" ");
        words.set(random.nextInt(words.size()), others[random.nextInt(others.length)]);
        paragraphs.set(at, String.join(" ", words));
      }
    }
  }

  private static Observation seen(int number, String body) {
    return new Observation(
        "bench",
        "page",
        BEGUN.plus(Duration.ofHours(number)),
        new Content("Page", "", body),
        "bench/1",
        null,
        "en");
  }
}
