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
 * Builder of version strips, which draw the versions of an article on a time line, so that bursts
 * are visible. Long quiet spans are cut short, as {@link TimeScale} says.
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
    TimeScale scale =
        new TimeScale(timeline.versions().stream().map(Version::firstSeen).toList(), WIDTH - TICK);
    ChronoUnit unit = unit(scale);
    String name = unit.name().toLowerCase(Locale.ROOT);
    return new VersionStrip(
        sentence(timeline, from, to, scale),
        crowded ? crowds(timeline, scale) : ticks(timeline, steps, scale),
        marks(scale, unit),
        lines(scale),
        scale.breaks().stream().map(VersionStripBuilder::pause).toList(),
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
      Timeline timeline, List<HeatMapBuilder.SummarizedStep> steps, TimeScale scale) {
    Map<Integer, HeatMapBuilder.SummarizedStep> known = new HashMap<>();
    steps.forEach(step -> known.put(step.to().number(), step));
    ArticleId id = timeline.article().id();
    int most = steps.stream().mapToInt(step -> step.digest().edits().total()).max().orElse(1);
    List<VersionStrip.Tick> ticks = new ArrayList<>();
    for (Version version : timeline.versions()) {
      HeatMapBuilder.SummarizedStep step = known.get(version.number());
      int edits = step == null ? 0 : step.digest().edits().total();
      int height = height(edits, most);
      ticks.add(
          new VersionStrip.Tick(
              scale.at(version.firstSeen()),
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
  private static List<VersionStrip.Tick> crowds(Timeline timeline, TimeScale scale) {
    NavigableMap<Integer, List<Version>> crowds = new TreeMap<>();
    for (Version version : timeline.versions()) {
      int slot = scale.at(version.firstSeen()) / TICK;
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
   * The unit of the marks: the shortest of hours, days, months or years with not too many marks in
   * the spans that are drawn to scale.
   */
  private static ChronoUnit unit(TimeScale scale) {
    Duration drawn =
        scale.toScale().stream().map(TimeScale.Span::length).reduce(Duration.ZERO, Duration::plus);
    for (ChronoUnit unit : List.of(ChronoUnit.HOURS, ChronoUnit.DAYS, ChronoUnit.MONTHS)) {
      if (unit.getDuration().multipliedBy(MOST_MARKS).compareTo(drawn) > 0) {
        return unit;
      }
    }
    return ChronoUnit.YEARS;
  }

  private static List<Integer> marks(TimeScale scale, ChronoUnit unit) {
    List<Integer> marks = new ArrayList<>();
    for (TimeScale.Span span : scale.toScale()) {
      for (ZonedDateTime at = begin(span.from(), unit).plus(1, unit);
          at.toInstant().isBefore(span.to()) && marks.size() < MOST_MARKS;
          at = at.plus(1, unit)) {
        marks.add(scale.at(at.toInstant()));
      }
    }
    return marks;
  }

  private static ZonedDateTime begin(Instant from, ChronoUnit unit) {
    ZonedDateTime hour = from.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS);
    return switch (unit) {
      case DAYS -> hour.truncatedTo(ChronoUnit.DAYS);
      case MONTHS -> hour.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
      case YEARS -> hour.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
      default -> hour;
    };
  }

  private static List<VersionStrip.Line> lines(TimeScale scale) {
    List<VersionStrip.Line> lines = new ArrayList<>();
    int from = 0;
    for (TimeScale.Span pause : scale.breaks()) {
      lines.add(new VersionStrip.Line(from, (int) Math.round(pause.begin()) + TICK));
      from = (int) Math.round(pause.end());
    }
    lines.add(new VersionStrip.Line(from, WIDTH));
    return lines;
  }

  private static VersionStrip.Break pause(TimeScale.Span span) {
    return new VersionStrip.Break(
        (int) Math.round(span.begin()) + TICK,
        (int) Math.round(span.end()),
        PageWording.about(span.length())
            + " ("
            + InstantView.day(span.from()).text()
            + " to "
            + InstantView.day(span.to()).text()
            + ")");
  }

  private static String sentence(Timeline timeline, Instant from, Instant to, TimeScale scale) {
    int breaks = scale.breaks().size();
    return PageWording.count(timeline.versions().size(), "version")
        + " over "
        + PageWording.about(Duration.between(from, to))
        + (breaks == 0
            ? ", drawn to scale"
            : ", drawn to scale except for "
                + PageWording.count(breaks, "long span")
                + " without a new version")
        + "; the list below contains the same";
  }
}
