package stet.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Clock;
import stet.api.Api;
import stet.archive.Archive;
import stet.desk.SavedSearches;
import stet.history.Histories;
import stet.model.Timeline;
import stet.search.QuotationSearch;
import stet.search.Search;
import stet.web.feed.Form;
import stet.web.json.ApiRoutes;
import stet.web.json.HealthRoutes;
import stet.web.json.OpenApi;
import stet.web.request.Lookup;

/** Every route there is. */
final class Routes {

  private final Lookup lookup;
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

  Routes(
      Archive archive,
      Histories histories,
      Search index,
      Looks looks,
      HealthRoutes health,
      SavedListPolicy savedList,
      Site site,
      Pages pages,
      StaticFiles files) {
    Facts facts = new Facts(archive, looks);
    Tallies tallies = new Tallies(index, archive::generation);
    Examples examples = new Examples(index, tallies);
    this.files = files;
    this.health = health;
    this.savedList = savedList;
    lookup = new Lookup(archive);
    front = new FrontPages(archive, Clock.systemUTC(), examples, tallies, site, pages);
    search = new SearchPages(archive, index, examples, site, pages);
    phrases = new PhrasePages(index, site, pages);
    quotations =
        new QuotationPages(
            new QuotationSearch(index, archive, histories),
            new Drawings(index),
            facts,
            site,
            pages);
    lists = new ListPages(archive, index, facts, site, pages);
    Digests digests = new Digests(archive, histories);
    articles = new ArticlePages(lookup, archive, histories, digests, facts, site, pages);
    versions = new VersionPages(lookup, archive, histories, facts, site, pages);
    fetched = new FetchedPages(lookup, archive, histories, looks, facts, site, pages);
    diffs = new DiffPages(archive, histories, facts, site, pages);
    help = new HelpPages(archive, histories, examples, tallies, site, pages);
    corrections = new CorrectionsPages(archive, index, site, pages);
    profiles = new ProfilePages(archive, index, tallies, site, pages);
    Api answers = new Api(archive, histories);
    feeds = new FeedPages(lookup, histories, index, answers, facts, site, pages);
    withheld = new WithheldPages(answers, site, pages);
    swaps = new SwapPages(archive, index, site, pages);
    SavedSearches searches = new SavedSearches(archive, Clock.systemUTC());
    saved = new SavedPages(archive, searches, index, feeds, site, pages);
    api = new ApiRoutes(lookup, archive, index, answers);
  }

  void layOut(JavalinDefaultRoutingApi routes) {
    // Feeds stand before the pages whose paths would take their endings in.
    for (Form form : Form.values()) {
      get(routes, "/changes" + form.ending(), request -> feeds.changes(request, form));
      get(routes, "/search" + form.ending(), request -> feeds.search(request, form));
      get(routes, "/article/{id}" + form.ending(), request -> feeds.article(request, form));
      get(routes, "/saved/{name}" + form.ending(), request -> saved.feed(request, form));
    }

    get(routes, "/", front::show);
    get(routes, "/search", search::show);
    get(routes, "/phrase", phrases::show);
    get(routes, "/quotation", quotations::show);
    get(routes, "/articles", lists::all);
    get(routes, "/article", lists::find);
    get(routes, "/article/{id}", articles::show);
    get(routes, "/article/{id}/compare", articles::compare);
    get(routes, "/article/{id}/go", versions::go);
    get(routes, "/article/{id}/fetched", fetched::show);
    get(routes, "/article/{id}/{instants}", this::versionOrDiff);
    get(routes, "/article/{id}/{pair}/share.png", this::picture);
    get(routes, "/corrections", corrections::show);
    get(routes, "/feeds", help::feeds);
    get(routes, "/help", help::help);
    get(routes, "/about", help::about);
    get(routes, "/help/api", help::api);
    get(routes, "/ask", Builder::ask);
    get(routes, "/person", profiles::person);
    get(routes, "/source", profiles::source);
    get(routes, "/withheld", withheld::show);
    get(routes, "/swaps", swaps::show);
    get(routes, "/saved", listed(saved::all));
    get(routes, "/saved/{name}", saved::one);
    get(routes, "/static/{file}", files::serve);

    get(routes, HealthRoutes.ALL, health::all);
    get(routes, HealthRoutes.LIVE, health::live);
    get(routes, HealthRoutes.READY, health::ready);

    get(routes, OpenApi.PATH, OpenApi::serve);
    get(routes, "/api/search", api.unlessKnown(api::search));
    get(routes, "/api/facets", api.unlessKnown(api::facets));
    get(routes, "/api/export", api.unlessKnown(api::export));
    get(routes, "/api/phrase", api.unlessKnown(api::phrase));
    get(routes, "/api/person", api.unlessKnown(api::person));
    get(routes, "/api/quotation", api.unlessKnown(api::quotation));
    get(routes, "/api/swaps", api.unlessKnown(api::swaps));
    get(routes, "/api/complete", api::complete);
    get(routes, "/api/articles", api.unlessKnown(api::articles));
    get(routes, "/api/articles/{id}", api.unlessKnown(api::article));
    get(routes, "/api/articles/{id}/versions/{instant}", api.unlessKnown(api::version));
    get(routes, "/api/articles/{id}/versions/{instant}/blame", api.unlessKnown(api::blame));
    get(routes, "/api/articles/{id}/diff/{pair}", api.unlessKnown(api::diff));
    get(routes, "/api/saved", listed(request -> api.saved(request, saved.told())));
    get(routes, "/api/saved/{name}", request -> api.saved(request, saved.find(request)));
    get(routes, "/api/stats", api.unlessKnown(api::stats));
    get(routes, "/api/withheld", api::withheld);
  }

  /** A page is read, and its head can be asked for. */
  private static void get(JavalinDefaultRoutingApi routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
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

  /** One instant is a version, two with {@code ..} between them are a diff. */
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
