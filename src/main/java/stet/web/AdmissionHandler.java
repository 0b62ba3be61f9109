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
 * Admission control in front of all routes: answers only under the names of this server, gives each
 * request a place in its {@linkplain RequestLane lane} until its answer is sent to the end, and
 * cuts off whoever reads too slowly. Where no place is free it says so at once.
 */
final class AdmissionHandler extends Handler.Wrapper {

  private static final int MISDIRECTED = 421;
  private static final int UNAVAILABLE = 503;

  private static final String OTHER_NAME =
      "This server does not answer under that host name. On this machine, ask for localhost or"
          + " 127.0.0.1. Whoever runs the server can add a name: stet serve --allow-host NAME.";

  private final HostPolicy hosts;
  private final ClientAddressResolver clients;
  private final MinimumRate rate;
  private final Map<RequestLane, LaneLimiter> lanes = new EnumMap<>(RequestLane.class);

  AdmissionHandler(HostPolicy hosts, ClientAddressResolver clients, MinimumRate rate) {
    this.hosts = hosts;
    this.clients = clients;
    this.rate = rate;
    for (RequestLane lane : RequestLane.values()) {
      lanes.put(lane, new LaneLimiter(lane.places(), lane.placesOfOneClient()));
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Response watched = new MinimumRateResponse(request, response, rate);
    if (!hosts.allows(request)) {
      new Unreadable.Refusal(MISDIRECTED, OTHER_NAME, null).answer(request, watched, callback);
      return true;
    }
    RequestLane lane = RequestLane.of(path(request));
    LaneLimiter limiter = lanes.get(lane);
    Optional<LaneLimiter.Place> place =
        limiter == null ? Optional.empty() : limiter.take(clients.resolve(request).network());
    if (place.isEmpty()) {
      new Unreadable.Refusal(UNAVAILABLE, crowded(lane), lane.secondsToWait())
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
