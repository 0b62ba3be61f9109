package stet.intake.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.desk.FollowedArticles;
import stet.desk.SourceCatalogue;
import stet.store.ArchiveException;
import stet.store.FollowedArticle;
import stet.store.ListingState;
import stet.store.Source;

/**
 * Runs due tasks. It counts the requests that each task makes for its source, and records failures.
 */
final class DueTaskRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DueTaskRunner.class);

  /**
   * The note that is stored while a page or listing is read. It remains if the process ends
   * meanwhile.
   */
  static final String BROKEN_OFF =
      "was being read when Stet ended; if it is so each time, it needs more memory than Stet has";

  /**
   * The time after which the turn of a host ends, even if more tasks are due there, so that other
   * hosts get their turn.
   */
  private static final Duration TURN = Duration.ofSeconds(3);

  private final SourceCatalogue sources;
  private final FollowedArticles follows;
  private final ListingChecker listingLook;
  private final ArticleChecker articleLook;
  private final TimeSource time;
  private final PoliteFetcher visitor;
  private final RevisitSchedule schedule;
  private final Duration longest;

  /**
   * Creates a runner.
   *
   * @param longest the longest time for a check, after which it is given up
   */
  DueTaskRunner(
      SourceCatalogue sources,
      FollowedArticles follows,
      ListingChecker listingLook,
      ArticleChecker articleLook,
      TimeSource time,
      PoliteFetcher visitor,
      RevisitSchedule schedule,
      Duration longest) {
    this.sources = sources;
    this.follows = follows;
    this.listingLook = listingLook;
    this.articleLook = articleLook;
    this.time = time;
    this.visitor = visitor;
    this.schedule = schedule;
    this.longest = longest;
  }

  /**
   * Runs the due tasks of one host, one after the other, as far as the budgets of their sources
   * allow.
   *
   * @param waits whether to wait for the host's pace; otherwise the turn ends if the host asks for
   *     a pause, or was slow
   * @return the names of the tasks that were run
   */
  List<String> look(List<DueTask> all, Map<String, Source> known, RoundCounts tally, boolean waits)
      throws InterruptedException {
    List<String> names = new ArrayList<>();
    long began = System.nanoTime();
    for (DueTask due : all) {
      if (!names.isEmpty()
          && !waits
          && (visitor.opens(due.url()).isAfter(time.now())
              || System.nanoTime() - began > TURN.toNanos())) {
        break;
      }
      Source source = known.get(due.source());
      if (source != null && sources.left(source.name(), time.now()) > 0) {
        names.add(due.name());
        try {
          look(source, due, tally);
        } catch (ClockAheadException e) {
          LOG.error("{}", e.getMessage());
          tally.refuse(e);
          break; // nothing is noted, so the tasks are still due when the clock is right
        }
      }
    }
    return names;
  }

  private void look(Source source, DueTask due, RoundCounts tally) throws InterruptedException {
    RequestBudget budget = new RequestBudget(CheckDeadline.in(longest));
    try {
      switch (due) {
        case DueTask.OfListing listing ->
            tally.add(listingLook.look(source, listing.standing(), budget));
        case DueTask.OfArticle article -> look(source, article.followed(), budget, tally);
      }
    } catch (ArchiveException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      // An unforeseen page is no reason to stop watching all other pages.
      LOG.error("{} could not be read", due.url(), e);
      giveUp(due, tally);
    } finally {
      tally.paid(budget.paid());
      sources.spend(source.name(), time.now(), budget.paid());
    }
  }

  /**
   * Checks an article if it is still due, because the check of another article may have settled it
   * meanwhile.
   */
  private void look(Source source, FollowedArticle listed, RequestBudget budget, RoundCounts tally)
      throws InterruptedException {
    FollowedArticle followed = follows.now(listed).orElse(null);
    Instant at = followed == null ? null : followed.due();
    if (followed != null && at != null && schedule.isDue(at, time.now())) {
      tally.add(articleLook.look(source, followed, budget));
    }
  }

  private void giveUp(DueTask due, RoundCounts tally) {
    Instant later = time.now().plus(Duration.ofDays(1));
    String reason =
        "could not be read because of an error in this program; its log has the details";
    switch (due) {
      case DueTask.OfArticle article -> {
        follows.note(article.followed().failed(reason, false, later));
        tally.add(CheckOutcome.FAILED);
      }
      case DueTask.OfListing listing -> {
        ListingState old = listing.standing();
        sources.note(
            new ListingState(
                old.key(),
                old.source(),
                old.listing(),
                later,
                old.pause(),
                old.looked(),
                null,
                null,
                old.failures() + 1,
                reason));
        tally.add(new ListingChecker.ListingCheckResult(0, 0, reason));
      }
    }
  }
}
