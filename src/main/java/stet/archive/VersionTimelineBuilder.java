package stet.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stet.model.Sha256;
import stet.model.Sighting;
import stet.store.ObservationKey;

/**
 * Builder of the version timeline of one article. It keeps the sightings of the article in order of
 * time, and computes the effect of each further sighting on the versions.
 */
final class VersionTimelineBuilder {

  /** A content seen at an instant. A version is a run of moments with the same content. */
  private record Moment(long seen, Sha256 content) implements Comparable<Moment> {
    private static final Comparator<Moment> ORDER =
        Comparator.comparingLong(Moment::seen).thenComparing(Moment::content);

    @Override
    public int compareTo(Moment other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * The effect of a sighting on the versions of an article.
   *
   * @param before the content seen before it; null if it is the earliest
   * @param after the content seen next; null if it is the latest
   * @param newVersions the increase of the number of versions: 0, 1, or 2 if the sighting splits a
   *     run of another content; any other number, even a negative one, if it supersedes other
   *     sightings
   * @param revert whether its content was seen earlier
   * @param conflict whether another content was seen at the same instant
   */
  record Effect(
      @Nullable Sha256 before,
      @Nullable Sha256 after,
      int newVersions,
      boolean revert,
      boolean conflict) {}

  private final Set<ObservationKey> marks = new HashSet<>();
  private final TreeSet<Moment> moments = new TreeSet<>();
  private final Map<Sha256, Moment> earliest = new HashMap<>();
  private final Map<Long, List<ObservationKey>> byInstant = new HashMap<>();

  boolean holds(ObservationKey mark) {
    return marks.contains(mark);
  }

  /** Adds a sighting that is not yet known, and returns its effect. */
  Effect add(ObservationKey mark) {
    Moment moment = new Moment(mark.seen(), mark.content());
    Moment lower = moments.lower(moment);
    Moment higher = moments.higher(moment);
    Sha256 before = lower == null ? null : lower.content();
    Sha256 after = higher == null ? null : higher.content();
    Moment first = earliest.get(mark.content());
    boolean revert = first != null && first.compareTo(moment) < 0;
    boolean conflict =
        (lower != null && lower.seen() == mark.seen())
            || (higher != null && higher.seen() == mark.seen());
    marks.add(mark);
    List<ObservationKey> looks =
        byInstant.computeIfAbsent(mark.seen(), instant -> new ArrayList<>(1));
    looks.add(mark);
    if (looks.stream().anyMatch(other -> supersede(mark, other))) {
      return new Effect(before, after, settle(mark.seen(), looks), false, false);
    }
    boolean seenAgain = !moments.add(moment);
    earliest.merge(mark.content(), moment, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    int newVersions = seenAgain ? 0 : runsAdded(mark.content(), before, after);
    return new Effect(before, after, newVersions, revert, conflict);
  }

  private static boolean supersede(ObservationKey one, ObservationKey other) {
    return Sighting.supersedes(one.reader(), other.reader())
        || Sighting.supersedes(other.reader(), one.reader());
  }

  /**
   * Keeps only the sightings at an instant that are not superseded.
   *
   * @return the increase of the number of runs
   */
  private int settle(long instant, List<ObservationKey> looks) {
    int runs = runs();
    moments.removeIf(moment -> moment.seen() == instant);
    for (ObservationKey look : looks) {
      if (looks.stream().noneMatch(o -> Sighting.supersedes(o.reader(), look.reader()))) {
        moments.add(new Moment(instant, look.content()));
      }
    }
    earliest.clear();
    moments.forEach(moment -> earliest.putIfAbsent(moment.content(), moment));
    return runs() - runs;
  }

  private int runs() {
    int runs = 0;
    Sha256 content = null;
    for (Moment moment : moments) {
      runs += moment.content().equals(content) ? 0 : 1;
      content = moment.content();
    }
    return runs;
  }

  /** The increase of the number of runs when a content is added between two others. */
  private static int runsAdded(Sha256 content, @Nullable Sha256 before, @Nullable Sha256 after) {
    if (content.equals(before) || content.equals(after)) {
      return 0;
    }
    return before != null && before.equals(after) ? 2 : 1;
  }
}
