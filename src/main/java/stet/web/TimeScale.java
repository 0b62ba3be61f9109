package stet.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Scale of a time line on which long spans without an event have a small, fixed width, so that
 * bursts of events far apart remain visible. All other spans are in proportion to their duration.
 */
final class TimeScale {

  /** A quiet span has at least this length. */
  private static final Duration LEAST = Duration.ofDays(1);

  /** A quiet span is at least this many times as long as the median span between two events. */
  private static final int TIMES_USUAL = 12;

  /** A quiet span is at least one part in this many of the whole time. */
  private static final int PART_OF_WHOLE = 20;

  /** The width of a quiet span and the most width of all of them, in hundredths of the whole. */
  private static final int BREAK = 5;

  private static final int ALL_BREAKS = 40;

  private final List<Span> spans;

  /**
   * A part of the time line.
   *
   * @param begin the position of its beginning
   * @param end the position of its end
   */
  record Span(Instant from, Instant to, double begin, double end, boolean quiet) {
    private double at(Instant instant) {
      double length = Math.max(1, Duration.between(from, to).toMillis());
      return begin + (end - begin) * (Duration.between(from, instant).toMillis() / length);
    }

    Duration length() {
      return Duration.between(from, to);
    }
  }

  /**
   * @param events the times of the events in order, at least one
   * @param width the position of the last event; the first one has the position 0
   */
  TimeScale(List<Instant> events, int width) {
    List<Duration> gaps = new ArrayList<>();
    for (int i = 1; i < events.size(); i++) {
      gaps.add(Duration.between(events.get(i - 1), events.get(i)));
    }
    Duration whole = Duration.between(events.getFirst(), events.getLast());
    Duration least = leastQuiet(gaps, whole);
    List<Boolean> quiet = gaps.stream().map(gap -> gap.compareTo(least) >= 0).toList();
    int breaks = (int) quiet.stream().filter(each -> each).count();
    double ofBreak =
        breaks == 0 ? 0 : width / 100.0 * Math.min(BREAK, (double) ALL_BREAKS / breaks);
    double rest = 0;
    for (int i = 0; i < gaps.size(); i++) {
      rest += quiet.get(i) ? 0 : gaps.get(i).toMillis();
    }
    double perMilli = rest == 0 ? 0 : (width - breaks * ofBreak) / rest;
    this.spans = new ArrayList<>();
    double at = 0;
    for (int i = 0; i < gaps.size(); i++) {
      double end = at + (quiet.get(i) ? ofBreak : gaps.get(i).toMillis() * perMilli);
      spans.add(new Span(events.get(i), events.get(i + 1), at, end, quiet.get(i)));
      at = end;
    }
  }

  /** The least length of a quiet span; a single span is never quiet. */
  private static Duration leastQuiet(List<Duration> gaps, Duration whole) {
    if (gaps.size() <= 1) {
      return whole.plus(LEAST);
    }
    Duration median = gaps.stream().sorted().toList().get((gaps.size() - 1) / 2);
    return Stream.of(LEAST, whole.dividedBy(PART_OF_WHOLE), median.multipliedBy(TIMES_USUAL))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** The position of an instant between the first and the last event. */
  int at(Instant instant) {
    for (Span span : spans) {
      if (instant.compareTo(span.to()) <= 0) {
        return (int) Math.round(span.at(instant));
      }
    }
    return spans.isEmpty() ? 0 : (int) Math.round(spans.getLast().end());
  }

  /** The quiet spans, in order of time. */
  List<Span> breaks() {
    return spans.stream().filter(Span::quiet).toList();
  }

  /** The spans that are drawn in proportion to their duration, in order of time. */
  List<Span> toScale() {
    return spans.stream().filter(span -> !span.quiet()).toList();
  }
}
