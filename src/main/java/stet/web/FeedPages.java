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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.api.Api;
import stet.api.StepJson;
import stet.history.Histories;
import stet.model.Article;
import stet.model.Revision;
import stet.model.RevisionKind;
import stet.model.StepId;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.model.Timeline;
import stet.model.Version;
import stet.search.BadQuery;
import stet.search.Chronicle;
import stet.search.Search;
import stet.search.Stretch;
import stet.search.Unavailable;
import stet.web.feed.Feed;
import stet.web.feed.Feed.Entry;
import stet.web.feed.FeedWriter;
import stet.web.feed.Form;
import stet.web.request.Lookup;
import stet.web.view.Between;
import stet.web.view.FeedEntry;
import stet.web.view.Link;
import stet.web.wording.Excerpt;
import stet.web.wording.Links;
import stet.web.wording.Phrasing;
import stet.web.wording.Telling;

/**
 * All changes, those of an article and those that a search finds, to be followed: an entry for each
 * step, with what it changed.
 */
final class FeedPages {

  private static final int ENTRIES = 50;

  /** Edits told in one entry; past that the entry says how many more there are. */
  private static final int EDITS = 40;

  /** Every step, whatever its kind. */
  private static final String EVERY_STEP = "-kind:(first OR withheld)";

  private final Lookup lookup;
  private final Histories histories;
  private final Search search;
  private final Api api;
  private final Facts facts;
  private final Site site;
  private final Pages pages;
  private final FeedWriter writer = new FeedWriter();

  FeedPages(
      Lookup lookup,
      Histories histories,
      Search search,
      Api api,
      Facts facts,
      Site site,
      Pages pages) {
    this.lookup = lookup;
    this.histories = histories;
    this.search = search;
    this.api = api;
    this.facts = facts;
    this.site = site;
    this.pages = pages;
  }

  void changes(Context request, Form form) {
    found(request, form, EVERY_STEP, "All changes", "/", request.path());
  }

  void search(Context request, Form form) {
    String query = SearchPages.query(request);
    if (query.isEmpty()) {
      throw new BadRequestResponse(
          "A feed of a search needs a query: “q” is missing from its address.");
    }
    String id = request.path() + "?q=" + Links.encoded(query);
    found(request, form, query, query, Links.search(query), id);
  }

  void article(Context request, Form form) {
    Timeline timeline = lookup.timeline(request);
    String headline = facts.headline(timeline);
    int count = timeline.versions().size();
    List<Entry> entries = new ArrayList<>();
    for (Version to : timeline.versions().subList(Math.max(0, count - ENTRIES), count).reversed()) {
      timeline
          .before(to)
          .map(from -> histories.revision(from, to))
          .map(revision -> entry(timeline, headline, revision))
          .ifPresent(entries::add);
    }
    writer.write(
        request,
        form,
        new Feed(
            headline + ": changes",
            "What changed in an article of " + timeline.article().source(),
            site.absolute(request.path()),
            self(request),
            site.absolute(Links.article(timeline.article().id())),
            null,
            newest(entries).orElse(timeline.versions().getFirst().firstSeen()),
            entries));
  }

  /**
   * What a query finds, in order of recording: whoever reads on from the last entry that he knows
   * has missed none.
   *
   * @param page the path of the page that shows the same
   * @param id the feed's name, as a path: what else it is asked with is no part of it
   */
  void found(Context request, Form form, String query, String title, String page, String id) {
    String before = request.queryParam("before");
    Stretch stretch =
        before == null
            ? Stretch.latest(query, ENTRIES)
            : Stretch.before(query, position(before), ENTRIES);
    switch (search.chronicle(stretch)) {
      case BadQuery bad ->
          throw new BadRequestResponse("The query can’t be understood: " + bad.message());
      case Unavailable now -> throw new ServiceUnavailableResponse(now.reason());
      case Chronicle chronicle -> {
        if (!chronicle.whole()) {
          throw new ServiceUnavailableResponse(chronicle.notices().getLast());
        }
        List<Chronicle.Entry> found = chronicle.entries();
        List<Entry> entries = found.stream().map(this::entry).toList();
        writer.write(
            request,
            form,
            new Feed(
                title + " · Stet",
                query.equals(EVERY_STEP)
                    ? "What changed in all articles that Stet keeps."
                    : "What Stet found changed: " + title,
                site.absolute(id),
                self(request),
                site.absolute(page),
                chronicle.more() ? next(request, found.getLast().recorded()) : null,
                newest(entries).orElseGet(this::lastRecorded),
                entries));
      }
    }
  }

  private static Optional<Instant> newest(List<Entry> entries) {
    return entries.stream().map(Entry::updated).max(Comparator.naturalOrder());
  }

  /** When what was recorded last was seen: the same as long as nothing is recorded. */
  private Instant lastRecorded() {
    return search.chronicle(Stretch.latest("*", 1)) instanceof Chronicle all
            && !all.entries().isEmpty()
        ? all.entries().getFirst().seen()
        : Instant.now().truncatedTo(ChronoUnit.DAYS); // of an empty archive nothing is known
  }

  private static long position(String before) {
    if (before.matches("\\d{1,18}")) {
      return Long.parseLong(before);
    }
    throw new BadRequestResponse(
        "“before” is a number, as the feed’s link to the next page has it.");
  }

  private Entry entry(Chronicle.Entry found) {
    Chronicle.Before before = found.before();
    List<FeedEntry.Change> changes = new ArrayList<>();
    if (!found.snippet().isEmpty()) {
      changes.add(
          new FeedEntry.Change(
              "Version " + Phrasing.number(found.number()) + " says",
              Telling.snippet(found.snippet()),
              ""));
    }
    String path =
        before == null
            ? Links.version(found.article().id(), found.version())
            : Links.revision(found.article().id(), before.version(), found.version());
    String what =
        found.found() > 0
            ? Phrasing.count(found.found(), "matching edit")
            : what(found.kind(), found.count());
    return entry(
        found.id(),
        found.article(),
        found.headline(),
        path,
        before == null ? null : Between.of(before.notBefore(), found.seen()),
        changes,
        found.edits(),
        found.count(),
        what,
        found.seen(),
        api.step(found));
  }

  private Entry entry(Timeline timeline, String headline, Revision revision) {
    Article article = timeline.article();
    Version to = revision.to();
    return entry(
        StepId.of(timeline, to),
        article,
        headline,
        Links.revision(article.id(), revision.from().address(), to.address()),
        Between.of(revision.from().lastSeen(), to.firstSeen()),
        List.of(),
        revision.edits(),
        revision.edits().size(),
        what(revision.kind(), revision.edits().size()),
        to.firstSeen(),
        null);
  }

  /**
   * @param edits of {@code count} that there are, those to be told
   */
  private Entry entry(
      String id,
      Article article,
      String headline,
      String path,
      @Nullable Between when,
      List<FeedEntry.Change> first,
      List<TaggedEdit> edits,
      int count,
      String what,
      Instant seen,
      @Nullable StepJson step) {
    String address = site.absolute(path);
    List<FeedEntry.Change> changes = new ArrayList<>(first);
    edits.stream().limit(EDITS).map(FeedPages::change).forEach(changes::add);
    int hidden = count - Math.min(EDITS, edits.size());
    FeedEntry told =
        new FeedEntry(
            new Link(when == null ? "As it was first seen" : "Side by side", address),
            when,
            changes,
            hidden <= 0 ? null : "And " + Phrasing.count(hidden, "more edit") + ".");
    List<String> tags =
        edits.stream()
            .flatMap(edit -> edit.tags().stream())
            .distinct()
            .sorted()
            .map((Tag tag) -> Telling.words(tag))
            .toList();
    String touched = tags.isEmpty() ? "" : " (" + String.join(", ", tags) + ")";
    String name = headline.isBlank() ? article.url() : headline;
    return new Entry(
        id,
        address,
        name + " (" + article.source() + "): " + what + touched,
        article.source(),
        pages.render("parts/feedentry", told),
        seen,
        tags,
        step);
  }

  private static FeedEntry.Change change(TaggedEdit edit) {
    return new FeedEntry.Change(
        Phrasing.what(edit.edit()),
        Excerpt.of(Telling.runs(edit.edit().words())),
        Stream.concat(
                edit.tags().stream().sorted().map(Telling::words),
                Telling.speakers(edit.quotes()).stream().map(by -> "speaker: " + by.text()))
            .collect(Collectors.joining(", ")));
  }

  private static String what(RevisionKind kind, int edits) {
    if (kind == RevisionKind.FIRST || kind == RevisionKind.WITHHELD) {
      return Phrasing.kind(kind);
    }
    String count = edits == 0 ? "no words changed" : Phrasing.count(edits, "edit");
    String named = Phrasing.kind(kind);
    return named.isEmpty() ? count : named + ", " + count;
  }

  private String self(Context request) {
    String query = request.queryString();
    return site.absolute(request.path() + (query == null ? "" : "?" + query));
  }

  /** The same feed with what was recorded before that position. */
  private String next(Context request, long position) {
    String query = request.queryParam("q");
    return site.absolute(
        request.path()
            + (query == null ? "?" : "?q=" + Links.encoded(query) + "&")
            + "before="
            + position);
  }
}
