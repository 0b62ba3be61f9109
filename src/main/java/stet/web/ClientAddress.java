package stet.web;

/**
 * The network that a request comes from, and whether it comes from this machine itself.
 *
 * @param network the name under which its requests are counted
 * @param local whether a program on this machine asks, and for nobody else
 */
record ClientAddress(String network, boolean local) {

  /** All clients whose address a trusted proxy gave in a form that cannot be read. */
  static final ClientAddress UNREADABLE = new ClientAddress("unreadable", false);
}
