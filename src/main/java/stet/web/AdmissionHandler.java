package stet.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Admission control in front of all routes. It answers only under the host names of this server,
 * gives each request a place in its {@linkplain RequestLane lane} until its answer is completely
 * sent, and disconnects clients that read too slowly. If no place is free, it refuses the request
 * at once.
 */
final class AdmissionHandler extends Handler.Wrapper {

  private static final int URI_TOO_LONG = 414;
  private static final int MISDIRECTED = 421;
  private static final int UNAVAILABLE = 503;

  /**
   * The longest path in characters. The longest path of a page has some 120 characters, and at most
   * three times as many when they are escaped. Longer input of a reader is in the query.
   */
  private static final int LONGEST_PATH = 2_048;

  private static final String TOO_LONG =
      "There is nothing at this address: its path is longer than that of any page.";

  private static final String OTHER_NAME =
      "This server does not answer under that host name. On this machine, ask for localhost or"
          + " 127.0.0.1. Whoever runs the server can add a name: stet serve --allow-host NAME.";

  private final HostPolicy hosts;
  private final ClientNetworkResolver clients;
  private final RouteLanes lanes;
  private final ReadingRates rates;
  private final Map<RequestLane, LaneLimiter> limiters = new EnumMap<>(RequestLane.class);

  AdmissionHandler(
      HostPolicy hosts, ClientNetworkResolver clients, RouteLanes lanes, ReadingRates rates) {
    this.hosts = hosts;
    this.clients = clients;
    this.lanes = lanes;
    this.rates = rates;
    for (RequestLane lane : RequestLane.values()) {
      limiters.put(lane, new LaneLimiter(lane.places(), lane.placesOfOneClient()));
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = path(request);
    RequestLane lane = path.length() > LONGEST_PATH ? RequestLane.PAGE : lanes.of(path);
    Response watched = new MinimumRateResponse(request, response, rates, lane);
    if (!hosts.allows(request)) {
      new MalformedRequestHandler.Refusal(MISDIRECTED, OTHER_NAME, null)
          .answer(request, watched, callback);
      return true;
    }
    if (path.length() > LONGEST_PATH) {
      new MalformedRequestHandler.Refusal(URI_TOO_LONG, TOO_LONG, null)
          .answer(request, watched, callback);
      return true;
    }
    LaneLimiter limiter = limiters.get(lane);
    Optional<LaneLimiter.Place> place =
        limiter == null ? Optional.empty() : limiter.take(clients.resolve(request).network());
    if (place.isEmpty()) {
      new MalformedRequestHandler.Refusal(UNAVAILABLE, crowded(lane), lane.secondsToWait())
          .answer(request, watched, callback);
      return true;
    }
    LaneLimiter.Place taken = place.get();
    boolean handled = false;
    try {
      handled = super.handle(request, watched, Callback.from(callback, taken::close));
    } finally {
      if (!handled) {
        taken.close();
      }
    }
    return handled;
  }

  /** Whether a request comes from a monitor that asks for the health of the process. */
  boolean isOfMonitor(Request request) {
    String path = path(request);
    return path.length() <= LONGEST_PATH && lanes.of(path) == RequestLane.HEALTH;
  }

  private static String crowded(RequestLane lane) {
    return lane == RequestLane.EXPORT
        ? "As many exports are running as this server allows at the same time: ask again in %d s."
            .formatted(lane.secondsToWait())
        : "Too many readers ask at the same time: ask again in %d s."
            .formatted(lane.secondsToWait());
  }

  private static String path(Request request) {
    @Nullable String path = request.getHttpURI().getCanonicalPath();
    return path == null ? "" : path;
  }
}
