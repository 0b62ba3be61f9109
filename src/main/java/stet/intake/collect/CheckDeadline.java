package stet.intake.collect;

import java.time.Duration;

/**
 * Deadline of one check, for its requests, parsing and recording together. Waiting for a host's
 * pace or for other checks does not count. It is used by one thread.
 */
final class CheckDeadline {

  /**
   * The usual time for a check. A page arrives within a second or two, a large sitemap within
   * twenty. A server that takes longer than this in all must not keep a thread for which other
   * hosts wait.
   */
  static final Duration USUAL = Duration.ofMinutes(2);

  private final Duration whole;
  private long end;

  private CheckDeadline(Duration whole) {
    this.whole = whole;
    this.end = System.nanoTime() + whole.toNanos();
  }

  static CheckDeadline in(Duration whole) {
    return new CheckDeadline(whole);
  }

  /** The time that is left; zero if the deadline has passed. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  boolean isPast() {
    return end - System.nanoTime() <= 0;
  }

  /** Extends the deadline by the time of a wait. */
  void extend(long nanos) {
    end += nanos;
  }

  /** The reason for the failure of a check that missed the deadline. */
  String reason() {
    return "took longer than " + whole.toSeconds() + " seconds in all";
  }
}
