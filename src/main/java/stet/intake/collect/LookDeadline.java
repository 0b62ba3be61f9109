package stet.intake.collect;

import java.time.Duration;

/**
 * The time within which one look must come to its end: asking, reading and recording together. What
 * it waits out of politeness does not count. It is used by one thread.
 */
final class LookDeadline {

  /**
   * A page comes within a second or two, a large sitemap within twenty. Whoever takes longer than
   * this in all is not worth a thread for which other hosts wait.
   */
  static final Duration USUAL = Duration.ofMinutes(2);

  private final Duration whole;
  private long end;

  private LookDeadline(Duration whole) {
    this.whole = whole;
    this.end = System.nanoTime() + whole.toNanos();
  }

  static LookDeadline in(Duration whole) {
    return new LookDeadline(whole);
  }

  /** How much time is left; zero where the deadline is past. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  boolean isPast() {
    return end - System.nanoTime() <= 0;
  }

  /** Grants the time that was waited for a host's pace. */
  void extend(long nanos) {
    end += nanos;
  }

  /** Why a look that passes it failed. */
  String reason() {
    return "took longer than " + whole.toSeconds() + " seconds in all";
  }
}
