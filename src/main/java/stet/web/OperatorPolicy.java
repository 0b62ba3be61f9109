package stet.web;

import io.javalin.http.Context;

/**
 * Policy on who counts as the operator of the server: a client on the server's own machine that
 * does not forward requests for others. On a server with a public address ({@code --base}), nobody
 * counts as the operator, because a proxy on this machine may forward requests of all readers
 * without marking them.
 */
final class OperatorPolicy {

  private final ServerSettings settings;
  private final ClientNetworkResolver clients;

  OperatorPolicy(ServerSettings settings, ClientNetworkResolver clients) {
    this.settings = settings;
    this.clients = clients;
  }

  /** Whether a request comes from the operator. */
  boolean isOperator(Context request) {
    return settings.base().isEmpty() && clients.resolve(request).local();
  }
}
