package stet.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stet.search.Facets;
import stet.search.Facets.Unit;
import stet.web.view.Histogram;
import stet.web.view.Moment;

/** Draws how much was found over time; each bar leads to what was found in it. */
final class Histograms {
  private Histograms() {}

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 60;

  /** What is there is seen, however much more there is elsewhere. */
  private static final int LEAST = 3;

  private static final DateTimeFormatter DIGITS = pattern("uuuu-MM-dd'T'HH");

  /**
   * A picture.
   *
   * @param noun what is counted: {@code edit}
   * @param narrowed the address of the same search with one clause more
   * @return null where there is no time to speak of
   */
  static @Nullable Histogram of(
      Facets.Histogram counts, String noun, Function<String, String> narrowed) {
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
                Wording.count(bar.found(), noun),
                narrowed.apply(clause(counts.unit(), bar))));
      }
    }
    return new Histogram(
        drawn,
        bars.size(),
        unit(counts.unit()),
        Wording.number(most),
        digits(counts.unit(), bars),
        moment(counts.unit(), bars.getFirst().from()),
        moment(counts.unit(), bars.getLast().to().minusMillis(1)));
  }

  private static Moment moment(Unit unit, Instant instant) {
    return unit == Unit.HOUR ? Moment.of(instant) : Moment.day(instant);
  }

  /** The stretches by their names in queries, for whoever picks several. */
  private static List<String> digits(Unit unit, List<Facets.Bar> bars) {
    return bars.stream().map(bar -> stretch(unit, bar.from())).toList();
  }

  private static String clause(Unit unit, Facets.Bar bar) {
    if (unit == Unit.HOUR) {
      String hour = DIGITS.format(bar.from());
      return "seen:[" + hour + ":00Z TO " + hour + ":59Z]";
    }
    return "seen:" + stretch(unit, bar.from());
  }

  private static String stretch(Unit unit, Instant from) {
    String digits = DIGITS.format(from);
    return switch (unit) {
      case HOUR -> digits + ":00Z";
      case DAY -> digits.substring(0, 10);
      case MONTH -> digits.substring(0, 7);
      case YEAR -> digits.substring(0, 4);
    };
  }

  private static String name(Unit unit, Instant from) {
    return switch (unit) {
      case HOUR -> pattern("d MMMM uuuu, HH 'h UTC'").format(from);
      case DAY -> pattern("d MMMM uuuu").format(from);
      case MONTH -> pattern("MMMM uuuu").format(from);
      case YEAR -> pattern("uuuu").format(from);
    };
  }

  private static String unit(Unit unit) {
    return unit.name().toLowerCase(Locale.ROOT);
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(ZoneOffset.UTC);
  }
}
