package stet.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.api.Api;
import stet.api.StepJson;
import stet.model.Article;
import stet.model.Revision;
import stet.model.RevisionKind;
import stet.model.StepId;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.model.Timeline;
import stet.model.Version;
import stet.search.ChangeLog;
import stet.web.feed.Feed.Entry;
import stet.web.view.Between;
import stet.web.view.FeedEntry;
import stet.web.view.Link;
import stet.web.wording.Excerpt;
import stet.web.wording.Links;
import stet.web.wording.Phrasing;
import stet.web.wording.Telling;

/** An entry of a feed for each step, with what it changed. */
final class FeedEntries {

  /** Edits told in one entry; past that the entry says how many more there are. */
  private static final int EDITS = 40;

  private final Api api;
  private final Site site;
  private final Pages pages;

  FeedEntries(Api api, Site site, Pages pages) {
    this.api = api;
    this.site = site;
    this.pages = pages;
  }

  /** A step that a search found, with what it found there. */
  Entry of(ChangeLog.Entry found) {
    ChangeLog.Before before = found.before();
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

  /**
   * A step of an article, with all that it changed.
   *
   * @param headline of the article today
   */
  Entry of(Timeline timeline, String headline, Revision revision) {
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
    edits.stream().limit(EDITS).map(FeedEntries::change).forEach(changes::add);
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
}
