package stet.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.history.Histories;
import stet.model.Address;
import stet.model.Article;
import stet.model.ArticleId;
import stet.model.Revision;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.model.Timeline;
import stet.model.Version;
import stet.search.Answer;
import stet.search.BadQuery;
import stet.search.Question;
import stet.search.Question.Order;
import stet.search.Search;
import stet.search.Unavailable;
import stet.web.FeedWriter.Entry;
import stet.web.FeedWriter.Feed;
import stet.web.FeedWriter.Form;
import stet.web.view.Between;
import stet.web.view.FeedEntry;
import stet.web.view.Link;
import stet.web.view.Run;

/** All changes, those of an article and those that a search finds, to be followed. */
final class FeedPages {

  private static final int ENTRIES = 50;

  /** Edits told in one entry; past that the entry says how many more there are. */
  private static final int EDITS = 40;

  private final Lookup lookup;
  private final Histories histories;
  private final Search search;
  private final Facts facts;
  private final Site site;
  private final Pages pages;
  private final FeedWriter writer = new FeedWriter();

  FeedPages(
      Lookup lookup, Histories histories, Search search, Facts facts, Site site, Pages pages) {
    this.lookup = lookup;
    this.histories = histories;
    this.search = search;
    this.facts = facts;
    this.site = site;
    this.pages = pages;
  }

  void changes(Context request, Form form) {
    // The newest changes are in the articles that changed last, of which a search names the first.
    List<Step> steps = new ArrayList<>();
    if (search.search(new Question(Examples.EVERY_CHANGE, ENTRIES, Order.NEWEST, null))
        instanceof Answer answer) {
      for (Answer.Result result : answer.results()) {
        lookup.timeline(result.article().id()).ifPresent(timeline -> steps(timeline, steps));
      }
    }
    steps.sort(Comparator.comparing((Step step) -> step.to().firstSeen()).reversed());
    List<Entry> entries =
        steps.stream()
            .limit(ENTRIES)
            .map(
                step ->
                    entry(
                        step.timeline().article(),
                        facts.headline(step.timeline()),
                        histories.revision(step.from(), step.to())))
            .toList();
    write(request, form, "All changes", "/", entries);
  }

  /** A revision that is not worked out yet. */
  private record Step(Timeline timeline, Version from, Version to) {}

  private static void steps(Timeline timeline, List<Step> steps) {
    for (Version to : timeline.versions()) {
      timeline.before(to).ifPresent(from -> steps.add(new Step(timeline, from, to)));
    }
  }

  void search(Context request, Form form) {
    String query = SearchPages.query(request);
    if (query.isEmpty()) {
      throw new BadRequestResponse("A feed of a search needs a query: its address lacks “q”.");
    }
    found(request, form, query, Links.search(query));
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
          .map(revision -> entry(timeline.article(), headline, revision))
          .ifPresent(entries::add);
    }
    writer.write(
        request,
        form,
        new Feed(
            headline + ": changes",
            "What changed in an article of " + timeline.article().source(),
            self(request),
            site.absolute(Links.article(timeline.article().id())),
            timeline.last().firstSeen(),
            entries));
  }

  private void found(Context request, Form form, String query, String page) {
    switch (search.search(new Question(query, ENTRIES, ENTRIES, Order.NEWEST, null))) {
      case BadQuery bad ->
          throw new BadRequestResponse("The query can’t be understood: " + bad.message());
      case Unavailable now -> throw new ServiceUnavailableResponse(now.reason());
      case Answer answer -> {
        List<Entry> entries = new ArrayList<>();
        for (Answer.Result result : answer.results()) {
          entries.addAll(edits(result));
          entries.addAll(hits(result));
        }
        entries.sort(Comparator.comparing(Entry::updated).reversed());
        write(request, form, query, page, entries.subList(0, Math.min(ENTRIES, entries.size())));
      }
    }
  }

  private void write(
      Context request, Form form, String title, String page, List<Entry> newestFirst) {
    writer.write(
        request,
        form,
        new Feed(
            title + " · Stet",
            "What Stet found changed: " + title,
            self(request),
            site.absolute(page),
            newestFirst.isEmpty() ? Instant.EPOCH : newestFirst.getFirst().updated(),
            newestFirst));
  }

  /** An entry for each revision, with those of its edits that were found. */
  private List<Entry> edits(Answer.Result result) {
    record Pair(Address from, Address to) {}
    Map<Pair, List<Answer.FoundEdit>> steps = new LinkedHashMap<>();
    for (Answer.FoundEdit found : result.edits()) {
      Pair step = new Pair(found.from(), found.to());
      steps.computeIfAbsent(step, s -> new ArrayList<>()).add(found);
    }
    ArticleId id = result.article().id();
    // An answer holds the best few edits of an article: the entry must not pass them off as all.
    String least = result.found() > result.edits().size() ? "at least " : "";
    return steps.values().stream()
        .map(
            found -> {
              Answer.FoundEdit first = found.getFirst();
              return entry(
                  result.article().source(),
                  result.headline(),
                  Links.revision(id, first.from(), first.to()),
                  Between.of(first.notBefore(), first.seen()),
                  found.stream().map(Answer.FoundEdit::edit).toList(),
                  least + Wording.count(found.size(), "matching edit"),
                  first.seen());
            })
        .toList();
  }

  private List<Entry> hits(Answer.Result result) {
    return result.hits().stream()
        .map(
            hit -> {
              String address = site.absolute(Links.version(result.article().id(), hit.version()));
              String name = "version " + Wording.number(hit.number());
              List<Run> snippet = Telling.snippet(hit.snippet());
              return new Entry(
                  address,
                  titled(result.article().source(), result.headline(), name),
                  result.article().source(),
                  html(
                      new FeedEntry(
                          new Link("The " + name, address),
                          null,
                          List.of(new FeedEntry.Change(name, snippet, "")),
                          null)),
                  hit.seen());
            })
        .toList();
  }

  private Entry entry(Article article, String headline, Revision revision) {
    return entry(
        article.source(),
        headline,
        Links.revision(article.id(), revision.from().address(), revision.to().address()),
        Between.of(revision.from().lastSeen(), revision.to().firstSeen()),
        revision.edits(),
        what(revision),
        revision.to().firstSeen());
  }

  /** {@code Ferry sinks (courier): 3 edits}. */
  private static String titled(String source, String headline, String what) {
    return headline + " (" + source + "): " + what;
  }

  private Entry entry(
      String source,
      String headline,
      String path,
      @Nullable Between when,
      List<TaggedEdit> edits,
      String what,
      Instant updated) {
    String address = site.absolute(path);
    int hidden = edits.size() - EDITS;
    FeedEntry told =
        new FeedEntry(
            new Link("Side by side", address),
            when,
            edits.stream().limit(EDITS).map(FeedPages::change).toList(),
            hidden <= 0 ? null : "And " + Wording.count(hidden, "more edit") + ".");
    return new Entry(
        address, titled(source, headline, summary(edits, what)), source, html(told), updated);
  }

  private static FeedEntry.Change change(TaggedEdit edit) {
    return new FeedEntry.Change(
        Wording.what(edit.edit()),
        Excerpt.of(Telling.runs(edit.edit().words())),
        edit.tags().stream().sorted().map(Telling::words).collect(Collectors.joining(", ")));
  }

  /** What changed, in few words: {@code 3 edits (headline, quote changed)}. */
  private static String summary(List<TaggedEdit> edits, String what) {
    String tags =
        edits.stream()
            .flatMap(edit -> edit.tags().stream())
            .distinct()
            .sorted()
            .map((Tag tag) -> Telling.words(tag))
            .collect(Collectors.joining(", "));
    return tags.isEmpty() ? what : what + " (" + tags + ")";
  }

  private static String what(Revision revision) {
    int edits = revision.edits().size();
    String count = edits == 0 ? "no words changed" : Wording.count(edits, "edit");
    String kind = Wording.kind(revision.kind());
    return kind.isEmpty() ? count : kind + ", " + count;
  }

  private String html(FeedEntry entry) {
    return pages.render("parts/feedentry", entry);
  }

  private String self(Context request) {
    String query = request.queryString();
    return site.absolute(request.path() + (query == null ? "" : "?" + query));
  }
}
