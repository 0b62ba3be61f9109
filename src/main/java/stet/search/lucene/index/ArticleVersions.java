package stet.search.lucene.index;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import stet.model.VersionAddress;
import stet.search.VersionState;

/**
 * The times of the versions of one article, oldest first, and the gaps where versions are withheld.
 * Immutable.
 *
 * <p>Versions have the same numbers as in the timeline, from 1 to {@link #count}.
 */
public final class ArticleVersions {

  /**
   * The place of the first of a version's values. The values of all versions are kept in one array,
   * so that an article needs few objects.
   */
  private static final int FIRST_SEEN = 0;

  private static final int LAST_SEEN = 1;
  private static final int CONTENT = 2;
  private static final int DERIVED = 3;
  private static final int WIDTH = 4;

  private static final long[] NONE = {};

  private final long[] values;

  /**
   * The time of the gap after each version, as in {@link VersionState#gap}; empty if there is none,
   * as for most articles.
   */
  private final long[] gaps;

  private final boolean beginsInGap;

  private ArticleVersions(long[] values, long[] gaps, boolean beginsInGap) {
    this.values = values;
    this.gaps = gaps;
    this.beginsInGap = beginsInGap;
  }

  /** Creates the table of an article's versions from their states, at least one, in any order. */
  static ArticleVersions of(List<VersionState> states) {
    List<VersionState> ordered = states.stream().sorted().toList();
    long[] values = new long[ordered.size() * WIDTH];
    int at = 0;
    for (VersionState state : ordered) {
      values[at + FIRST_SEEN] = state.firstSeen();
      values[at + LAST_SEEN] = state.lastSeen();
      values[at + CONTENT] = state.content();
      values[at + DERIVED] = state.checksum();
      at += WIDTH;
    }
    long[] gaps = ordered.stream().mapToLong(VersionState::gap).toArray();
    boolean whole = Arrays.stream(gaps).allMatch(gap -> gap == VersionState.NO_GAP);
    return new ArticleVersions(values, whole ? NONE : gaps, ordered.getFirst().followsGap());
  }

  /**
   * Returns a table with only the oldest {@code count} versions; {@code count} is at least 1.
   *
   * @param gap the time at which the withheld version right after the last of them was first seen,
   *     or {@link VersionState#NO_GAP}
   */
  ArticleVersions first(int count, long gap) {
    int kept = Math.min(count, count());
    long[] left = NONE;
    if (gaps.length > 0 || gap != VersionState.NO_GAP) {
      left = new long[kept];
      for (int number = 1; number < kept; number++) {
        left[number - 1] = gap(number);
      }
      left[kept - 1] = gap;
    }
    return new ArticleVersions(Arrays.copyOf(values, kept * WIDTH), left, beginsInGap);
  }

  /** The number of versions, at least 1. */
  public int count() {
    return values.length / WIDTH;
  }

  /**
   * The number of a version, or 0 if there is no such version.
   *
   * @param firstSeen milliseconds since the epoch, as in {@link IndexFields#SEEN}
   * @param content as in {@link IndexFields#CONTENT}
   */
  public int number(long firstSeen, long content) {
    int low = 1;
    int high = count();
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compare(value(middle, FIRST_SEEN), firstSeen);
      if (order == 0) {
        order = Long.compareUnsigned(value(middle, CONTENT), content);
      }
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return 0;
  }

  /**
   * Whether a version was the current one at an instant, given in milliseconds since the epoch;
   * false if a withheld version was current then.
   */
  public boolean stood(int number, long millis) {
    return value(number, FIRST_SEEN) <= millis
        && millis < gap(number)
        && (number == count() || value(number + 1, FIRST_SEEN) > millis);
  }

  public Instant firstSeen(int number) {
    return Instant.ofEpochMilli(value(number, FIRST_SEEN));
  }

  public Instant lastSeen(int number) {
    return Instant.ofEpochMilli(value(number, LAST_SEEN));
  }

  /**
   * The time at which the next text after a version, visible or withheld, was first seen; null for
   * the last text.
   */
  public @Nullable Instant until(int number) {
    if (precedesGap(number)) {
      return Instant.ofEpochMilli(gap(number));
    }
    return number == count() ? null : firstSeen(number + 1);
  }

  /** Whether the version right after a version is withheld. */
  public boolean precedesGap(int number) {
    return gap(number) != VersionState.NO_GAP;
  }

  /** Whether the version right before a version is withheld. */
  public boolean followsGap(int number) {
    return number == 1 ? beginsInGap : precedesGap(number - 1);
  }

  /** The value of {@link IndexFields#WITHHELD} of a version, or {@link VersionState#NO_GAP}. */
  long gap(int number) {
    return gaps.length == 0 ? VersionState.NO_GAP : gaps[number - 1];
  }

  /** The head of its content's hash, as in {@link IndexFields#CONTENT}. */
  public long content(int number) {
    return value(number, CONTENT);
  }

  /** The address of a version, for links. */
  public VersionAddress address(int number) {
    VersionAddress second = VersionAddress.of(firstSeen(number));
    boolean alone =
        (number == 1 || !second.equals(VersionAddress.of(firstSeen(number - 1))))
            && (number == count() || !second.equals(VersionAddress.of(firstSeen(number + 1))));
    return alone
        ? second
        : new VersionAddress(
            second.second(), String.format("%016x", content(number)).substring(0, 8));
  }

  /** The states of all versions, oldest first. */
  List<VersionState> states() {
    return IntStream.rangeClosed(1, count()).mapToObj(this::state).toList();
  }

  private VersionState state(int number) {
    return new VersionState(
        value(number, FIRST_SEEN),
        value(number, LAST_SEEN),
        value(number, CONTENT),
        value(number, DERIVED),
        gap(number),
        followsGap(number));
  }

  private long value(int number, int what) {
    return values[(number - 1) * WIDTH + what];
  }
}
