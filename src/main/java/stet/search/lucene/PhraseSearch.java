package stet.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.query.InvalidQueryException;
import stet.search.PhraseQuestion;
import stet.search.PhraseTimeline;
import stet.search.PhraseTimeline.PhraseArticle;
import stet.search.PhraseTimeline.PhrasePeriod;
import stet.search.Question.Order;
import stet.search.lucene.article.ArticleNames;
import stet.search.lucene.index.ArticleVersions;
import stet.search.lucene.index.IndexFields;
import stet.search.lucene.index.IndexView;
import stet.search.lucene.index.StoredVersionSummary;
import stet.search.lucene.query.WordQueries;
import stet.text.TextAnalysis;
import stet.text.WordToken;

/**
 * Search for a phrase in all versions. A first pass over the versions that hold the phrase finds
 * the totals and the order of the articles; a second pass over the articles of the page finds the
 * versions of each. Only the index is searched; no text is read.
 */
final class PhraseSearch {

  /**
   * The largest number of words in a phrase: more than the longest paragraphs have. Each word needs
   * a list of postings.
   */
  private static final int MOST_WORDS = 1000;

  private final IndexView view;
  private final IndexSearcher searcher;
  private final ArticleNames names;
  private final @Nullable PhraseCursor cursor;

  /**
   * @param view the view of the index as it was for the first page
   * @param searcher the searcher of the view, with the time limit
   * @param cursor the cursor; null for the first page
   */
  PhraseSearch(
      IndexView view, IndexSearcher searcher, ArticleNames names, @Nullable PhraseCursor cursor) {
    this.view = view;
    this.searcher = searcher;
    this.names = names;
    this.cursor = cursor;
  }

  /**
   * The answer to a question.
   *
   * @param begun the time at which the question was asked, from {@link System#nanoTime}
   * @param lag the notice about data that the index lacks
   * @param partial the notice for an answer that ran out of time
   */
  PhraseTimeline answer(PhraseQuestion question, long begun, Optional<String> lag, String partial)
      throws IOException, InvalidQueryException {
    List<String> words = words(question.phrase());
    ArticleGroups groups = new ArticleGroups(Order.OLDEST, names);
    collect(words, null, groups);
    List<ArticleSortKey> first = groups.first(1, null, view.versions());
    ArticleSortKey last = cursor == null ? null : cursor.last();
    int wanted = groups.articles();
    List<ArticleSortKey> page;
    if (question.gone()) {
      List<ArticleSortKey> gone =
          gone(words, groups.first(groups.articles(), null, view.versions()));
      wanted = gone.size();
      page = behind(last, gone).limit(question.limit() + 1L).toList();
    } else {
      page = groups.first(question.limit() + 1, last, view.versions());
    }
    boolean more = page.size() > question.limit();
    if (more) {
      page = page.subList(0, question.limit());
    }
    Map<ArticleId, PhraseArticle> found = found(words, first, page);
    boolean whole = !searcher.timedOut();
    return new PhraseTimeline(
        question.phrase(),
        Stream.concat(whole ? Stream.empty() : Stream.of(partial), lag.stream()).toList(),
        groups.articles(),
        groups.versions(),
        wanted,
        first.isEmpty() ? null : found.get(first.getFirst().article()),
        page.stream().flatMap(key -> foundIn(found, key)).toList(),
        more && whole ? next(question, page.getLast()) : null,
        Duration.ofNanos(System.nanoTime() - begun));
  }

  /**
   * The articles whose latest version certainly does not hold the phrase; none if time has run out,
   * because a version that was not searched may hold it.
   */
  private List<ArticleSortKey> gone(List<String> words, List<ArticleSortKey> articles)
      throws IOException {
    MatchingVersionsCollector holders = new MatchingVersionsCollector(view);
    collect(words, null, holders);
    if (searcher.timedOut()) {
      return List.of();
    }
    return articles.stream().filter(key -> isGone(key.article(), holders)).toList();
  }

  private boolean isGone(ArticleId article, MatchingVersionsCollector holders) {
    ArticleVersions versions = LatestVersionReader.versions(view, article);
    int latest = versions.count();
    return !holders.of(article).get(latest) && !versions.precedesGap(latest);
  }

  private static Stream<ArticleSortKey> behind(
      @Nullable ArticleSortKey last, List<ArticleSortKey> articles) {
    return articles.stream()
        .filter(key -> last == null || ArticleSortKey.by(Order.OLDEST).compare(key, last) > 0);
  }

  private static Stream<PhraseArticle> foundIn(
      Map<ArticleId, PhraseArticle> found, ArticleSortKey key) {
    return Stream.ofNullable(found.get(key.article()));
  }

  private static List<String> words(String phrase) throws InvalidQueryException {
    List<String> words = TextAnalysis.words(phrase, "und").stream().map(WordToken::word).toList();
    if (words.isEmpty()) {
      throw new InvalidQueryException(
          0, phrase.length(), "This has no word to look for: write some of the phrase.");
    }
    if (words.size() > MOST_WORDS) {
      throw new InvalidQueryException(
          0, phrase.length(), "This has more than " + MOST_WORDS + " words: ask for a part of it.");
    }
    return words;
  }

  private String next(PhraseQuestion question, ArticleSortKey last) {
    long position = cursor == null ? view.position() : cursor.position();
    return new PhraseCursor(PhraseCursor.hash(question), position, last).encode();
  }

  private Map<ArticleId, PhraseArticle> found(
      List<String> words, List<ArticleSortKey> first, List<ArticleSortKey> page)
      throws IOException {
    Set<ArticleId> articles = new LinkedHashSet<>();
    first.forEach(key -> articles.add(key.article()));
    page.forEach(key -> articles.add(key.article()));
    Map<ArticleId, PhraseArticle> found = new LinkedHashMap<>();
    if (articles.isEmpty()) {
      return found;
    }
    MatchingVersionsCollector holders = new MatchingVersionsCollector(view);
    collect(words, ArticleTermFilter.all(articles, names), holders);
    LatestVersionReader latest = LatestVersionReader.of(view, articles, names);
    for (ArticleId article : articles) {
      BitSet held = holders.of(article);
      if (!held.isEmpty()) {
        found.put(
            article,
            foundIn(latest.of(article), LatestVersionReader.versions(view, article), held));
      }
    }
    return found;
  }

  /** The query by which the cost of a phrase is estimated. */
  static Query built(String phrase) throws InvalidQueryException {
    return WordQueries.phrase(IndexFields.TEXT, words(phrase), 0);
  }

  private void collect(List<String> words, @Nullable Query among, Collector found)
      throws IOException {
    Query inText = WordQueries.phrase(IndexFields.TEXT, words, 0);
    Query inByline = WordQueries.phrase(IndexFields.BYLINE, words, 0);
    BooleanQuery.Builder asked = new BooleanQuery.Builder().add(inText, Occur.FILTER);
    if (among != null) {
      asked.add(among, Occur.FILTER);
    }
    if (cursor != null) {
      asked.add(
          LongField.newRangeQuery(IndexFields.RECORDED.field(), 0, cursor.position()),
          Occur.FILTER);
    }
    searcher.search(
        asked.build(),
        SingleCollectorFactory.with(new NonBylineMatchFilter(searcher, inText, inByline, found)));
  }

  private static PhraseArticle foundIn(
      StoredVersionSummary latest, ArticleVersions versions, BitSet held) {
    List<PhrasePeriod> periods = new ArrayList<>();
    for (int from = held.nextSetBit(1); from > 0; from = held.nextSetBit(from)) {
      int to = from;
      while (held.get(to + 1) && !versions.precedesGap(to)) {
        to++;
      }
      periods.add(period(versions, from, to));
      from = to + 1;
    }
    return new PhraseArticle(
        latest.article(),
        latest.headline(),
        versions.firstSeen(1),
        versions.firstSeen(versions.count()),
        versions.count(),
        held.cardinality(),
        periods);
  }

  private static PhrasePeriod period(ArticleVersions versions, int from, int to) {
    boolean known = from > 1 && !versions.followsGap(from);
    return new PhrasePeriod(
        from,
        versions.address(from),
        versions.firstSeen(from),
        known ? versions.lastSeen(from - 1) : null,
        to,
        versions.address(to),
        versions.lastSeen(to),
        versions.until(to),
        versions.followsGap(from),
        versions.precedesGap(to));
  }
}
