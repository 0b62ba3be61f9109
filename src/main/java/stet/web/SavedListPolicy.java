package stet.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;

/**
 * Who may see the list of saved searches, which says what a newsroom is after: whoever sits at this
 * machine, and others only where whoever runs the server says so. A saved search whose name is
 * known has its page and feeds for all.
 */
final class SavedListPolicy {

  private final ServerSettings settings;
  private final ClientAddressResolver clients;

  SavedListPolicy(ServerSettings settings, ClientAddressResolver clients) {
    this.settings = settings;
    this.clients = clients;
  }

  /** Refuses the list with 403 where it is not for whoever asks. */
  void check(Context request) {
    if (!shows(request)) {
      throw new ForbiddenResponse(
          "The list of saved searches is shown on the server's own machine. The page and the feeds"
              + " of each of them are open to whoever knows its name.");
    }
  }

  /** A site with an address of its own may be behind a proxy that says nothing of its readers. */
  private boolean shows(Context request) {
    return settings.listsSaved() || (settings.base().isEmpty() && clients.resolve(request).local());
  }
}
