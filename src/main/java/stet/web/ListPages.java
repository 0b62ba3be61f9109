package stet.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.model.Article;
import stet.model.ArticleId;
import stet.model.Timeline;
import stet.web.view.ArticlesPage;
import stet.web.view.FoundArticle;
import stet.web.view.Link;
import stet.web.view.Moment;

/** Lists of articles, and the way from an address at its source to an article here. */
final class ListPages {

  private static final int PAGE = 50;

  private final Archive archive;
  private final Facts facts;
  private final Site site;
  private final Pages pages;

  ListPages(Archive archive, Facts facts, Site site, Pages pages) {
    this.archive = archive;
    this.facts = facts;
    this.site = site;
    this.pages = pages;
  }

  /** All articles, in order of id, which is no order that means anything but stays. */
  void all(Context request) {
    Optional<ArticleId> after =
        Optional.ofNullable(request.queryParam("after"))
            .filter(ArticleId::isValid)
            .map(ArticleId::new);
    List<Article> articles = archive.articles(after, PAGE + 1);
    boolean more = articles.size() > PAGE;
    List<Article> page = more ? articles.subList(0, PAGE) : articles;
    show(request, "Articles", "", page, more ? "/articles?after=" + page.getLast().id() : null);
  }

  /** Leads to the article that a URL, an identifier or an id names. */
  void find(Context request) {
    String url = Optional.ofNullable(request.queryParam("url")).orElse("").strip();
    List<Article> found = url.isEmpty() ? List.of() : archive.find(url);
    if (found.isEmpty()) {
      throw new NotFoundResponse(
          url.isEmpty()
              ? "An article is found by its address: this page’s own address lacks “url”."
              : "The archive holds no article under “" + url + "”.");
    }
    if (found.size() == 1) {
      request.redirect(Links.article(found.getFirst().id()), HttpStatus.SEE_OTHER);
    } else {
      show(request, "Articles", "Several articles go by “" + url + "”.", found, null);
    }
  }

  private void show(
      Context request, String title, String about, List<Article> articles, @Nullable String next) {
    pages.show(
        request,
        "articles",
        new ArticlesPage(
            site.frame(title),
            title,
            about,
            articles.stream()
                .flatMap(article -> archive.timeline(article.id()).stream())
                .map(this::line)
                .toList(),
            next));
  }

  private FoundArticle line(Timeline timeline) {
    Article article = timeline.article();
    return new FoundArticle(
        new Link(facts.headline(timeline), Links.article(article.id())),
        new Link(article.source(), Links.source(article.source())),
        Moment.of(timeline.first().firstSeen()),
        Moment.of(timeline.last().firstSeen()),
        Wording.count(timeline.versions().size(), "version"),
        List.of(),
        List.of(),
        null);
  }
}
