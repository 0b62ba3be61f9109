package stet.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stet.archive.Archive;
import stet.model.ArticleId;
import stet.model.Timeline;
import stet.revision.QuotationWording;
import stet.revision.RevisionHistory;
import stet.search.QuotationHistory.QuotationArticle;

/**
 * Search for quotations. It finds the articles that ever held a quotation, and every wording of the
 * quotation in each of them.
 *
 * <p>The index finds the articles that hold the words of the quotation, or a few consecutive words
 * of any wording found so far. Then every version of these articles is read. Safe for all threads.
 */
public final class QuotationSearch {

  /**
   * The time after which no further article is read: longer than a question should take, and
   * shorter than the time after which users give up.
   */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** The number of consecutive words that are unlikely to occur in another quotation by chance. */
  private static final int TELLING = 5;

  /** The largest number of such runs of words to look for, spread evenly over the whole wording. */
  private static final int ROWS = 6;

  private final SearchEngine search;
  private final Archive archive;
  private final RevisionHistory histories;

  public QuotationSearch(SearchEngine search, Archive archive, RevisionHistory histories) {
    this.search = search;
    this.archive = archive;
    this.histories = histories;
  }

  /**
   * The history of a quotation.
   *
   * @param words the whole quotation or a part of it, ideally words that are unlikely in another
   *     quotation
   * @param limit the largest number of articles to read
   */
  public Result<QuotationHistory> of(String words, int limit) {
    long begun = System.nanoTime();
    return search
        .phraseTimeline(new PhraseQuestion(words, limit, null))
        .map(exact -> history(words, limit, exact, begun));
  }

  private QuotationHistory history(String words, int limit, PhraseTimeline exact, long begun) {
    Set<String> wanted = new LinkedHashSet<>(List.of(words));
    Set<ArticleId> met = new LinkedHashSet<>();
    Deque<ArticleId> unread = new ArrayDeque<>();
    Set<String> asked = new LinkedHashSet<>();
    List<QuotationArticle> listed = new ArrayList<>();
    boolean more = exact.next() != null;
    more |= meet(exact, limit, met, unread);
    for (String row : rows(words)) {
      more |= meet(row, limit, asked, met, unread);
    }
    while (!unread.isEmpty() && System.nanoTime() - begun < LIMIT.toNanos()) {
      Optional<Timeline> timeline = archive.timeline(unread.remove());
      List<QuotationWording> wordings =
          timeline.map(known -> histories.wordings(known, List.copyOf(wanted))).orElse(List.of());
      if (timeline.isPresent() && !wordings.isEmpty()) {
        listed.add(new QuotationArticle(timeline.get(), wordings));
      }
      for (QuotationWording wording : wordings) {
        if (wanted.add(wording.text())) {
          for (String row : rows(wording.text())) {
            more |= meet(row, limit, asked, met, unread);
          }
        }
      }
    }
    listed.sort(
        Comparator.<QuotationArticle, Instant>comparing(
                life -> life.wordings().getFirst().from().firstSeen())
            .thenComparing(life -> life.timeline().article().id()));
    return new QuotationHistory(
        words,
        notices(exact, listed, more || !unread.isEmpty()),
        listed,
        Duration.ofNanos(System.nanoTime() - begun));
  }

  private static List<String> notices(
      PhraseTimeline exact, List<QuotationArticle> listed, boolean more) {
    List<String> notices = new ArrayList<>(exact.notices());
    if (listed.isEmpty() && exact.articles() > 0) {
      notices.add("These words stand in articles, but nowhere in quotation marks.");
    }
    if (more) {
      notices.add(
          "More articles hold words of it than were read: ask for more words of it, or for more"
              + " articles.");
    }
    return notices;
  }

  /**
   * Adds the articles that hold a run of words to those to be read, and returns whether there are
   * more than may be read.
   */
  private boolean meet(
      String row, int limit, Set<String> asked, Set<ArticleId> met, Deque<ArticleId> unread) {
    return asked.add(row)
        && search
            .phraseTimeline(new PhraseQuestion(row, limit, null))
            .answer()
            .map(timeline -> meet(timeline, limit, met, unread))
            .orElse(false);
  }

  private static boolean meet(
      PhraseTimeline timeline, int limit, Set<ArticleId> met, Deque<ArticleId> unread) {
    boolean more = false;
    for (PhraseTimeline.PhraseArticle life : timeline.listed()) {
      ArticleId article = life.article().id();
      if (met.contains(article)) {
        continue;
      }
      if (met.size() == limit) {
        more = true;
      } else {
        met.add(article);
        unread.add(article);
      }
    }
    return more;
  }

  /**
   * A few runs of consecutive words, spread over a wording; none if the wording is shorter than
   * {@link #TELLING} words.
   */
  private static List<String> rows(String wording) {
    List<String> words = List.of(wording.strip().split("\\s+"));
    int last = words.size() - TELLING;
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < ROWS && last >= 0; i++) {
      int from = (int) ((long) last * i / (ROWS - 1));
      String row = String.join(" ", words.subList(from, from + TELLING));
      if (!rows.contains(row)) {
        rows.add(row);
      }
    }
    return rows;
  }
}
