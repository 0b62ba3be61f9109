package stet.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Timeline;
import stet.model.Version;
import stet.web.view.InstantView;
import stet.web.view.VersionStrip;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/**
 * Builder of version strips, which draw the versions of an article to scale on a time line, so that
 * bursts are visible.
 */
final class VersionStripBuilder {
  private VersionStripBuilder() {}

  private static final int WIDTH = 1000;
  private static final int TICK = 4;
  private static final int FOOT = 50;
  private static final int TALLEST = 46;
  private static final int LEAST = 8;
  private static final int MOST_MARKS = 40;
  private static final int MOST_TICKS = 250;

  /**
   * Builds the strip of an article.
   *
   * @param steps the known steps; a version without one is drawn small
   */
  static VersionStrip of(Timeline timeline, List<HeatMapBuilder.SummarizedStep> steps) {
    Instant from = timeline.first().firstSeen();
    Instant to = timeline.last().firstSeen();
    boolean crowded = timeline.versions().size() > MOST_TICKS;
    ChronoUnit unit = unit(from, to);
    String name = unit.name().toLowerCase(Locale.ROOT);
    return new VersionStrip(
        told(timeline, from, to),
        crowded ? crowds(timeline, from, to) : ticks(timeline, steps, from, to),
        marks(from, to, unit),
        (crowded
                ? "The taller a bar, the more versions came then."
                : "Each bar is a version; the taller, the more edits.")
            + " A thin line is where a new "
            + name.substring(0, name.length() - 1)
            + " begins.",
        InstantView.of(from),
        InstantView.of(to));
  }

  private static List<VersionStrip.Tick> ticks(
      Timeline timeline, List<HeatMapBuilder.SummarizedStep> steps, Instant from, Instant to) {
    Map<Integer, HeatMapBuilder.SummarizedStep> known = new HashMap<>();
    steps.forEach(step -> known.put(step.to().number(), step));
    ArticleId id = timeline.article().id();
    int most = steps.stream().mapToInt(step -> step.digest().edits()).max().orElse(1);
    List<VersionStrip.Tick> ticks = new ArrayList<>();
    for (Version version : timeline.versions()) {
      HeatMapBuilder.SummarizedStep step = known.get(version.number());
      int edits = step == null ? 0 : step.digest().edits();
      int height = height(edits, most);
      ticks.add(
          new VersionStrip.Tick(
              x(from, to, version.firstSeen()),
              FOOT - height,
              height,
              kind(version, step),
              PageWording.version(version)
                  + ", "
                  + InstantView.of(version.firstSeen()).text()
                  + (step == null ? "" : ", " + PageWording.count(edits, "edit")),
              step == null
                  ? SiteLinks.version(id, version.address())
                  : SiteLinks.revision(id, step.from().address(), version.address())));
    }
    return ticks;
  }

  /** Returns one bar for versions that would overlap. The more versions, the taller the bar. */
  private static List<VersionStrip.Tick> crowds(Timeline timeline, Instant from, Instant to) {
    NavigableMap<Integer, List<Version>> crowds = new TreeMap<>();
    for (Version version : timeline.versions()) {
      int slot = x(from, to, version.firstSeen()) / TICK;
      crowds.computeIfAbsent(slot, any -> new ArrayList<>()).add(version);
    }
    int most = crowds.values().stream().mapToInt(List::size).max().orElse(1);
    List<VersionStrip.Tick> ticks = new ArrayList<>();
    crowds.forEach(
        (slot, versions) -> {
          Version first = versions.getFirst();
          Version last = versions.getLast();
          int height = height(versions.size(), most);
          String title =
              versions.size() == 1
                  ? PageWording.version(first)
                  : "Versions "
                      + PageWording.number(first.number())
                      + " to "
                      + PageWording.number(last.number());
          ticks.add(
              new VersionStrip.Tick(
                  slot * TICK,
                  FOOT - height,
                  height,
                  "edit",
                  title + ", from " + InstantView.of(first.firstSeen()).text(),
                  SiteLinks.article(timeline.article().id())
                      + "?upto="
                      + last.number()
                      + "#versions"));
        });
    return ticks;
  }

  /**
   * The height of a bar, in proportion to the square root of a number, so that a single rewrite
   * does not flatten all other bars.
   */
  private static int height(int of, int most) {
    return LEAST + (int) ((TALLEST - LEAST) * Math.sqrt((double) of / Math.max(1, most)));
  }

  private static String kind(Version version, HeatMapBuilder.@Nullable SummarizedStep step) {
    return step != null
        ? step.digest().kind().label()
        : version.number() == 1 ? "first" : "unknown";
  }

  /**
   * The unit of the marks: the shortest of hours, days, months or years with not too many marks.
   */
  private static ChronoUnit unit(Instant from, Instant to) {
    for (ChronoUnit unit : List.of(ChronoUnit.HOURS, ChronoUnit.DAYS, ChronoUnit.MONTHS)) {
      if (unit.getDuration().multipliedBy(MOST_MARKS).compareTo(Duration.between(from, to)) > 0) {
        return unit;
      }
    }
    return ChronoUnit.YEARS;
  }

  private static List<Integer> marks(Instant from, Instant to, ChronoUnit unit) {
    List<Integer> marks = new ArrayList<>();
    ZonedDateTime begin = from.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS);
    begin =
        switch (unit) {
          case DAYS -> begin.truncatedTo(ChronoUnit.DAYS);
          case MONTHS -> begin.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
          case YEARS -> begin.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
          default -> begin;
        };
    for (ZonedDateTime at = begin.plus(1, unit);
        at.toInstant().isBefore(to) && marks.size() < MOST_MARKS;
        at = at.plus(1, unit)) {
      marks.add(x(from, to, at.toInstant()));
    }
    return marks;
  }

  private static int x(Instant from, Instant to, Instant at) {
    double whole = Math.max(1, Duration.between(from, to).toMillis());
    return (int) Math.round((WIDTH - TICK) * (Duration.between(from, at).toMillis() / whole));
  }

  private static String told(Timeline timeline, Instant from, Instant to) {
    return PageWording.count(timeline.versions().size(), "version")
        + " over "
        + PageWording.about(Duration.between(from, to))
        + ", drawn to scale; the list below contains the same";
  }
}
