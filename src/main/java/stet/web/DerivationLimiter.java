package stet.web;

import io.javalin.http.Handler;
import io.javalin.http.ServiceUnavailableResponse;
import java.time.Duration;

/**
 * Limiter of the answers that are derived from whole versions at the same time, such as comparisons
 * and blame. Each needs a core, and memory many times the size of its versions: a hundred at once
 * would end no sooner than a few, and could take all of the heap. Only the making of an answer
 * counts, not the time in which its reader takes it. Safe for all threads.
 */
final class DerivationLimiter {

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  /**
   * The longest wait, as for questions to the index; after that the client is told when to ask
   * again.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ClientNetworkResolver clients;
  private final LaneLimiter places;
  private final Duration patience;

  /** A limiter with one place per core for one client, and one more for all others. */
  DerivationLimiter(ClientNetworkResolver clients) {
    this(clients, new LaneLimiter(CORES + 1, CORES), PATIENCE);
  }

  DerivationLimiter(ClientNetworkResolver clients, LaneLimiter places, Duration patience) {
    this.clients = clients;
    this.places = places;
    this.patience = patience;
  }

  /**
   * A handler that waits for its turn before the given one, and answers 503 if that does not come
   * in time.
   */
  Handler limit(Handler handler) {
    return request -> {
      LaneLimiter.Place place =
          places
              .take(clients.resolve(request).network(), patience)
              .orElseThrow(
                  () ->
                      new ServiceUnavailableResponse(
                          "Too many versions are compared at the same time: ask again in a few"
                              + " seconds."));
      try {
        handler.handle(request);
      } finally {
        place.close();
      }
    };
  }
}
