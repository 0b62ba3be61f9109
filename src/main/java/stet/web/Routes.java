package stet.web;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import stet.api.Api;
import stet.archive.Archive;
import stet.history.Histories;
import stet.model.Timeline;
import stet.search.Search;
import stet.web.FeedWriter.Form;

/** Every route there is. */
final class Routes {

  private final Lookup lookup;
  private final StaticFiles files;
  private final FrontPages front;
  private final SearchPages search;
  private final ListPages lists;
  private final ArticlePages articles;
  private final VersionPages versions;
  private final DiffPages diffs;
  private final HelpPages help;
  private final FeedPages feeds;
  private final ApiRoutes api;

  Routes(
      Archive archive,
      Histories histories,
      Search index,
      Site site,
      Pages pages,
      StaticFiles files) {
    Facts facts = new Facts(archive);
    Examples examples = new Examples(index);
    this.files = files;
    lookup = new Lookup(archive);
    front = new FrontPages(archive, examples, site, pages);
    search = new SearchPages(index, examples, site, pages);
    lists = new ListPages(archive, facts, site, pages);
    articles = new ArticlePages(lookup, histories, facts, site, pages);
    versions = new VersionPages(archive, histories, facts, site, pages);
    diffs = new DiffPages(archive, histories, facts, site, pages);
    help = new HelpPages(archive, site, pages);
    feeds = new FeedPages(lookup, histories, index, facts, site, pages);
    api = new ApiRoutes(lookup, archive, index, new Api(archive, histories));
  }

  void layOut(JavalinDefaultRoutingApi routes) {
    // Feeds stand before the pages whose paths would take their endings in.
    routes.get("/changes.atom", request -> feeds.changes(request, Form.ATOM));
    routes.get("/changes.rss", request -> feeds.changes(request, Form.RSS));
    routes.get("/search.atom", request -> feeds.search(request, Form.ATOM));
    routes.get("/search.rss", request -> feeds.search(request, Form.RSS));
    routes.get("/article/{id}.atom", request -> feeds.article(request, Form.ATOM));
    routes.get("/article/{id}.rss", request -> feeds.article(request, Form.RSS));

    routes.get("/", front::show);
    routes.get("/search", search::show);
    routes.get("/articles", lists::all);
    routes.get("/article", lists::find);
    routes.get("/article/{id}", articles::show);
    routes.get("/article/{id}/compare", articles::compare);
    routes.get("/article/{id}/{instants}", this::versionOrDiff);
    routes.get("/help", help::help);
    routes.get("/about", help::about);
    routes.get("/static/{file}", files::serve);

    routes.get("/api/search", api::search);
    routes.get("/api/articles", api::articles);
    routes.get("/api/articles/{id}", api::article);
    routes.get("/api/articles/{id}/versions/{instant}", api::version);
    routes.get("/api/articles/{id}/diff/{pair}", api::diff);
    routes.get("/api/stats", api::stats);
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
