package stet.intake.collect;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a round of watching came to. Safe for all threads. */
public final class RoundCounts {
  private final Map<LookOutcome, Integer> outcomes = new EnumMap<>(LookOutcome.class);
  private int listings;
  private int unreadable;
  private int found;
  private int requests;
  private int waiting;
  private @Nullable String clock;

  synchronized void add(ListingChecker.Result result) {
    listings++;
    unreadable += result.reason() == null ? 0 : 1;
    found += result.found();
    waiting += result.waiting();
  }

  synchronized void add(LookOutcome outcome) {
    outcomes.merge(outcome, 1, Integer::sum);
  }

  synchronized void paid(int count) {
    requests += count;
  }

  /** Listings that were asked for. */
  public synchronized int listings() {
    return listings;
  }

  /** Of them, those that could not be read. */
  public synchronized int unreadable() {
    return unreadable;
  }

  /** Articles that are followed from now on. */
  public synchronized int found() {
    return found;
  }

  /** Addresses that were announced and are not taken yet, since too many articles wait. */
  public synchronized int waiting() {
    return waiting;
  }

  synchronized void refuse(ClockAheadException wrong) {
    clock = wrong.getMessage();
  }

  /** What is wrong with this machine's clock, so that nothing was recorded; null where nothing. */
  public synchronized @Nullable String clock() {
    return clock;
  }

  /** The same, once. */
  synchronized @Nullable String takeClock() {
    String wrong = clock;
    clock = null;
    return wrong;
  }

  /** Requests that were made, for robots.txt and redirects too. */
  public synchronized int requests() {
    return requests;
  }

  /** Looks at articles that came to that. */
  public synchronized int count(LookOutcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }
}
