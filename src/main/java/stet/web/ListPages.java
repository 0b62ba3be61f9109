package stet.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.model.Article;
import stet.model.Timeline;
import stet.search.Answer;
import stet.search.BadQuery;
import stet.search.Question;
import stet.search.Question.Order;
import stet.search.Result;
import stet.search.SearchEngine;
import stet.web.request.ResultResponse;
import stet.web.view.ArticlesPage;
import stet.web.view.FoundArticle;
import stet.web.view.InstantView;
import stet.web.view.LabeledLink;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/**
 * Pages with lists of articles, and the redirect from an article's address at its source to its
 * page.
 */
final class ListPages {

  private static final int PAGE = 50;

  /** A query for every version, because all observations were made after the year 1. */
  private static final String EVERY_ARTICLE = "seen:>=0001";

  private final Archive archive;
  private final SearchEngine search;
  private final ArticleFactsBuilder facts;
  private final SourceLinks sources;
  private final Site site;
  private final TemplateRenderer pages;

  ListPages(
      Archive archive,
      SearchEngine search,
      ArticleFactsBuilder facts,
      SourceLinks sources,
      Site site,
      TemplateRenderer pages) {
    this.archive = archive;
    this.search = search;
    this.facts = facts;
    this.sources = sources;
    this.site = site;
    this.pages = pages;
  }

  /** Shows all articles, those that changed last first. */
  void all(Context request) {
    Question question =
        new Question(EVERY_ARTICLE, PAGE, Order.NEWEST, request.queryParam("after"));
    Result<Answer> page = search.search(question);
    // A cursor of another list is invalid here, so the first page is shown instead.
    Answer answer =
        ResultResponse.answerOf(
            page instanceof BadQuery<?> ? search.search(question.first()) : page);
    show(
        request,
        "Articles",
        PageWording.count(answer.total().articles(), "article")
            + ", those that changed last first.",
        answer.results().stream().map(this::line).toList(),
        answer.next() == null ? null : "/articles?after=" + SiteLinks.encoded(answer.next()));
  }

  /** Redirects to the article that a URL, an identifier or an id names. */
  void find(Context request) {
    String url = Optional.ofNullable(request.queryParam("url")).orElse("").strip();
    List<Article> found = url.isEmpty() ? List.of() : archive.find(url);
    if (found.isEmpty()) {
      throw new NotFoundResponse(
          url.isEmpty()
              ? "An article is found by its address: “url” is missing from the address of this page."
              : "The archive holds no article under “" + url + "”.");
    }
    if (found.size() == 1) {
      request.redirect(SiteLinks.article(found.getFirst().id()), HttpStatus.SEE_OTHER);
    } else {
      show(
          request,
          "Articles",
          "Several articles go by “" + url + "”.",
          found.stream()
              .flatMap(article -> archive.timeline(article.id()).stream())
              .map(this::line)
              .toList(),
          null);
    }
  }

  private void show(
      Context request,
      String title,
      String about,
      List<FoundArticle> articles,
      @Nullable String next) {
    pages.show(
        request, "articles", new ArticlesPage(site.frame(title), title, about, articles, next));
  }

  private FoundArticle line(Answer.ArticleResult result) {
    FoundArticle found = new FoundArticleViews(sources, EVERY_ARTICLE, Order.NEWEST).of(result);
    return new FoundArticle(
        found.article(),
        found.source(),
        found.firstSeen(),
        found.lastChanged(),
        found.versions(),
        List.of(),
        List.of(),
        null);
  }

  private FoundArticle line(Timeline timeline) {
    Article article = timeline.article();
    return new FoundArticle(
        new LabeledLink(facts.headline(timeline), SiteLinks.article(article.id())),
        sources.of(article.source()),
        InstantView.of(timeline.first().firstSeen()),
        InstantView.of(timeline.last().firstSeen()),
        PageWording.count(timeline.versions().size(), "version"),
        List.of(),
        List.of(),
        null);
  }
}
