package stet.web;

import static java.util.stream.Collectors.joining;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.model.Article;
import stet.model.Content;
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
 * Statistics of correction notices: the changes of substance with a notice at once, those with a
 * later notice, and those without one. They are computed once for each state of a source. Safe for
 * all threads.
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

  /** The most articles of a source that are examined. They are those that changed last. */
  static final int ARTICLES = 2000;

  private static final int PAGE = 500;

  /** The most edits of an article that are read, and the most that a search gives. */
  private static final int EDITS = 100;

  /**
   * The number of words below which a text is the teaser of an article. Those in feeds have 20 to
   * 50.
   */
  private static final int TEASER = 60;

  private static final Pattern WORD = Pattern.compile("\\S+");

  private static final Pattern CUT_OFF = Pattern.compile("(?:…|\\.{3})[\\])]?$");

  /** The most changes that are kept of all sources together. Each takes some 200 bytes. */
  private static final int KEPT = 100_000;

  /** The weight of statistics without any change. With it, at most 500 statistics are kept. */
  private static final int EMPTY = KEPT / 500;

  private final Archive archive;
  private final SearchEngine search;
  private final Cache<String, CachedStatistics> known =
      Caffeine.newBuilder()
          .maximumWeight(KEPT)
          .weigher((String source, CachedStatistics kept) -> weight(kept.account()))
          .build();

  private record CachedStatistics(long generation, IndexCounts held, NoticeStatistics account) {}

  /** Creates the statistics. They are computed again whenever something is withheld. */
  CorrectionNotices(Archive archive, SearchEngine search) {
    this.archive = archive;
    this.search = search;
  }

  /** Whether a change of substance got a notice. */
  enum Verdict {
    TOGETHER,
    LATER,
    WITHOUT,
    /** It is unknown, because the archive has only an excerpt of the article. */
    EXCERPT;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The statistics of one source.
   *
   * @param changes its changes of substance, the newest first
   * @param partial whether there are more articles than were examined
   */
  record NoticeStatistics(List<Change> changes, boolean partial) {

    List<Change> of(Verdict verdict) {
      return changes.stream().filter(change -> change.verdict() == verdict).toList();
    }

    /** The changes that got a notice later, the longest delay first. */
    List<Change> late() {
      return of(Verdict.LATER).stream()
          .sorted(Comparator.comparing(Change::delay).reversed())
          .toList();
    }

    /** The median delay of late notices. */
    Optional<Duration> median() {
      List<Change> late = late();
      return late.isEmpty() ? Optional.empty() : Optional.of(late.get(late.size() / 2).delay());
    }
  }

  /**
   * A change of substance.
   *
   * @param step the step that changed the text
   * @param notice the step with the notice; null if there is none so far
   */
  record Change(
      Article article, String headline, Step step, @Nullable Step notice, Verdict verdict) {

    /** The time from the change to its notice. */
    Duration delay() {
      return notice == null ? Duration.ZERO : Duration.between(step.seen(), notice.seen());
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

  private static int weight(NoticeStatistics account) {
    return Math.min(EMPTY + account.changes().size(), KEPT); // heavier statistics would not be kept
  }

  NoticeStatistics of(String source) {
    long now = archive.generation();
    IndexCounts held = ResultResponse.answerOf(search.counts());
    CachedStatistics kept = known.getIfPresent(source);
    if (kept != null && kept.generation() == now && kept.held().equals(held)) {
      return kept.account();
    }
    NoticeStatistics account = account(source);
    known.put(source, new CachedStatistics(now, held, account));
    return account;
  }

  private NoticeStatistics account(String source) {
    String query = SiteLinks.sourceQuery(source) + " (tag:correction OR (" + SUBSTANCE + "))";
    List<Change> changes = new ArrayList<>();
    int articles = 0;
    @Nullable String after = null;
    do {
      Question question = new Question(query, PAGE, EDITS, Order.NEWEST, after);
      Optional<Answer> found = search.search(question).answer();
      if (found.isEmpty()) {
        break;
      }
      Answer answer = found.get();
      answer.results().forEach(result -> add(result, changes));
      articles += answer.results().size();
      after = answer.next();
    } while (after != null && articles < ARTICLES);
    changes.sort(Comparator.comparing((Change change) -> change.step().seen()).reversed());
    return new NoticeStatistics(List.copyOf(changes), after != null);
  }

  private void add(Answer.ArticleResult result, List<Change> changes) {
    List<Step> history = history(result);
    if (history.stream().noneMatch(step -> step.substance)) {
      return;
    }
    boolean excerpt = isExcerpt(result.article());
    for (int i = 0; i < history.size(); i++) {
      Step step = history.get(i);
      if (step.substance) {
        Step notice =
            history.subList(i, history.size()).stream()
                .filter(later -> later.notice)
                .findFirst()
                .orElse(null);
        Verdict verdict =
            excerpt && notice == null
                ? Verdict.EXCERPT
                : notice == null
                    ? Verdict.WITHOUT
                    : notice.equals(step) ? Verdict.TOGETHER : Verdict.LATER;
        changes.add(new Change(result.article(), result.headline(), step, notice, verdict));
      }
    }
  }

  /**
   * Whether the archive has only the beginning of an article, as a feed gives it. A notice would be
   * at the end.
   */
  private boolean isExcerpt(Article article) {
    return archive
        .timeline(article.id())
        .map(timeline -> archive.content(timeline.versions().getLast().content()))
        .filter(CorrectionNotices::isExcerpt)
        .isPresent();
  }

  static boolean isExcerpt(Content content) {
    String body =
        content.paragraphs().stream().map(Content.Paragraph::text).collect(joining(" ")).strip();
    return CUT_OFF.matcher(body).find()
        || WORD.matcher(body).results().limit(TEASER).count() < TEASER;
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
