package stet.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Settings of a {@link Server}: its addresses, host names, limits and trusted proxies.
 *
 * @param base the address under which readers see the site, without a slash at the end; if empty,
 *     the server's own
 * @param host the address to listen on; {@link Server#LOCAL} unless other machines are to reach it
 * @param port the port; 0 for any free one
 * @param requestsPerMinute the number of requests that one client may make in a minute; {@link
 *     #NO_LIMIT} for any number
 * @param proxies the proxies whose {@code X-Forwarded-For} is trusted
 * @param hosts further host names that are answered on the loopback address
 * @param origins the origins whose pages may read the answers for programs; {@code *} for all
 * @param listsSaved whether everybody may see the list of saved searches
 */
public record ServerSettings(
    Optional<URI> base,
    String host,
    int port,
    int requestsPerMinute,
    TrustedProxies proxies,
    Set<String> hosts,
    Set<String> origins,
    boolean listsSaved) {

  /** The value for any number of requests a minute. */
  public static final int NO_LIMIT = 0;

  public ServerSettings {
    hosts = Set.copyOf(hosts);
    origins = Set.copyOf(origins);
  }

  /**
   * Returns the settings of a server without limits that lets no pages of other origins read its
   * answers.
   */
  public static ServerSettings of(Optional<URI> base, String host, int port) {
    return new ServerSettings(
        base, host, port, NO_LIMIT, TrustedProxies.of(List.of()), Set.of(), Set.of(), false);
  }

  /** Returns the same settings with a limit on the requests of one client. */
  public ServerSettings limited(int perMinute) {
    return new ServerSettings(base, host, port, perMinute, proxies, hosts, origins, listsSaved);
  }

  /**
   * Returns the same settings with the proxies that are trusted in addition to those on this
   * machine.
   */
  public ServerSettings trusting(TrustedProxies trusted) {
    return new ServerSettings(
        base, host, port, requestsPerMinute, trusted, hosts, origins, listsSaved);
  }

  /**
   * Returns the same settings with further host names that are answered on the loopback address.
   */
  public ServerSettings answering(Set<String> names) {
    return new ServerSettings(
        base, host, port, requestsPerMinute, proxies, names, origins, listsSaved);
  }

  /** Returns the same settings with the origins whose pages may read the answers for programs. */
  public ServerSettings sharedWith(Set<String> others) {
    return new ServerSettings(
        base, host, port, requestsPerMinute, proxies, hosts, others, listsSaved);
  }

  /** Returns the same settings with the list of saved searches visible to everybody, or not. */
  public ServerSettings listingSaved(boolean all) {
    return new ServerSettings(base, host, port, requestsPerMinute, proxies, hosts, origins, all);
  }
}
