package stet.intake.collect;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts of the results of a round of watching. Safe for all threads. */
public final class RoundCounts {
  private final Map<CheckOutcome, Integer> outcomes = new EnumMap<>(CheckOutcome.class);
  private int listings;
  private int unreadable;
  private int found;
  private int requests;
  private int waiting;
  private @Nullable String clock;

  synchronized void add(ListingChecker.ListingCheckResult result) {
    listings++;
    unreadable += result.reason() == null ? 0 : 1;
    found += result.found();
    waiting += result.waiting();
  }

  synchronized void add(CheckOutcome outcome) {
    outcomes.merge(outcome, 1, Integer::sum);
  }

  synchronized void paid(int count) {
    requests += count;
  }

  /** The number of listings that were checked. */
  public synchronized int listings() {
    return listings;
  }

  /** The number of checked listings that could not be read. */
  public synchronized int unreadable() {
    return unreadable;
  }

  /** The number of articles that are newly followed. */
  public synchronized int found() {
    return found;
  }

  /** The number of announced addresses that are not taken yet, since too many articles wait. */
  public synchronized int waiting() {
    return waiting;
  }

  synchronized void refuse(ClockAheadException wrong) {
    clock = wrong.getMessage();
  }

  /**
   * The fault of this machine's clock because of which nothing was recorded; null if there is none.
   */
  public synchronized @Nullable String clock() {
    return clock;
  }

  /** Returns the fault of the clock and clears it. */
  synchronized @Nullable String takeClock() {
    String wrong = clock;
    clock = null;
    return wrong;
  }

  /** The number of requests, including those for robots.txt and redirects. */
  public synchronized int requests() {
    return requests;
  }

  /** The number of checks of articles with an outcome. */
  public synchronized int count(CheckOutcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }
}
