package stet.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import stet.archive.Archive;
import stet.health.HealthReport;
import stet.model.WithheldException;
import stet.revision.RevisionHistory;
import stet.search.SearchEngine;
import stet.web.json.HealthRoutes;
import stet.web.request.ConditionalRequests;

/**
 * HTTP server for the pages, the feeds and the JSON API.
 *
 * <p>The server only reads, and does not close the archive, the histories or the search.
 */
public final class Server implements AutoCloseable {

  /** The address of this machine that other machines cannot reach. */
  public static final String LOCAL = "127.0.0.1";

  /** The allowed methods. They only read. */
  private static final Set<HandlerType> METHODS =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  static final String ALLOWED = "GET, HEAD, OPTIONS";

  /**
   * The most bytes of a request's head. It has room for the longest query that is allowed, with
   * each character as four escaped bytes of UTF-8.
   */
  private static final int LONGEST_HEAD = 64 * 1024;

  /**
   * The time after which an idle connection is closed. A proxy that reuses connections opens
   * another.
   */
  private static final Duration IDLE = Duration.ofSeconds(30);

  /** The time that requests in progress get to be completed when the server ends. */
  private static final Duration DRAIN = Duration.ofSeconds(5);

  /** The threads that accept connections, find those that are ready, and refuse requests. */
  private static final int THREADS_BESIDE_LANES = 24;

  private static final int FEWEST_THREADS = 8;

  private static final Pattern FEED = Pattern.compile("\\.(atom|rss|json)$");

  private final List<String> paths = new ArrayList<>();
  private final RouteLanes lanes = new RouteLanes();
  private final ServerSettings settings;
  private final ResponseHeaders headers;
  private final Javalin javalin;

  /**
   * Creates a server.
   *
   * @param looks the log of stored fetches
   * @param health the report on background tasks; it must answer at once
   */
  public Server(
      Archive archive,
      RevisionHistory histories,
      SearchEngine search,
      FetchLog looks,
      Supplier<HealthReport> health,
      ServerSettings settings) {
    this(archive, histories, search, looks, health, settings, IDLE, ReadingRates.USUAL);
  }

  /**
   * Creates a server with other limits.
   *
   * @param idle the time after which an idle connection is closed
   * @param rates the rates at which answers must be received
   */
  Server(
      Archive archive,
      RevisionHistory histories,
      SearchEngine search,
      FetchLog looks,
      Supplier<HealthReport> health,
      ServerSettings settings,
      Duration idle,
      ReadingRates rates) {
    this.settings = settings;
    this.headers = new ResponseHeaders(new CrossOriginPolicy(settings.origins()));
    StaticFiles files = new StaticFiles();
    Site site =
        new Site(() -> settings.base().orElseGet(this::address), leadsToSaved(settings), files);
    TemplateRenderer pages = new TemplateRenderer();
    ClientNetworkResolver clients = new ClientNetworkResolver(settings.proxies());
    OperatorPolicy operators = new OperatorPolicy(settings, clients);
    SavedListPolicy savedList = new SavedListPolicy(settings.listsSaved(), operators);
    HealthRoutes healthRoutes = new HealthRoutes(health, operators::isOperator);
    DerivationLimiter derivations = new DerivationLimiter(clients);
    RouteTable routes =
        new RouteTable(
            archive,
            histories,
            search,
            looks,
            healthRoutes,
            savedList,
            derivations,
            site,
            pages,
            files);
    AdmissionHandler admission =
        new AdmissionHandler(new HostPolicy(settings), clients, lanes, rates);
    this.javalin =
        Javalin.create(
            config -> {
              config.events.handlerAdded(
                  added -> {
                    if (added.getHttpMethod().equals(HandlerType.GET)) {
                      paths.add(added.getPath());
                    }
                  });
              if (settings.requestsPerMinute() != ServerSettings.NO_LIMIT) {
                RateLimiter limiter =
                    new RateLimiter(settings.requestsPerMinute(), clients, System::nanoTime);
                config.routes.before(limiter::check);
              }
              configure(config, routes, new ErrorResponses(site, pages));
              config.jetty.threadPool = threads();
              config.jetty.modifyServer(
                  server -> {
                    server.setHandler(new DrainHandler(admission));
                    server.setStopTimeout(DRAIN.toMillis());
                  });
              config.jetty.addConnector(
                  (server, http) -> {
                    ServerConnector connector =
                        new ServerConnector(server, new UnparsedAddressConnectionFactory(http));
                    connector.setHost(settings.host());
                    connector.setPort(settings.port());
                    connector.setIdleTimeout(idle.toMillis());
                    return connector;
                  });
            });
  }

  /**
   * Whether pages link to the list of saved searches: if everybody may see it, or everybody is on
   * this machine. A page is the same for all its readers.
   */
  private static boolean leadsToSaved(ServerSettings settings) {
    return settings.listsSaved() || (settings.base().isEmpty() && isLocal(settings.host()));
  }

  /**
   * Returns as many threads as all lanes need together, so that no lane waits for the threads of
   * another.
   */
  private static QueuedThreadPool threads() {
    int places = Arrays.stream(RequestLane.values()).mapToInt(RequestLane::places).sum();
    QueuedThreadPool threads = new QueuedThreadPool(places + THREADS_BESIDE_LANES, FEWEST_THREADS);
    threads.setName("stet-http");
    return threads;
  }

  /** Starts the server, and returns once it listens. */
  public Server start() {
    javalin.start();
    return this;
  }

  /** The paths of all routes, in the notation {@code /article/{id}}. */
  List<String> paths() {
    return List.copyOf(paths);
  }

  /** The lane of a path. */
  RequestLane lane(String path) {
    return lanes.of(path);
  }

  /** The port on which the server listens. */
  public int port() {
    return javalin.port();
  }

  /**
   * The address of the front page for this machine, without a slash at the end. It has the host on
   * which the server listens, or {@code localhost} if that is local or not a single address.
   */
  public URI address() {
    String host = settings.host();
    boolean everywhere = host.equals("0.0.0.0") || host.equals("::") || host.isEmpty();
    String name = everywhere || isLocal(host) ? "localhost" : host;
    return URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port());
  }

  /** Whether other machines cannot reach a server that listens on a host. */
  public static boolean isLocal(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
  }

  /** Accepts no more requests, and gives those in progress some seconds to be completed. */
  public void stop() {
    javalin.stop();
  }

  @Override
  public void close() {
    stop();
  }

  private void configure(JavalinConfig config, RouteTable routes, ErrorResponses errors) {
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setRequestHeaderSize(LONGEST_HEAD);
          http.setUriCompliance(
              UriCompliance
                  .UNSAFE); // MalformedRequestHandler refuses bad addresses, with our own messages
        });
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    MalformedRequestHandler unreadable = new MalformedRequestHandler(errors, headers);
    config.jetty.modifyServer(server -> server.setErrorHandler(unreadable));
    config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(unreadable));
    config.router.handlerWrapper(endpoint -> reportingErrors(endpoint.handler, errors));
    config.routes.before(this::secure);
    config.routes.before(Server::requireReading);
    config.routes.before(MalformedRequestHandler::check);
    config.routes.options("/*", this::tellMethods);
    routes.layOut(config.routes, lanes);
    config.routes.exception(HttpResponseException.class, errors::refused);
    config.routes.exception(WithheldException.class, errors::withheld);
    config.routes.exception(Exception.class, errors::failed);
    config.routes.error(404, errors::unknown);
    config.routes.after(ConditionalRequests::check);
    config.routes.after(Server::tellNothingOfNothing);
  }

  /**
   * Returns a handler that also reports errors of the JVM, as for a mapped file that was truncated.
   * Javalin would report nothing.
   */
  private static Handler reportingErrors(Handler handler, ErrorResponses errors) {
    return request -> {
      try {
        handler.handle(request);
      } catch (Error e) {
        errors.failed(e, request);
      }
    };
  }

  private void secure(Context request) {
    headers.of(isForPrograms(request), request.header("Origin")).forEach(request::header);
  }

  /** Refuses any other method, including methods that are defined in future. */
  private static void requireReading(Context request) {
    if (!METHODS.contains(request.method())) {
      request.header("Allow", ALLOWED);
      throw new MethodNotAllowedResponse("This can only be read: ask with GET or HEAD.");
    }
  }

  private void tellMethods(Context request) {
    request.status(204).header("Allow", ALLOWED);
    if (isForPrograms(request)) {
      headers.before(request.header("Origin")).forEach(request::header);
    }
  }

  /**
   * Removes the content type and the content length of an answer without content, because a cache
   * would take those of a 304 for the content that it holds (RFC 9111, 3.2).
   */
  private static void tellNothingOfNothing(Context request) throws IOException {
    if (request.statusCode() == 304 || request.statusCode() == 204) {
      request.res().setContentType(null);
      request.res().flushBuffer(); // at the end Jetty would report a length of 0 bytes
    }
  }

  private static boolean isForPrograms(Context request) {
    return request.path().startsWith("/api/") || FEED.matcher(request.path()).find();
  }
}
