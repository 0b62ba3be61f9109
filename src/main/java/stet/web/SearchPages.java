package stet.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.model.Tag;
import stet.query.WordForms;
import stet.query.parser.PlainQuestion;
import stet.query.parser.PlainQuestionParser;
import stet.search.Answer;
import stet.search.BadQuery;
import stet.search.Facets;
import stet.search.Found;
import stet.search.Question;
import stet.search.Question.Order;
import stet.search.SearchEngine;
import stet.search.Unavailable;
import stet.web.request.RequestParameters;
import stet.web.request.ResultResponse;
import stet.web.view.BadQueryPage;
import stet.web.view.FoundArticle;
import stet.web.view.LabeledLink;
import stet.web.view.PageFrame;
import stet.web.view.SearchGuide;
import stet.web.view.SearchPage;
import stet.web.wording.EditWording;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/**
 * Pages that show the results of a search, grouped by article, or the reason why the query cannot
 * be understood.
 */
final class SearchPages {

  private static final int ARTICLES = 10;

  /** The parameter for a search of words exactly as written. */
  private static final String WRITTEN = "written";

  /** The parameter for a search of the words of a question, instead of its meaning. */
  private static final String WORDS = "words";

  private final SearchEngine search;
  private final SourceLinks sources;
  private final Clock clock;
  private final ExampleQueries examples;
  private final ResultCountCache counts;
  private final SearchGuideBuilder guides;
  private final SourceCheckNotes checks;
  private final Site site;
  private final TemplateRenderer pages;

  SearchPages(
      SearchEngine search,
      SourceLinks sources,
      Clock clock,
      ExampleQueries examples,
      ResultCountCache counts,
      SourceCheckNotes checks,
      Site site,
      TemplateRenderer pages) {
    this.search = search;
    this.sources = sources;
    this.clock = clock;
    this.examples = examples;
    this.counts = counts;
    this.checks = checks;
    this.guides = new SearchGuideBuilder(search, counts);
    this.site = site;
    this.pages = pages;
  }

  void show(Context request) {
    String query = query(request);
    Order order = RequestParameters.order(request);
    if (query.isEmpty()) {
      nothingAsked(request);
      return;
    }
    if (request.queryParam(WRITTEN) != null) {
      query = SearchGuideBuilder.forms(query).asWritten(query);
    }
    Optional<PlainQuestion> asked =
        request.queryParam(WORDS) == null
            ? PlainQuestionParser.parse(query, clock.instant(), sources::publishers)
            : Optional.empty();
    if (asked.filter(PlainQuestion::certain).isPresent()) {
      answer(request, query, asked.get(), order);
    } else {
      answer(request, query, order, null);
    }
  }

  /**
   * Answers a question in everyday words by the first of its readings that has results, or by the
   * most exact reading if none has.
   */
  private void answer(Context request, String asked, PlainQuestion question, Order order) {
    List<String> readings = question.readings();
    String taken = readings.stream().filter(counts::finds).findFirst().orElse(readings.getFirst());
    answer(
        request,
        taken,
        order,
        new SearchGuide.Reading(
            asked,
            taken,
            leftOut(question.actor()),
            question.phrase() == null
                ? null
                : new LabeledLink(
                    "When and where “" + question.phrase() + "” stood",
                    SiteLinks.phrase(question.phrase(), null)),
            counts.finds(taken) ? List.of() : guides.finding(question.wider()),
            new LabeledLink(
                "Look for the words of the question in the texts instead",
                SiteLinks.search(asked) + "&" + WORDS + "=yes")));
  }

  /** The sentence that says why the words for who made a change were not looked for. */
  private static String leftOut(@Nullable String actor) {
    return actor == null
        ? ""
        : "“"
            + actor
            + "” was left out: no source here has this name, and who made a change is not recorded.";
  }

  private void answer(
      Context request, String query, Order order, SearchGuide.@Nullable Reading reading) {
    Question question = new Question(query, ARTICLES, order, request.queryParam("after"));
    switch (search.search(question)) {
      case Found<Answer> found -> found(request, whole(question, found.value()), order, reading);
      case BadQuery<Answer> bad -> misunderstood(request, bad);
      case Unavailable<Answer> now -> throw ResultResponse.unavailable(now);
    }
  }

  /**
   * Returns the answer with more of its edits if it has only one article, because the page then has
   * room for more than a few edits.
   */
  private Answer whole(Question question, Answer answer) {
    boolean cut =
        answer.total().articles() == 1
            && answer.results().stream()
                .anyMatch(
                    result ->
                        result.found() > Math.max(result.edits().size(), result.hits().size()));
    Question all =
        new Question(
            question.query(), 1, FoundArticleViews.MOST, question.order(), question.after());
    return cut ? search.search(all).answer().orElse(answer) : answer;
  }

  /** Returns the query, without white space around it. */
  static String query(Context request) {
    String query = request.queryParam("q");
    return query == null ? "" : query.strip();
  }

  private void found(
      Context request, Answer answer, Order order, SearchGuide.@Nullable Reading reading) {
    String query = answer.query();
    boolean nothing = answer.results().isEmpty();
    Optional<Facets> facets = nothing ? Optional.empty() : facets(query);
    WordForms forms = SearchGuideBuilder.forms(query);
    List<FoundArticle> results =
        new FoundArticleViews(sources, query, order, answer.total().articles() == 1, forms)
            .of(answer.results());
    String noun = answer.total().edits() > 0 ? "edit" : "version";
    String feeds = "/search";
    String asked = "?q=" + SiteLinks.encoded(query);
    pages.show(
        request,
        "search",
        new SearchPage(
            frame(query, query, Site.feeds(feeds, asked)),
            query,
            RequestParameters.name(order),
            Arrays.stream(Order.values())
                .map(o -> new SearchPage.Order(RequestParameters.name(o), name(o), o == order))
                .toList(),
            total(answer),
            search.inWords(query).map(words -> PageWording.sentence(words) + ".").orElse(""),
            FacetListBuilder.drops(new RemovableQueryClauses(query), RequestParameters.name(order)),
            facets
                .map(f -> FacetListBuilder.of(f, sources, RequestParameters.name(order)))
                .orElse(List.of()),
            facets
                .map(
                    f ->
                        HistogramBuilder.of(
                            f.histogram(),
                            noun,
                            narrowed ->
                                SiteLinks.search(narrowed, RequestParameters.name(order), null)))
                .orElse(null),
            answer.notices(),
            results,
            answer.next() == null
                ? null
                : SiteLinks.search(query, RequestParameters.name(order), answer.next()),
            meant(answer.instead()),
            nothing ? examples.insteadOf(query) : List.of(),
            form(),
            "/api/search" + asked,
            "./stet saved add NAME " + shell(query),
            List.of(
                new LabeledLink("Spreadsheet (CSV)", SiteLinks.csv(query)),
                new LabeledLink("JSON Lines", "/api/export" + asked)),
            RelatedPageFinder.of(query, answer.total().edits() > 0),
            site.absolute(SiteLinks.search(query, RequestParameters.name(order), null)),
            guides.of(answer, forms, reading, results),
            checks.ofQuery(query)));
  }

  /** Quotes a text as one word of a shell, whatever characters it has. */
  private static String shell(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  /** Returns links to queries that the reader may have meant. */
  private static List<LabeledLink> meant(List<String> queries) {
    return queries.stream().map(query -> new LabeledLink(query, SiteLinks.search(query))).toList();
  }

  private Optional<Facets> facets(String query) {
    return search.facets(query, FacetListBuilder.VALUES).answer();
  }

  private void misunderstood(Context request, BadQuery<?> bad) {
    request.status(400);
    String query = bad.query();
    int at = Math.clamp(bad.at(), 0, query.length());
    int end = Math.clamp((long) at + bad.length(), at, query.length());
    pages.show(
        request,
        "badquery",
        new BadQueryPage(
            frame("A query that can’t be understood", query, List.of()),
            bad.message(),
            query.substring(0, at),
            query.substring(at, end),
            query.substring(end),
            meant(bad.instead()),
            examples.all()));
  }

  private void nothingAsked(Context request) {
    pages.show(
        request,
        "search",
        new SearchPage(
            frame("Search", "", List.of()),
            "",
            RequestParameters.name(Order.BEST),
            List.of(),
            "What are you looking for?",
            "",
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of(),
            null,
            List.of(),
            examples.all(),
            form(),
            null,
            "",
            List.of(),
            List.of(),
            site.absolute("/search"),
            SearchGuide.NONE,
            List.of()));
  }

  /** Returns the choices of the form for people who do not know the query syntax. */
  private SearchPage.Form form() {
    return new SearchPage.Form(
        Arrays.stream(Tag.values())
            .map(tag -> new SearchPage.Option(tag.label(), EditWording.words(tag)))
            .toList(),
        sources.options());
  }

  private PageFrame frame(String title, String query, List<PageFrame.FeedLink> feeds) {
    return site.frame(title, query, null, feeds);
  }

  /** Returns the totals of an answer in words. */
  static String total(Answer answer) {
    Answer.Totals total = answer.total();
    if (total.articles() == 0) {
      return "Nothing found";
    }
    String what =
        total.edits() > 0
            ? PageWording.count(total.edits(), "edit")
            : PageWording.count(total.versions(), "version");
    String articles = PageWording.count(total.articles(), "article");
    if (answer.partial()) {
      return "At least " + what + " in " + articles;
    }
    return total.exact()
        ? what + " in " + articles
        : "More than " + what + " in more than " + articles;
  }

  private static String name(Order order) {
    return switch (order) {
      case BEST -> "Best first";
      case NEWEST -> "Newest first";
      case OLDEST -> "Oldest first";
      case SIGNIFICANT -> "Most significant first";
      case EDITED -> "Most edited first";
      case VERSIONS -> "Most versions first";
      case CHANGED -> "Article changed last first";
      case APPEARED -> "Article first seen last first";
    };
  }
}
