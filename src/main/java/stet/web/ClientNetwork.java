package stet.web;

/**
 * The network of a client, and whether the client is on the server's own machine.
 *
 * @param network the name of the network, by which its requests are counted
 * @param local whether the request comes from a program on this machine that does not forward it
 *     for another
 */
record ClientNetwork(String network, boolean local) {

  /** The network of all clients for which a trusted proxy gave an unreadable address. */
  static final ClientNetwork UNREADABLE = new ClientNetwork("unreadable", false);
}
