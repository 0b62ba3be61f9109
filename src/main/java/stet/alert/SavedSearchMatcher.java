package stet.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.desk.AlertOutbox;
import stet.desk.SuppressedAlertRanges;
import stet.model.RevisionKind;
import stet.search.BadQuery;
import stet.search.ChangeLog;
import stet.search.ChangeLogQuestion;
import stet.search.Found;
import stet.search.SearchEngine;
import stet.search.Unavailable;
import stet.store.AlertSubscription;
import stet.store.MatchedRevision;
import stet.store.PositionRange;

/** Matcher of saved searches against newly indexed revisions. Not safe for several threads. */
final class SavedSearchMatcher {

  private static final Logger LOG = LoggerFactory.getLogger(SavedSearchMatcher.class);

  /**
   * The largest number of archive positions that are matched and queued at once; this bounds the
   * memory needed.
   */
  private static final int AT_ONCE = 200;

  /** The number of archive positions without results after which the matched position is saved. */
  private static final long UNNOTED = 1000;

  private final AlertOutbox alerts;
  private final SuppressedAlertRanges quiet;
  private final SearchEngine search;

  /**
   * The archive position up to which each subscription was matched without results since its
   * matched position was last saved.
   */
  private final Map<AlertSubscription, Long> reached = new HashMap<>();

  private final Set<String> misunderstood = new HashSet<>();

  SavedSearchMatcher(AlertOutbox alerts, SuppressedAlertRanges quiet, SearchEngine search) {
    this.alerts = alerts;
    this.quiet = quiet;
    this.search = search;
  }

  /**
   * Matches the saved searches against the revisions in the index that were not matched yet.
   *
   * @param position the archive position up to which everything is indexed
   * @return whether all revisions could be matched; if not, a retry is needed
   */
  boolean match(long position) {
    boolean all = true;
    List<AlertSubscription> watches = alerts.subscriptions();
    reached.keySet().retainAll(watches);
    for (AlertSubscription watch : watches) {
      all &= match(watch, position);
    }
    return all;
  }

  private boolean match(AlertSubscription watched, long position) {
    AlertSubscription watch = watched;
    long from = reached.getOrDefault(watch, watch.matched());
    for (PositionRange loud : quiet.loud(new PositionRange(from, position))) {
      long after = loud.after();
      while (after < loud.upTo()) {
        Optional<ChangeLog> found = look(watch, after, loud.upTo());
        if (found.isEmpty()) {
          return false;
        }
        ChangeLog log = found.get();
        long upTo = log.more() ? log.entries().getLast().recorded() : loud.upTo();
        List<MatchedRevision> alerting = alerting(log);
        if (!alerting.isEmpty()) {
          if (!alerts.queue(watch, upTo, alerting)) {
            return true; // the search was removed, or created again
          }
          reached.remove(watch);
          watch = new AlertSubscription(watch.name(), watch.query(), upTo);
        }
        after = upTo;
      }
    }
    if (position - watch.matched() > UNNOTED && alerts.queue(watch, position, List.of())) {
      reached.remove(watch);
    } else if (position > from) {
      reached.put(watch, position);
    }
    return true;
  }

  private Optional<ChangeLog> look(AlertSubscription watch, long after, long upTo) {
    return switch (search.changeLog(
        new ChangeLogQuestion(watch.query(), after, upTo, AT_ONCE, false))) {
      case Found<ChangeLog> found -> {
        ChangeLog log = found.value();
        if (log.hidesArticles()) {
          yield Optional.empty();
        }
        if (log.whole()) {
          yield Optional.of(log);
        }
        LOG.warn("The saved search {} took too long; it is tried again.", watch.name());
        yield Optional.empty();
      }
      case Unavailable<ChangeLog> now -> Optional.empty();
      case BadQuery<ChangeLog> bad -> {
        if (misunderstood.add(watch.name())) {
          LOG.warn(
              "The saved search {} alerts nobody, as it cannot be understood: {}",
              watch.name(),
              bad.message());
        }
        yield Optional.empty();
      }
    };
  }

  /**
   * The revisions to alert for. Mixed, cosmetic and conflicting revisions are left out, because
   * they do not show that a newsroom changed any words.
   */
  private static List<MatchedRevision> alerting(ChangeLog log) {
    List<MatchedRevision> alerting = new ArrayList<>();
    for (ChangeLog.Entry entry : log.entries()) {
      if (entry.kind() != RevisionKind.MIXED
          && entry.kind() != RevisionKind.COSMETIC
          && entry.kind() != RevisionKind.CONFLICT) {
        alerting.add(new MatchedRevision(entry.id(), entry.recorded()));
      }
    }
    return alerting;
  }
}
