package stet.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import stet.intake.collect.RevisitSchedule;
import stet.intake.imports.ImportEntry;
import stet.intake.imports.ImportOpener;
import stet.intake.imports.ImportRecords;
import stet.model.Observation;
import stet.model.Sha256;

/**
 * How many revisions schedules of looking at articles catch, for how many fetches: of real
 * articles, from their first revision on for a year, each as it stood at every instant.
 *
 * <p>Arguments: files of observations, or of MediaWiki's history.
 */
public final class ScheduleRun {

  private static final Duration YEAR = Duration.ofDays(365);

  private ScheduleRun() {}

  /** When to look next. */
  interface Rule {
    /**
     * How long to wait.
     *
     * @param appeared when the article was first looked at
     * @param quiet since when its text is as it is, as far as looks showed
     * @param looks how many there were since
     */
    Duration pause(Instant now, Instant appeared, Instant quiet, int looks);
  }

  private record Article(List<Instant> instants, List<Sha256> contents) {}

  private record Caught(long fetches, long revisions) {}

  public static void main(String[] files) throws Exception {
    List<Article> articles = read(files);
    long revisions = articles.stream().mapToLong(a -> revisions(a)).sum();
    System.out.printf(
        Locale.ROOT, "%,d articles, %,d revisions within a year%n", articles.size(), revisions);
    Rule sniffer =
        (now, appeared, quiet, looks) ->
            capped(minutes(30 * Math.pow(1.2, looks)), Duration.ofDays(40));
    Rule snifferOnce =
        (now, appeared, quiet, looks) ->
            capped(minutes(30 + 0.2 * age(now, appeared).toMinutes()), Duration.ofDays(40));
    tell("News Sniffer, begun anew at a change", sniffer, articles, revisions);
    tell("News Sniffer, by age alone", snifferOnce, articles, revisions);
    tell("NewsDiffs", ScheduleRun::newsDiffs, articles, revisions);
    tell("Stet", ours(RevisitSchedule.USUAL), articles, revisions);
    for (Rule other : List.of(sniffer, snifferOnce, (Rule) ScheduleRun::newsDiffs)) {
      long fetches = run(other, articles).fetches();
      double share = shareFor(fetches, articles);
      tell(
          String.format(Locale.ROOT, "Stet for %,d fetches (share %.3f)", fetches, share),
          ours(withShare(share)),
          articles,
          revisions);
    }
  }

  /** NewsDiffs: by the article's age. */
  private static Duration newsDiffs(Instant now, Instant appeared, Instant quiet, int looks) {
    Duration age = age(now, appeared);
    if (age.compareTo(Duration.ofHours(3)) < 0) {
      return Duration.ofMinutes(15);
    }
    if (age.compareTo(Duration.ofDays(1)) < 0) {
      return Duration.ofHours(1);
    }
    if (age.compareTo(Duration.ofDays(7)) < 0) {
      return Duration.ofHours(3);
    }
    return age.compareTo(Duration.ofDays(30)) < 0 ? Duration.ofDays(3) : Duration.ofDays(30);
  }

  private static Rule ours(RevisitSchedule schedule) {
    return (now, appeared, quiet, looks) -> schedule.pause(now, quiet);
  }

  private static RevisitSchedule withShare(double share) {
    return new RevisitSchedule(
        share, RevisitSchedule.USUAL.shortest(), RevisitSchedule.USUAL.longest());
  }

  /** The share with which ours makes no more fetches than those. */
  private static double shareFor(long fetches, List<Article> articles) {
    double low = 0.005;
    double high = 4;
    for (int i = 0; i < 25; i++) {
      double middle = Math.sqrt(low * high);
      if (run(ours(withShare(middle)), articles).fetches() > fetches) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static void tell(String name, Rule rule, List<Article> articles, long revisions) {
    Caught caught = run(rule, articles);
    System.out.printf(
        Locale.ROOT,
        "%-45s %,10d fetches  %,7d revisions  %.3f%n",
        name,
        caught.fetches(),
        caught.revisions(),
        (double) caught.revisions() / revisions);
  }

  private static Caught run(Rule rule, List<Article> articles) {
    long fetches = 0;
    long revisions = 0;
    for (Article article : articles) {
      Instant appeared = article.instants().getFirst();
      Instant end = appeared.plus(YEAR);
      Instant quiet = appeared;
      int looks = 0;
      int seen = 0;
      fetches++;
      for (Instant now = appeared.plus(rule.pause(appeared, appeared, quiet, looks));
          now.isBefore(end);
          now = now.plus(rule.pause(now, appeared, quiet, looks))) {
        fetches++;
        looks++;
        int stands = seen;
        while (stands + 1 < article.instants().size()
            && !article.instants().get(stands + 1).isAfter(now)) {
          stands++;
        }
        if (!article.contents().get(stands).equals(article.contents().get(seen))) {
          revisions++;
          quiet = now;
          looks = 0;
        }
        seen = stands;
      }
    }
    return new Caught(fetches, revisions);
  }

  private static long revisions(Article article) {
    Instant end = article.instants().getFirst().plus(YEAR);
    long count = 0;
    for (int i = 1; i < article.instants().size(); i++) {
      count += article.instants().get(i).isBefore(end) ? 1 : 0;
    }
    return count;
  }

  private static List<Article> read(String[] files) throws Exception {
    Map<String, TreeMap<Instant, Sha256>> all = new TreeMap<>();
    for (String file : files) {
      try (ImportRecords records = new ImportOpener(null).open(Path.of(file).toString())) {
        for (ImportEntry entry = records.next(); entry != null; entry = records.next()) {
          if (entry instanceof ImportEntry.Read read) {
            Observation observation = read.observation();
            all.computeIfAbsent(observation.article().value(), id -> new TreeMap<>())
                .put(observation.seen(), Sha256.of(observation.content().bytes()));
          }
        }
      }
    }
    List<Article> articles = new ArrayList<>();
    for (TreeMap<Instant, Sha256> history : all.values()) {
      List<Instant> instants = new ArrayList<>();
      List<Sha256> contents = new ArrayList<>();
      history.forEach(
          (instant, content) -> {
            if (contents.isEmpty() || !contents.getLast().equals(content)) {
              instants.add(instant);
              contents.add(content);
            }
          });
      articles.add(new Article(instants, contents));
    }
    return articles;
  }

  private static Duration age(Instant now, Instant appeared) {
    return Duration.between(appeared, now);
  }

  private static Duration minutes(double minutes) {
    return Duration.ofSeconds((long) Math.min(minutes * 60, 1e9));
  }

  private static Duration capped(Duration duration, Duration most) {
    return duration.compareTo(most) > 0 ? most : duration;
  }
}
