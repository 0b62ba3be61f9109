package stet.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stet.model.Revision;
import stet.model.Timeline;
import stet.model.Version;
import stet.web.view.Moment;
import stet.web.view.Strip;

/** Draws the versions of an article on a line of time, to scale, so that bursts are visible. */
final class Strips {
  private Strips() {}

  private static final int WIDTH = 1000;
  private static final int TICK = 4;
  private static final int FOOT = 50;
  private static final int TALLEST = 46;
  private static final int LEAST = 8;

  /**
   * @param revisions those that are known; a version without one is drawn small
   */
  static Strip of(Timeline timeline, List<Revision> revisions) {
    Map<Integer, Revision> known = new HashMap<>();
    revisions.forEach(revision -> known.put(revision.to().number(), revision));
    Instant from = timeline.first().firstSeen();
    Instant to = timeline.last().firstSeen();
    double most = revisions.stream().mapToInt(revision -> revision.edits().size()).max().orElse(1);
    List<Strip.Tick> ticks = new ArrayList<>();
    for (Version version : timeline.versions()) {
      Revision revision = known.get(version.number());
      int edits = revision == null ? 0 : revision.edits().size();
      // The root, since one rewrite would otherwise flatten all else.
      int height = LEAST + (int) ((TALLEST - LEAST) * Math.sqrt(edits / Math.max(1, most)));
      ticks.add(
          new Strip.Tick(
              x(from, to, version.firstSeen()),
              FOOT - height,
              height,
              revision == null ? "first" : revision.kind().label(),
              "Version "
                  + version.number()
                  + ", "
                  + Moment.of(version.firstSeen()).text()
                  + (revision == null ? "" : ", " + Wording.count(edits, "edit"))));
    }
    return new Strip(told(timeline, from, to), ticks, Moment.of(from), Moment.of(to));
  }

  private static int x(Instant from, Instant to, Instant at) {
    double whole = Math.max(1, Duration.between(from, to).toMillis());
    return (int) Math.round((WIDTH - TICK) * (Duration.between(from, at).toMillis() / whole));
  }

  private static String told(Timeline timeline, Instant from, Instant to) {
    return Wording.count(timeline.versions().size(), "version")
        + " over "
        + Wording.about(Duration.between(from, to))
        + ", drawn to scale; the list below tells the same";
  }
}
