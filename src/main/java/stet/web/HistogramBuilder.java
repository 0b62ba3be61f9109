package stet.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.search.Facets;
import stet.search.Facets.Unit;
import stet.web.view.Histogram;
import stet.web.view.InstantView;
import stet.web.wording.PageWording;

/** Builder of histograms of results over time, in which each bar links to its results. */
final class HistogramBuilder {
  private HistogramBuilder() {}

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 60;

  /** The least height of a bar, so that it is visible however much higher other bars are. */
  private static final int LEAST = 3;

  private static final DateTimeFormatter HOUR = pattern("uuuu-MM-dd'T'HH:mm'Z'");
  private static final DateTimeFormatter DAY = pattern("uuuu-MM-dd");

  /**
   * Builds the histogram as a picture.
   *
   * @param noun the noun for what is counted: {@code edit}
   * @param address gives the address of a search
   * @return null if the results have no span of time
   */
  static @Nullable Histogram of(
      Facets.ResultHistogram counts, String noun, Function<String, String> address) {
    List<Facets.Bar> bars = counts.bars();
    if (bars.size() < 2) {
      return null;
    }
    int most = bars.stream().mapToInt(Facets.Bar::found).max().orElse(1);
    List<Histogram.Bar> drawn = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      Facets.Bar bar = bars.get(i);
      int x = i * WIDTH / bars.size();
      int next = (i + 1) * WIDTH / bars.size();
      int height = Math.max(LEAST, HEIGHT * bar.found() / most);
      if (bar.found() > 0) {
        String name = name(counts.unit(), bar.from());
        drawn.add(
            new Histogram.Bar(
                x,
                HEIGHT - height,
                Math.max(1, next - x - (bars.size() > WIDTH / 8 ? 0 : 2)),
                height,
                name,
                PageWording.count(bar.found(), noun),
                address.apply(bar.narrowing().query())));
      }
    }
    return new Histogram(
        drawn,
        bars.size(),
        counts.unit().label(),
        PageWording.number(most),
        starts(counts.unit(), bars),
        moment(counts.unit(), bars.getFirst().from()),
        moment(counts.unit(), bars.getLast().to().minusMillis(1)));
  }

  private static InstantView moment(Unit unit, Instant instant) {
    return unit == Unit.HOUR ? InstantView.of(instant) : InstantView.day(instant);
  }

  /**
   * The times at which each bar begins and the last one ends, for readers who select several bars.
   */
  private static List<String> starts(Unit unit, List<Facets.Bar> bars) {
    DateTimeFormatter digits = unit == Unit.HOUR ? HOUR : DAY;
    return Stream.concat(bars.stream().map(Facets.Bar::from), Stream.of(bars.getLast().to()))
        .map(digits::format)
        .toList();
  }

  private static String name(Unit unit, Instant from) {
    return switch (unit) {
      case HOUR -> pattern("d MMMM uuuu, HH 'h UTC'").format(from);
      case DAY -> pattern("d MMMM uuuu").format(from);
      case WEEK -> "week of " + pattern("d MMMM uuuu").format(from);
      case MONTH -> pattern("MMMM uuuu").format(from);
      case YEAR -> pattern("uuuu").format(from);
    };
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(ZoneOffset.UTC);
  }
}
