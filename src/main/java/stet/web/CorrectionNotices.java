package stet.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import stet.model.EditKind;
import stet.model.Tag;
import stet.model.VersionAddress;
import stet.search.Answer;
import stet.search.IndexCounts;
import stet.search.Question;
import stet.search.Question.Order;
import stet.search.SearchEngine;
import stet.web.request.ResultResponse;
import stet.web.wording.SiteLinks;

/**
 * Statistics of correction notices: the changes of substance that came with a notice, those that
 * were given one later, and those without any. They are computed once for each state of a source.
 * Safe for all threads.
 *
 * <p>A change of substance is a step in which an existing sentence changed in a figure, a date, the
 * spelling of a name, the words inside a quotation, or a speaker. A notice is a correction,
 * clarification or editor's note that was added or changed. The first notice in the step or after
 * it counts for the step, whatever it says.
 */
final class CorrectionNotices {

  /** The query for changes of substance. */
  static final String SUBSTANCE =
      "kind:replaced tag:(number OR date OR name-spelling OR quote-changed OR attribution)"
          + " -tag:correction";

  static final String NOTICE = "edit(tag:correction -kind:removed)";

  /** The number of articles of a source that are examined, those that changed last. */
  static final int ARTICLES = 2000;

  private static final int PAGE = 500;

  /** Edits that are read of an article; the most that are given. */
  private static final int EDITS = 100;

  private static final int KEPT = 500;

  private final SearchEngine search;
  private final LongSupplier generation;
  private final Map<String, Kept> known = new HashMap<>();

  private record Kept(long generation, IndexCounts held, Account account) {}

  /**
   * @param generation a number that changes whenever something is withheld: then everything is
   *     computed again
   */
  CorrectionNotices(SearchEngine search, LongSupplier generation) {
    this.search = search;
    this.generation = generation;
  }

  /**
   * The account of one source.
   *
   * @param steps the number of changes of substance
   * @param together the number of those that came with a notice
   * @param late those that were given a notice later, the longest delay first
   * @param partial whether there are more articles than were examined
   */
  record Account(int steps, int together, List<Late> late, boolean partial) {

    int without() {
      return steps - together - late.size();
    }

    /** The median delay of the late notices. */
    Optional<Duration> median() {
      return late.isEmpty() ? Optional.empty() : Optional.of(late.get(late.size() / 2).delay());
    }
  }

  /**
   * A notice that came later than the change.
   *
   * @param change the step that changed the text
   * @param notice the step that brought the notice
   */
  record Late(Answer.ArticleResult article, Step change, Step notice) {
    Duration delay() {
      return Duration.between(change.seen(), notice.seen());
    }
  }

  /** A step of an article's history. */
  static final class Step {
    private final VersionAddress from;
    private final VersionAddress to;
    private final Instant seen;
    private boolean substance;
    private boolean notice;

    Step(Answer.FoundEdit found) {
      this.from = found.from();
      this.to = found.to();
      this.seen = found.seen();
    }

    VersionAddress from() {
      return from;
    }

    VersionAddress to() {
      return to;
    }

    Instant seen() {
      return seen;
    }
  }

  Account of(String source) {
    long now = generation.getAsLong();
    IndexCounts held = ResultResponse.answerOf(search.counts());
    synchronized (known) {
      Kept kept = known.get(source);
      if (kept != null && kept.generation() == now && kept.held().equals(held)) {
        return kept.account();
      }
    }
    Account account = account(source);
    synchronized (known) {
      if (known.size() >= KEPT) {
        known.clear();
      }
      known.put(source, new Kept(now, held, account));
    }
    return account;
  }

  private Account account(String source) {
    String query = SiteLinks.sourceQuery(source) + " (tag:correction OR (" + SUBSTANCE + "))";
    int steps = 0;
    int together = 0;
    List<Late> late = new ArrayList<>();
    int articles = 0;
    @Nullable String after = null;
    do {
      Question question = new Question(query, PAGE, EDITS, Order.NEWEST, after);
      Optional<Answer> found = search.search(question).answer();
      if (found.isEmpty()) {
        break;
      }
      Answer answer = found.get();
      for (Answer.ArticleResult result : answer.results()) {
        List<Step> history = history(result);
        for (int i = 0; i < history.size(); i++) {
          Step step = history.get(i);
          if (step.substance) {
            steps++;
            if (step.notice) {
              together++;
            } else {
              history.subList(i, history.size()).stream()
                  .filter(later -> later.notice)
                  .findFirst()
                  .ifPresent(notice -> late.add(new Late(result, step, notice)));
            }
          }
        }
      }
      articles += answer.results().size();
      after = answer.next();
    } while (after != null && articles < ARTICLES);
    late.sort(Comparator.comparing(Late::delay).reversed());
    return new Account(steps, together, List.copyOf(late), after != null);
  }

  private static List<Step> history(Answer.ArticleResult result) {
    Map<Instant, Step> steps = new TreeMap<>();
    for (Answer.FoundEdit found : result.edits()) {
      Step step = steps.computeIfAbsent(found.seen(), any -> new Step(found));
      boolean notice = found.edit().tags().contains(Tag.CORRECTION);
      step.notice |= notice && found.edit().edit().kind() != EditKind.REMOVED;
      step.substance |= !notice;
    }
    return List.copyOf(steps.values());
  }
}
