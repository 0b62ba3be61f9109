package stet.web;

import static java.util.stream.Collectors.joining;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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
import stet.web.request.RequestParameters;
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

  /** All that stands between words. In a query, it could have a meaning of its own. */
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** The orders of the list, the usual one first. */
  private static final List<Order> ORDERS = List.of(Order.CHANGED, Order.VERSIONS, Order.APPEARED);

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

  /** Shows the articles, or those with some words in a headline, in the order that is chosen. */
  void all(Context request) {
    String given = RequestParameters.given(request, "headline");
    String words = NO_WORD.matcher(given).replaceAll("").isEmpty() ? "" : given;
    Order order = RequestParameters.order(request, ORDERS);
    String query = query(words);
    Question question = new Question(query, PAGE, asked(words, order), request.queryParam("after"));
    Result<Answer> page = search.search(question);
    // A cursor of another list is invalid here, so the first page is shown instead.
    Answer answer =
        ResultResponse.answerOf(
            page instanceof BadQuery<?> ? search.search(question.first()) : page);
    List<FoundArticle> articles =
        answer.results().stream().map(result -> line(result, query, !words.isEmpty())).toList();
    show(
        request,
        about(answer, words, order),
        words,
        order,
        articles,
        answer.next() == null ? null : next(words, order, answer.next()));
  }

  /**
   * Returns the order to ask for. In the list of all articles, the newest version found is the last
   * change, and the engine need not read the whole list for it.
   */
  private static Order asked(String words, Order order) {
    return words.isEmpty() && order == Order.CHANGED ? Order.NEWEST : order;
  }

  /** Returns the query for the versions that have all of the words in their headline. */
  private static String query(String words) {
    return words.isEmpty()
        ? EVERY_ARTICLE
        : NO_WORD
            .splitAsStream(words.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .map(word -> "headline:" + word)
            .collect(joining(" "));
  }

  private static String about(Answer answer, String words, Order order) {
    int articles = answer.total().articles();
    String count =
        (answer.total().exact() ? "" : "more than ") + PageWording.count(articles, "article");
    boolean one = articles == 1;
    String which =
        words.isEmpty()
            ? ""
            : (one ? " has or had “" : " have or had “")
                + words
                + (one ? "” in its headline" : "” in their headline");
    return PageWording.sentence(count) + which + ". " + first(order);
  }

  private static String first(Order order) {
    return switch (order) {
      case VERSIONS -> "Those with the most versions come first.";
      case APPEARED -> "Those first seen most recently come first.";
      default -> "Those that changed last come first.";
    };
  }

  private static List<ArticlesPage.Order> orders(Order chosen) {
    return ORDERS.stream()
        .map(
            order ->
                new ArticlesPage.Order(RequestParameters.name(order), name(order), order == chosen))
        .toList();
  }

  private static String name(Order order) {
    return switch (order) {
      case VERSIONS -> "Most versions";
      case APPEARED -> "First seen most recently";
      default -> "Changed most recently";
    };
  }

  private static String next(String words, Order order, String after) {
    return "/articles?"
        + (words.isEmpty() ? "" : "headline=" + SiteLinks.encoded(words) + "&")
        + (order == Order.CHANGED ? "" : "sort=" + RequestParameters.name(order) + "&")
        + "after="
        + SiteLinks.encoded(after);
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
          "Several articles go by “" + url + "”.",
          "",
          Order.CHANGED,
          found.stream()
              .flatMap(article -> archive.timeline(article.id()).stream())
              .map(this::line)
              .toList(),
          null);
    }
  }

  private void show(
      Context request,
      String about,
      String words,
      Order order,
      List<FoundArticle> articles,
      @Nullable String next) {
    String title = "Articles";
    pages.show(
        request,
        "articles",
        new ArticlesPage(site.frame(title), title, about, words, orders(order), articles, next));
  }

  /**
   * Returns the line of an article.
   *
   * @param searched whether words were looked for; a version with them is then shown, if the latest
   *     headline does not have them any more
   */
  private FoundArticle line(Answer.ArticleResult result, String query, boolean searched) {
    FoundArticle found = new FoundArticleViews(sources, query, Order.NEWEST).of(result);
    boolean earlier =
        searched && !result.hits().isEmpty() && result.hits().getFirst().until() != null;
    return new FoundArticle(
        found.article(),
        found.source(),
        found.firstSeen(),
        found.lastChanged(),
        found.versions(),
        List.of(),
        earlier ? found.hits().subList(0, 1) : List.of(),
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
