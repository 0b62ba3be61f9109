package stet.web;

import io.javalin.http.Handler;
import io.javalin.http.ServiceUnavailableResponse;
import java.time.Duration;

/**
 * Limiter of the number of answers that are derived from whole versions at the same time, such as
 * comparisons and blame. Each of them needs a core, and memory many times the size of its versions:
 * a hundred at once would finish no sooner than a few, and could take all of the heap. A place is
 * held only while an answer is made, not while its reader receives it. Safe for all threads.
 */
final class DerivationLimiter {

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  /**
   * The longest wait for a place, as for questions to the index. After that the client is asked to
   * try again later.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ClientNetworkResolver clients;
  private final LaneLimiter places;
  private final Duration patience;

  /** Creates a limiter with one place per core for one client, and one more for all others. */
  DerivationLimiter(ClientNetworkResolver clients) {
    this(clients, new LaneLimiter(CORES + 1, CORES), PATIENCE);
  }

  DerivationLimiter(ClientNetworkResolver clients, LaneLimiter places, Duration patience) {
    this.clients = clients;
    this.places = places;
    this.patience = patience;
  }

  /**
   * Returns a handler that waits for a place before it calls the given one, and answers 503 if no
   * place becomes free in time.
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
