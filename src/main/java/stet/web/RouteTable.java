package stet.web;

import static stet.web.RequestLane.EXPORT;
import static stet.web.RequestLane.HEALTH;
import static stet.web.RequestLane.PAGE;
import static stet.web.RequestLane.SEARCH;
import static stet.web.RequestLane.STATIC;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Clock;
import stet.api.ApiAnswers;
import stet.archive.Archive;
import stet.desk.SavedSearchCatalogue;
import stet.model.Timeline;
import stet.revision.RevisionHistory;
import stet.search.QuotationSearch;
import stet.search.SearchEngine;
import stet.web.feed.FeedFormat;
import stet.web.json.ApiRoutes;
import stet.web.json.HealthRoutes;
import stet.web.json.OpenApi;
import stet.web.request.RequestResolver;

/** The table of all routes. */
final class RouteTable {

  private final RequestResolver lookup;
  private final StaticFiles files;
  private final HealthRoutes health;
  private final FrontPages front;
  private final SearchPages search;
  private final PhrasePages phrases;
  private final QuotationPages quotations;
  private final ListPages lists;
  private final ArticlePages articles;
  private final VersionPages versions;
  private final FetchedPages fetched;
  private final DiffPages diffs;
  private final HelpPages help;
  private final CorrectionsPages corrections;
  private final ProfilePages profiles;
  private final FeedPages feeds;
  private final WithheldPages withheld;
  private final SavedPages saved;
  private final SwapPages swaps;
  private final ApiRoutes api;
  private final SavedListPolicy savedList;
  private final DerivationLimiter derivations;

  RouteTable(
      Archive archive,
      RevisionHistory histories,
      SearchEngine index,
      FetchLog looks,
      HealthRoutes health,
      SavedListPolicy savedList,
      DerivationLimiter derivations,
      Site site,
      TemplateRenderer pages,
      StaticFiles files) {
    SourceLinks sources = new SourceLinks(archive);
    ArticleFactsBuilder facts = new ArticleFactsBuilder(archive, sources, looks);
    ResultCountCache tallies = new ResultCountCache(index, archive::generation);
    ExampleQueries examples = new ExampleQueries(index, tallies);
    SourceCheckNotes checks = new SourceCheckNotes(archive, sources, examples);
    this.files = files;
    this.health = health;
    this.savedList = savedList;
    this.derivations = derivations;
    lookup = new RequestResolver(archive);
    front = new FrontPages(archive, sources, Clock.systemUTC(), examples, tallies, site, pages);
    search =
        new SearchPages(index, sources, Clock.systemUTC(), examples, tallies, checks, site, pages);
    phrases = new PhrasePages(index, sources, checks, site, pages);
    quotations =
        new QuotationPages(
            new QuotationSearch(index, archive, histories),
            new EditChartBuilder(index, sources),
            facts,
            site,
            pages);
    lists = new ListPages(archive, index, facts, sources, site, pages);
    RevisionSummaryCache digests = new RevisionSummaryCache(archive, histories);
    articles = new ArticlePages(lookup, archive, histories, digests, facts, site, pages);
    versions = new VersionPages(lookup, archive, histories, facts, site, pages);
    fetched = new FetchedPages(lookup, archive, histories, looks, facts, site, pages);
    diffs = new DiffPages(archive, histories, facts, site, pages);
    help = new HelpPages(archive, sources, histories, examples, tallies, checks, site, pages);
    corrections = new CorrectionsPages(archive, index, sources, site, pages);
    profiles = new ProfilePages(archive, index, sources, tallies, checks, site, pages);
    ApiAnswers answers = new ApiAnswers(archive, histories);
    feeds = new FeedPages(lookup, histories, index, answers, facts, sources, site, pages);
    withheld = new WithheldPages(answers, site, pages);
    swaps = new SwapPages(index, sources, site, pages);
    SavedSearchCatalogue searches = new SavedSearchCatalogue(archive, Clock.systemUTC());
    saved = new SavedPages(archive, searches, index, sources, feeds, checks, site, pages);
    api = new ApiRoutes(lookup, archive, index, answers, site::absolute);
  }

  /**
   * Adds all routes, each with the lane of its requests.
   *
   * @param lanes the lanes by path, which are filled here
   */
  void layOut(JavalinDefaultRoutingApi javalin, RouteLanes lanes) {
    RouteRegistrar routes = new RouteRegistrar(javalin, lanes);

    // Feeds come before the pages, whose paths would otherwise match the endings of feeds.
    for (FeedFormat form : FeedFormat.values()) {
      String ending = form.ending();
      routes.get(SEARCH, "/changes" + ending, request -> feeds.changes(request, form));
      routes.get(SEARCH, "/search" + ending, request -> feeds.search(request, form));
      routes.get(
          PAGE,
          "/article/{id}" + ending,
          derivations.limit(request -> feeds.article(request, form)));
      routes.get(SEARCH, "/saved/{name}" + ending, request -> saved.feed(request, form));
    }

    routes.get(PAGE, "/", front::show);
    routes.get(SEARCH, "/search", search::show);
    routes.get(SEARCH, "/phrase", phrases::show);
    routes.get(SEARCH, "/quotation", derivations.limit(quotations::show));
    routes.get(PAGE, "/articles", lists::all);
    routes.get(PAGE, "/article", lists::find);
    routes.get(PAGE, "/article/{id}", derivations.limit(articles::show));
    routes.get(PAGE, "/article/{id}/compare", articles::compare);
    routes.get(PAGE, "/article/{id}/go", versions::go);
    routes.get(PAGE, "/article/{id}/fetched", fetched::show);
    routes.get(PAGE, "/article/{id}/{instants}", derivations.limit(this::versionOrDiff));
    routes.get(PAGE, "/article/{id}/{pair}/share.png", derivations.limit(this::picture));
    routes.get(SEARCH, "/corrections", corrections::show);
    routes.get(PAGE, "/feeds", help::feeds);
    routes.get(PAGE, "/help", help::help);
    routes.get(PAGE, "/about", help::about);
    routes.get(PAGE, "/help/api", help::api);
    routes.get(PAGE, "/ask", QueryFormBuilder::ask);
    routes.get(SEARCH, "/person", profiles::person);
    routes.get(SEARCH, "/source", profiles::source);
    routes.get(PAGE, "/withheld", withheld::show);
    routes.get(SEARCH, "/swaps", swaps::show);
    routes.get(PAGE, "/saved", listed(saved::all));
    routes.get(SEARCH, "/saved/{name}", saved::one);
    routes.get(STATIC, "/static/{file}", files::serve);

    routes.get(HEALTH, HealthRoutes.ALL, health::all);
    routes.get(HEALTH, HealthRoutes.LIVE, health::live);
    routes.get(HEALTH, HealthRoutes.READY, health::ready);

    routes.get(PAGE, OpenApi.PATH, OpenApi::serve);
    routes.get(SEARCH, "/api/search", api.unlessKnown(api::search));
    routes.get(SEARCH, "/api/facets", api.unlessKnown(api::facets));
    routes.get(EXPORT, "/api/export", api.unlessKnown(api::export));
    routes.get(SEARCH, "/api/phrase", api.unlessKnown(api::phrase));
    routes.get(SEARCH, "/api/person", api.unlessKnown(api::person));
    routes.get(SEARCH, "/api/quotation", derived(api::quotation));
    routes.get(SEARCH, "/api/swaps", api.unlessKnown(api::swaps));
    routes.get(SEARCH, "/api/complete", api::complete);
    routes.get(PAGE, "/api/articles", api.unlessKnown(api::articles));
    routes.get(PAGE, "/api/articles/{id}", derived(api::article));
    routes.get(PAGE, "/api/articles/{id}/versions/{instant}", api.unlessKnown(api::version));
    routes.get(PAGE, "/api/articles/{id}/versions/{instant}/blame", derived(api::blame));
    routes.get(PAGE, "/api/articles/{id}/diff/{pair}", derived(api::diff));
    routes.get(PAGE, "/api/saved", listed(request -> api.saved(request, saved.visible())));
    routes.get(PAGE, "/api/saved/{name}", request -> api.saved(request, saved.find(request)));
    routes.get(PAGE, "/api/stats", api.unlessKnown(api::stats));
    routes.get(PAGE, "/api/withheld", api::withheld);
  }

  /** Registrar of the routes with Javalin and of the lanes of their requests. */
  private record RouteRegistrar(JavalinDefaultRoutingApi routes, RouteLanes lanes) {

    /** Adds a route for GET and HEAD. */
    private void get(RequestLane lane, String path, Handler handler) {
      routes.get(path, handler);
      routes.head(path, handler);
      lanes.add(path, lane);
    }
  }

  private Handler derived(Handler handler) {
    return api.unlessKnown(derivations.limit(handler));
  }

  private Handler listed(Handler list) {
    return request -> {
      savedList.check(request);
      list.handle(request);
    };
  }

  private void picture(Context request) {
    Timeline timeline = lookup.timeline(request);
    diffs.picture(request, timeline, lookup.pair(timeline, request.pathParam("pair")));
  }

  /**
   * Answers a path with one instant by a version, and a path with two instants and {@code ..}
   * between them by a comparison.
   */
  private void versionOrDiff(Context request) {
    Timeline timeline = lookup.timeline(request);
    String instants = request.pathParam("instants");
    if (instants.contains("..")) {
      diffs.show(request, timeline, lookup.pair(timeline, instants));
    } else {
      versions.show(request, timeline, lookup.version(timeline, instants));
    }
  }
}
