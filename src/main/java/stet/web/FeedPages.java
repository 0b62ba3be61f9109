package stet.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import stet.api.ApiAnswers;
import stet.model.Timeline;
import stet.model.Version;
import stet.revision.RevisionHistory;
import stet.search.ChangeLog;
import stet.search.ChangeLogQuestion;
import stet.search.SearchEngine;
import stet.web.feed.Feed;
import stet.web.feed.Feed.Entry;
import stet.web.feed.FeedFormat;
import stet.web.feed.FeedWriter;
import stet.web.request.RequestResolver;
import stet.web.request.ResultResponse;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/** Feeds of all changes, of an article, and of a search. */
final class FeedPages {

  private static final int ENTRIES = 50;

  /** The value of {@code order} for the feed of all changes in order of recording. */
  private static final String RECORDED = "recorded";

  /** The parameters of the next page of the feed of all changes. */
  private static final String SEEN_BEFORE = "seen-before";

  private static final String RECORDED_BEFORE = "recorded-before";

  /** The query for every step, of whatever kind. */
  private static final String EVERY_STEP = "-kind:(first OR withheld)";

  private final RequestResolver lookup;
  private final RevisionHistory histories;
  private final SearchEngine search;
  private final ArticleFactsBuilder facts;
  private final Site site;
  private final FeedEntryBuilder steps;
  private final FeedWriter writer = new FeedWriter();

  FeedPages(
      RequestResolver lookup,
      RevisionHistory histories,
      SearchEngine search,
      ApiAnswers api,
      ArticleFactsBuilder facts,
      SourceLinks sources,
      Site site,
      TemplateRenderer pages) {
    this.lookup = lookup;
    this.histories = histories;
    this.search = search;
    this.facts = facts;
    this.site = site;
    steps = new FeedEntryBuilder(api, sources, site, pages);
  }

  void changes(Context request, FeedFormat form) {
    boolean recorded =
        request.queryParam("before") != null || RECORDED.equals(request.queryParam("order"));
    if (recorded) {
      String id = request.path() + "?order=" + RECORDED;
      found(request, form, EVERY_STEP, "All changes", "/", id);
      return;
    }
    String seen = request.queryParam(SEEN_BEFORE);
    String position = request.queryParam(RECORDED_BEFORE);
    ChangeLogQuestion question =
        seen == null
            ? ChangeLogQuestion.newest(EVERY_STEP, ENTRIES)
            : ChangeLogQuestion.seenBefore(
                EVERY_STEP,
                number(SEEN_BEFORE, seen),
                position == null ? 0 : number(RECORDED_BEFORE, position),
                ENTRIES);
    String id = request.path();
    write(
        request,
        form,
        question,
        "All changes",
        "What changed in all articles that Stet keeps, newest first by when a change was first seen."
            + " What is imported of earlier times stands among the changes of its time. To miss none"
            + " of these, follow "
            + site.absolute(id + "?order=" + RECORDED)
            + ", which has what was recorded last first.",
        "/",
        id,
        last ->
            "%s?%s=%d&%s=%d"
                .formatted(
                    id, SEEN_BEFORE, last.seen().toEpochMilli(), RECORDED_BEFORE, last.recorded()));
  }

  void search(Context request, FeedFormat form) {
    String query = SearchPages.query(request);
    if (query.isEmpty()) {
      throw new BadRequestResponse(
          "A feed of a search needs a query: “q” is missing from its address.");
    }
    String id = request.path() + "?q=" + SiteLinks.encoded(query);
    found(request, form, query, query, SiteLinks.search(query), id);
  }

  void article(Context request, FeedFormat form) {
    Timeline timeline = lookup.timeline(request);
    String headline = facts.headline(timeline);
    int count = timeline.versions().size();
    List<Entry> entries = new ArrayList<>();
    for (Version to : timeline.versions().subList(Math.max(0, count - ENTRIES), count).reversed()) {
      timeline
          .before(to)
          .map(from -> histories.revision(from, to))
          .map(revision -> steps.of(timeline, headline, revision))
          .ifPresent(entries::add);
    }
    writer.write(
        request,
        form,
        new Feed(
            headline + ": changes",
            "What changed in an article of "
                + facts.source(timeline).text()
                + ". The latest version comes first.",
            site.absolute(request.path()),
            self(request),
            site.absolute(SiteLinks.article(timeline.article().id())),
            null,
            newest(entries).orElse(timeline.versions().getFirst().firstSeen()),
            entries));
  }

  /**
   * Answers with the results of a query in order of recording, so that a reader who continues from
   * the last known entry misses none.
   *
   * @param page the path of the page that shows the same
   * @param id the feed's id as a path, without other parameters of the request
   */
  void found(Context request, FeedFormat form, String query, String title, String page, String id) {
    String before = request.queryParam("before");
    ChangeLogQuestion question =
        before == null
            ? ChangeLogQuestion.latest(query, ENTRIES)
            : ChangeLogQuestion.before(query, position(before), ENTRIES);
    String order =
        " In order of recording: what was recorded last comes first, whenever it was seen.";
    String about =
        query.equals(EVERY_STEP)
            ? "What changed in all articles that Stet keeps."
            : search.inWords(query).map(PageWording::sentence).orElse(title) + ".";
    write(
        request,
        form,
        question,
        title,
        about + order,
        page,
        id,
        last -> next(request, last.recorded()));
  }

  /**
   * Writes a feed.
   *
   * @param next gives the path of the page that follows an entry
   */
  private void write(
      Context request,
      FeedFormat form,
      ChangeLogQuestion question,
      String title,
      String about,
      String page,
      String id,
      Function<ChangeLog.Entry, String> next) {
    ChangeLog log = ResultResponse.answerOfQuery(search.changeLog(question));
    if (!log.whole()) {
      throw new ServiceUnavailableResponse(log.notices().getLast());
    }
    List<ChangeLog.Entry> found = log.entries();
    List<Entry> entries = found.stream().map(steps::of).toList();
    writer.write(
        request,
        form,
        new Feed(
            title + " · Stet",
            about,
            site.absolute(id),
            self(request),
            site.absolute(page),
            log.more() ? site.absolute(next.apply(found.getLast())) : null,
            newest(entries).orElseGet(this::lastRecorded),
            entries));
  }

  private static Optional<Instant> newest(List<Entry> entries) {
    return entries.stream().map(Entry::updated).max(Comparator.naturalOrder());
  }

  /**
   * The time of the observation that was recorded last. It stays the same while nothing is
   * recorded.
   */
  private Instant lastRecorded() {
    return search
        .changeLog(ChangeLogQuestion.latest("*", 1))
        .answer()
        .filter(all -> !all.entries().isEmpty())
        .map(all -> all.entries().getFirst().seen())
        // An empty archive has no such time.
        .orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.DAYS));
  }

  private static long position(String before) {
    return number("before", before);
  }

  private static long number(String parameter, String before) {
    if (before.matches("-?\\d{1,18}")) {
      return Long.parseLong(before);
    }
    throw new BadRequestResponse(
        "“" + parameter + "” is a number, as the feed’s link to the next page has it.");
  }

  private String self(Context request) {
    String query = request.queryString();
    return site.absolute(request.path() + (query == null ? "" : "?" + query));
  }

  /** The path of the same feed with the entries recorded before a position. */
  private String next(Context request, long position) {
    String query = request.queryParam("q");
    return request.path()
        + (query == null ? "?" : "?q=" + SiteLinks.encoded(query) + "&")
        + "before="
        + position;
  }
}
