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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.health.HealthReport;
import stet.history.Histories;
import stet.model.WithheldException;
import stet.search.Search;
import stet.web.json.HealthRoutes;
import stet.web.request.Unchanged;

/**
 * Serves the pages, the feeds and the JSON API over HTTP.
 *
 * <p>Only reads; the archive, the histories and the search stay their owner's to close.
 */
public final class Server implements AutoCloseable {

  /** The address of this machine that no other machine can reach. */
  public static final String LOCAL = "127.0.0.1";

  /** Whatever an article's text may smuggle in: nothing runs, loads or is sent but our own. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer");

  /** Pages of others may read what programs are told, and nobody is told apart by it. */
  private static final Map<String, String> READING =
      Map.of(
          "Access-Control-Allow-Origin",
          "*",
          "Access-Control-Expose-Headers",
          "ETag, Retry-After, Content-Disposition");

  /** What a browser asks before it asks with a header of its own, as If-None-Match. */
  private static final Map<String, String> READING_WITH =
      Map.of(
          "Access-Control-Allow-Methods",
          "GET, HEAD",
          "Access-Control-Allow-Headers",
          "If-None-Match",
          "Access-Control-Max-Age",
          "86400");

  /** All that there is to do here is to read. */
  private static final Set<HandlerType> METHODS =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  private static final String ALLOWED = "GET, HEAD, OPTIONS";

  /** A query of as many characters as one may have, each of four bytes in UTF-8, escaped. */
  private static final int LONGEST_HEAD = 64 * 1024;

  private static final Pattern FEED = Pattern.compile("\\.(atom|rss|json)$");

  private final List<String> paths = new ArrayList<>();
  private final String host;
  private final Javalin javalin;
  private volatile @Nullable Limits limits;

  /**
   * @param looks what is told of what was fetched
   * @param health the state of what works in the background; answered at once
   * @param base the address under which readers see the site, without a slash at the end; where it
   *     is empty, {@link #address()}
   * @param host the address to listen on, {@link #LOCAL} unless others are meant to reach it
   * @param port 0 for any that is free
   */
  public Server(
      Archive archive,
      Histories histories,
      Search search,
      Looks looks,
      Supplier<HealthReport> health,
      Optional<URI> base,
      String host,
      int port) {
    this.host = host;
    StaticFiles files = new StaticFiles();
    Site site = new Site(() -> base.orElseGet(this::address), files);
    Pages pages = new Pages();
    Routes routes =
        new Routes(archive, histories, search, looks, new HealthRoutes(health), site, pages, files);
    this.javalin =
        Javalin.create(
            config -> {
              config.events.handlerAdded(
                  added -> {
                    if (added.getHttpMethod().equals(HandlerType.GET)) {
                      paths.add(added.getPath());
                    }
                  });
              config.routes.before(this::limit);
              configure(config, routes, new Errors(site, pages));
              config.jetty.addConnector(
                  (server, http) -> {
                    ServerConnector connector =
                        new ServerConnector(server, new RememberingConnections(http));
                    connector.setHost(host);
                    connector.setPort(port);
                    return connector;
                  });
            });
  }

  /** Lets each address ask so often in a minute, this machine excepted; without it, any may. */
  public Server limited(int perMinute) {
    limits = new Limits(perMinute, System::nanoTime);
    return this;
  }

  /** Begins to listen; returns once it does. */
  public Server start() {
    javalin.start();
    return this;
  }

  /** Every path that can be read, as {@code /article/{id}}: the route table. */
  List<String> paths() {
    return List.copyOf(paths);
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  /**
   * The address of the front page as this machine reaches it, without a slash at the end: by the
   * address that is listened on, or as {@code localhost} where that is no one address or local.
   */
  public URI address() {
    boolean everywhere = host.equals("0.0.0.0") || host.equals("::") || host.isEmpty();
    String name = everywhere || isLocal(host) ? "localhost" : host;
    return URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port());
  }

  /** Whether no other machine can reach a server that listens there. */
  public static boolean isLocal(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private static void configure(JavalinConfig config, Routes routes, Errors errors) {
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setRequestHeaderSize(LONGEST_HEAD);
          http.setUriCompliance(UriCompliance.UNSAFE); // we refuse them ourselves, in our words
        });
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    Unreadable unreadable = new Unreadable(errors, HEADERS, READING);
    config.jetty.modifyServer(server -> server.setErrorHandler(unreadable));
    config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(unreadable));
    config.router.handlerWrapper(endpoint -> told(endpoint.handler, errors));
    config.routes.before(Server::secure);
    config.routes.before(Server::requireReading);
    config.routes.before(Unreadable::check);
    config.routes.options("/*", Server::tellMethods);
    routes.layOut(config.routes);
    config.routes.exception(HttpResponseException.class, errors::refused);
    config.routes.exception(WithheldException.class, errors::withheld);
    config.routes.exception(Exception.class, errors::failed);
    config.routes.error(404, errors::unknown);
    config.routes.after(Unchanged::check);
    config.routes.after(Server::tellNothingOfNothing);
  }

  /** Errors of the machine too, as of a mapped file that is cut off: Javalin would say nothing. */
  private static Handler told(Handler handler, Errors errors) {
    return request -> {
      try {
        handler.handle(request);
      } catch (Error e) {
        errors.failed(e, request);
      }
    };
  }

  private void limit(Context request) {
    Limits set = limits;
    if (set != null) {
      set.check(request);
    }
  }

  private static void secure(Context request) {
    HEADERS.forEach(request::header);
    request.header("Vary", "Accept-Encoding"); // packed for whoever asks so: no cache may mix them
    if (isForPrograms(request)) {
      READING.forEach(request::header);
    }
  }

  /** Whatever else is tried, by any of the methods that there are or will be, is told so. */
  private static void requireReading(Context request) {
    if (!METHODS.contains(request.method())) {
      request.header("Allow", ALLOWED);
      throw new MethodNotAllowedResponse("This can only be read: ask with GET or HEAD.");
    }
  }

  private static void tellMethods(Context request) {
    request.status(204).header("Allow", ALLOWED);
    if (isForPrograms(request)) {
      READING_WITH.forEach(request::header);
    }
  }

  /**
   * An answer without content has no type and no length: a cache would take those of a 304 for the
   * content that it holds (RFC 9111, 3.2).
   */
  private static void tellNothingOfNothing(Context request) throws IOException {
    if (request.statusCode() == 304 || request.statusCode() == 204) {
      request.res().setContentType(null);
      request.res().flushBuffer(); // at the end Jetty would say that 0 bytes were sent
    }
  }

  private static boolean isForPrograms(Context request) {
    return request.path().startsWith("/api/") || FEED.matcher(request.path()).find();
  }
}
