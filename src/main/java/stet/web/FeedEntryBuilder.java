package stet.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.api.ApiAnswers;
import stet.api.StepJson;
import stet.model.Article;
import stet.model.EditBreakdown;
import stet.model.Publisher;
import stet.model.Revision;
import stet.model.RevisionKind;
import stet.model.StepId;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.model.Timeline;
import stet.model.Version;
import stet.query.WordForms;
import stet.search.ChangeLog;
import stet.web.feed.Feed.Entry;
import stet.web.view.ChangeInterval;
import stet.web.view.FeedEntry;
import stet.web.view.LabeledLink;
import stet.web.wording.EditExcerpt;
import stet.web.wording.EditWording;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/** Builder of feed entries, one for each step, with its changes. */
final class FeedEntryBuilder {

  /**
   * The most edits that are shown in one entry. If there are more, the entry gives their number.
   */
  private static final int EDITS = 40;

  private final ApiAnswers api;
  private final SourceLinks sources;
  private final Site site;
  private final TemplateRenderer pages;

  FeedEntryBuilder(ApiAnswers api, SourceLinks sources, Site site, TemplateRenderer pages) {
    this.api = api;
    this.sources = sources;
    this.site = site;
    this.pages = pages;
  }

  /** Builds the entry for a step that a search found, with the results in that step. */
  Entry of(ChangeLog.Entry found) {
    ChangeLog.Before before = found.before();
    List<FeedEntry.Change> changes = new ArrayList<>();
    if (!found.snippet().isEmpty()) {
      changes.add(
          new FeedEntry.Change(
              "Version " + PageWording.number(found.number()) + " says",
              EditWording.snippet(found.snippet(), WordForms.NONE),
              ""));
    }
    String path =
        before == null
            ? SiteLinks.version(found.article().id(), found.version())
            : SiteLinks.revision(found.article().id(), before.version(), found.version());
    EditBreakdown touched = EditBreakdown.of(found.edits(), found.count());
    String what =
        found.found() > 0
            ? PageWording.count(found.found(), "matching edit") + ": " + touched.inWords()
            : what(found.kind(), touched);
    return entry(
        found.id(),
        found.article(),
        found.headline(),
        path,
        before == null ? null : ChangeInterval.of(before.notBefore(), found.seen()),
        changes,
        found.edits(),
        found.count(),
        what,
        found.seen(),
        api.step(found));
  }

  /**
   * Builds the entry for a step of an article, with all its changes.
   *
   * @param headline the latest headline of the article
   */
  Entry of(Timeline timeline, String headline, Revision revision) {
    Article article = timeline.article();
    Version to = revision.to();
    return entry(
        StepId.of(timeline, to),
        article,
        headline,
        SiteLinks.revision(article.id(), revision.from().address(), to.address()),
        ChangeInterval.of(revision.from().lastSeen(), to.firstSeen()),
        List.of(),
        revision.edits(),
        revision.edits().size(),
        what(revision.kind(), EditBreakdown.of(revision.edits())),
        to.firstSeen(),
        null);
  }

  /**
   * Builds an entry.
   *
   * @param edits the edits that may be shown, which may be fewer than {@code count}
   */
  private Entry entry(
      String id,
      Article article,
      String headline,
      String path,
      @Nullable ChangeInterval when,
      List<FeedEntry.Change> first,
      List<TaggedEdit> edits,
      int count,
      String what,
      Instant seen,
      @Nullable StepJson step) {
    String address = site.absolute(path);
    List<FeedEntry.Change> changes = new ArrayList<>(first);
    edits.stream().limit(EDITS).map(FeedEntryBuilder::change).forEach(changes::add);
    int hidden = count - Math.min(EDITS, edits.size());
    FeedEntry entry =
        new FeedEntry(
            new LabeledLink(when == null ? "As it was first seen" : "Side by side", address),
            when,
            changes,
            hidden <= 0 ? null : "And " + PageWording.count(hidden, "more edit") + ".");
    List<String> tags =
        edits.stream()
            .flatMap(edit -> edit.tags().stream())
            .distinct()
            .sorted()
            .map((Tag tag) -> EditWording.words(tag))
            .toList();
    Publisher publisher = sources.publisher(article.source());
    String name = headline.isBlank() ? article.url() : headline;
    return new Entry(
        id,
        address,
        name + " (" + publisher.label() + "): " + what,
        publisher,
        SiteLinks.original(article.url()).orElse(null),
        pages.render("parts/feedentry", entry),
        seen,
        tags,
        step);
  }

  private static FeedEntry.Change change(TaggedEdit edit) {
    return new FeedEntry.Change(
        PageWording.what(edit.edit()),
        EditExcerpt.of(EditWording.runs(edit.edit().words())),
        Stream.concat(
                edit.tags().stream().sorted().map(EditWording::words),
                EditWording.speakers(edit.quotes()).stream().map(by -> "speaker: " + by.text()))
            .collect(Collectors.joining(", ")));
  }

  private static String what(RevisionKind kind, EditBreakdown edits) {
    if (kind == RevisionKind.FIRST || kind == RevisionKind.WITHHELD) {
      return PageWording.kind(kind);
    }
    String count = edits.total() == 0 ? "no words changed" : edits.inWords();
    String named = PageWording.kind(kind);
    return named.isEmpty() ? count : named + ", " + count;
  }
}
