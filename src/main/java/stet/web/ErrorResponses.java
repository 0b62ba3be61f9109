package stet.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.EndpointNotFound;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jsoup.nodes.Entities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.model.WithheldException;
import stet.web.json.ApiRoutes;
import stet.web.view.ErrorPage;
import stet.web.view.LabeledLink;

/**
 * Error responses, which explain what went wrong and what to do next. They are JSON for paths under
 * {@code /api}, else a page.
 */
final class ErrorResponses {

  /**
   * The number of seconds after which a client may ask again for an answer that cannot be given
   * now.
   */
  static final int RETRY_AFTER = 5;

  private static final Logger LOG = LoggerFactory.getLogger(ErrorResponses.class);

  private final Site site;
  private final TemplateRenderer pages;

  ErrorResponses(Site site, TemplateRenderer pages) {
    this.site = site;
    this.pages = pages;
  }

  /** Responds to a request that is invalid, or for something that does not exist. */
  void refused(HttpResponseException refusal, Context request) {
    if (refusal instanceof EndpointNotFound) {
      show(request, 404, nothing(request));
      return;
    }
    String message = Optional.ofNullable(refusal.getMessage()).orElse("");
    show(request, refusal.getStatus(), message);
  }

  /** Responds to a request for something that is withheld (RFC 7725). */
  void withheld(WithheldException withheld, Context request) {
    request.header("Link", "</withheld>; rel=\"blocked-by\"");
    show(request, 451, withheld.getMessage() + ".");
  }

  /** Responds to a path without a route. */
  void unknown(Context request) {
    if (request.result() == null || "Not Found".equals(request.result())) {
      show(request, 404, nothing(request));
    }
  }

  private static String nothing(Context request) {
    return "There is nothing at this address."
        + (isApi(request.path()) ? " See /api/openapi.json for all addresses." : "");
  }

  /**
   * Responds to an internal failure, which is logged in detail and reported briefly. If a part of
   * the answer was already sent, the connection is aborted, so that nobody takes that part for the
   * whole answer.
   */
  void failed(Throwable failure, Context request) {
    LOG.error("{} {} failed", request.method(), request.path(), failure);
    if (request.res().isCommitted()) {
      ServletContextRequest.getServletContextRequest(request.req())
          .getServletChannel()
          .abort(failure);
    } else {
      show(request, 500, "Stet could not answer. The log of its server says why.");
    }
  }

  private void show(Context request, int status, String message) {
    if (status == 503) {
      request.header("Retry-After", Integer.toString(RETRY_AFTER));
    }
    if (isApi(request.path())) {
      ApiRoutes.error(request, status, message);
      return;
    }
    request.status(status).header("Cache-Control", "no-cache");
    request.contentType("text/html; charset=utf-8").result(html(status, message));
  }

  /**
   * The error page as HTML. If it cannot be made either, as when the files of the program were
   * replaced while it runs, the result is a page without its usual frame, and never an empty one.
   */
  String html(int status, String message) {
    try {
      return pages.render("error", page(status, message));
    } catch (RuntimeException | Error e) {
      LOG.error("the error page could not be made", e);
      return """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <title>Stet</title>
      <h1>%s</h1>
      <p>%s</p>
      <p><a href="/">Search the changes</a></p>
      </html>
      """
          .formatted(title(status), Entities.escape(message));
    }
  }

  /** Whether an answer at a path is for programs. */
  static boolean isApi(String path) {
    return path.equals("/api") || path.startsWith("/api/");
  }

  private ErrorPage page(int status, String message) {
    String title = title(status);
    return new ErrorPage(site.frame(title), title, message, next(status));
  }

  private static List<LabeledLink> next(int status) {
    List<LabeledLink> next =
        List.of(
            new LabeledLink("Search the changes", "/"),
            new LabeledLink("Find an article by its address", "/articles"),
            new LabeledLink("How to search", "/help"));
    return status == 451
        ? Stream.concat(
                Stream.of(new LabeledLink("What is withheld, and why", "/withheld")), next.stream())
            .toList()
        : next;
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "This can’t be understood";
      case 403 -> "This is not shown here";
      case 404 -> "Nothing here";
      case 421 -> "Not under this name";
      case 451 -> "This is withheld";
      case 503 -> "Not just now";
      default -> status >= 500 ? "Something went wrong" : "This can’t be done";
    };
  }
}
