package stet.web;

import io.javalin.http.Context;

/**
 * Who counts as the operator of the server: whoever asks on its own machine and for nobody else.
 * Behind an address of its own ({@code --base}) nobody does, since a proxy on this machine may ask
 * for all readers and say nothing of them.
 */
final class OperatorPolicy {

  private final ServerSettings settings;
  private final ClientAddressResolver clients;

  OperatorPolicy(ServerSettings settings, ClientAddressResolver clients) {
    this.settings = settings;
    this.clients = clients;
  }

  /** Whether the operator asks. */
  boolean isOperator(Context request) {
    return settings.base().isEmpty() && clients.resolve(request).local();
  }
}
