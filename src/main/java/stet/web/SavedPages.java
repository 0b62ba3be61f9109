package stet.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import stet.archive.Archive;
import stet.desk.SavedSearchCatalogue;
import stet.model.WithheldException;
import stet.search.Answer;
import stet.search.BadQuery;
import stet.search.Found;
import stet.search.Question;
import stet.search.Question.Order;
import stet.search.SearchEngine;
import stet.search.Unavailable;
import stet.store.SavedSearch;
import stet.web.feed.FeedFormat;
import stet.web.request.ResultResponse;
import stet.web.view.InstantView;
import stet.web.view.LabeledLink;
import stet.web.view.PageFrame;
import stet.web.view.SavedPage;
import stet.web.wording.SiteLinks;

/** Pages of the saved searches, with their feeds. */
final class SavedPages {

  private static final int ARTICLES = 10;

  private final Archive archive;
  private final SavedSearchCatalogue saved;
  private final SearchEngine search;
  private final SourceLinks sources;
  private final FeedPages feeds;
  private final SourceCheckNotes checks;
  private final Site site;
  private final TemplateRenderer pages;

  SavedPages(
      Archive archive,
      SavedSearchCatalogue saved,
      SearchEngine search,
      SourceLinks sources,
      FeedPages feeds,
      SourceCheckNotes checks,
      Site site,
      TemplateRenderer pages) {
    this.archive = archive;
    this.saved = saved;
    this.search = search;
    this.sources = sources;
    this.feeds = feeds;
    this.checks = checks;
    this.site = site;
    this.pages = pages;
  }

  void all(Context request) {
    List<SavedPage.Line> lines =
        visible().stream()
            .map(
                each ->
                    new SavedPage.Line(
                        new LabeledLink(each.name(), SiteLinks.saved(each.name())),
                        query(each),
                        feeds(each)))
            .toList();
    pages.show(
        request,
        "saved",
        new SavedPage.SavedSearchList(
            site.frame("Saved searches", "", "/saved", List.of()), lines));
  }

  void one(Context request) {
    SavedSearch found = find(request);
    Question question = new Question(found.query(), ARTICLES, Order.NEWEST, null);
    switch (search.search(question)) {
      case Found<Answer> answer ->
          show(request, found, SearchPages.total(answer.value()), answer.value().results());
      case BadQuery<Answer> bad ->
          show(request, found, ResultResponse.notUnderstood(bad), List.of());
      case Unavailable<Answer> now -> throw ResultResponse.unavailable(now);
    }
  }

  void feed(Context request, FeedFormat form) {
    SavedSearch found = find(request);
    feeds.found(
        request, form, found.query(), found.name(), SiteLinks.saved(found.name()), request.path());
  }

  /** Returns the saved searches without those that contain a withheld name. */
  List<SavedSearch> visible() {
    return saved.all().stream()
        .filter(each -> archive.withheldName(each.query()).isEmpty())
        .toList();
  }

  /** Returns the saved search that the path names. */
  SavedSearch find(Context request) {
    String name = request.pathParam("name");
    SavedSearch found =
        saved
            .find(name)
            .orElseThrow(() -> new NotFoundResponse("No search is saved as “" + name + "”."));
    archive
        .withheldName(found.query())
        .ifPresent(
            withholding -> {
              throw new WithheldException("What is saved as “" + name + "”", withholding);
            });
    return found;
  }

  private void show(
      Context request, SavedSearch found, String total, List<Answer.ArticleResult> newest) {
    String path = SiteLinks.saved(found.name());
    pages.show(
        request,
        "savedsearch",
        new SavedPage(
            site.frame(found.name(), found.query(), path, feeds(found)),
            found.name(),
            query(found),
            total,
            InstantView.of(found.created()),
            found.webhook() != null,
            new FoundArticleViews(sources, found.query(), Order.NEWEST).of(newest),
            checks.ofQuery(found.query()),
            newest.isEmpty()
                ? null
                : new LabeledLink("All of them", SiteLinks.search(found.query(), "newest", null))));
  }

  private static LabeledLink query(SavedSearch saved) {
    return new LabeledLink(saved.query(), SiteLinks.search(saved.query()));
  }

  private static List<PageFrame.FeedLink> feeds(SavedSearch saved) {
    return Site.feeds(SiteLinks.saved(saved.name()), "");
  }
}
