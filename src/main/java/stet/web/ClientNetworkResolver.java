package stet.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;

/**
 * Resolver of the address of a client. It uses the client's connection and, if a trusted proxy is
 * at the other end, {@code X-Forwarded-For}.
 *
 * <p>Each proxy appends the address of its own client to the others, on the same line or on a
 * further one. So the addresses are read from the last to the first, and the first one that is not
 * a trusted proxy is the client. The addresses before it are only claims of the client.
 */
final class ClientNetworkResolver {

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  /** The headers that show that a request was forwarded. */
  private static final List<String> PASSED_ON =
      List.of(FORWARDED_FOR, "Forwarded", "Via", "X-Real-IP", "X-Forwarded-Host");

  private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d{1,5})?");
  private static final Pattern IPV6 = Pattern.compile("([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)");
  private static final Pattern IPV6_IN_BRACKETS =
      Pattern.compile("\\[([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)](?::\\d{1,5})?");

  /**
   * The most characters of an address. The longest address has 45 characters, with brackets and a
   * port 53. A longer text is not matched against the patterns.
   */
  private static final int LONGEST_ADDRESS = 64;

  /**
   * The number of bytes of an IPv6 address that identify a network. Its owner chooses the rest (RFC
   * 6177).
   */
  private static final int IPV6_BYTES = 8;

  private static final int LARGEST_OCTET = 255;

  private final TrustedProxies proxies;

  ClientNetworkResolver(TrustedProxies proxies) {
    this.proxies = proxies;
  }

  ClientNetwork resolve(Context request) {
    return resolve(
        request.ip(),
        Collections.list(request.req().getHeaders(FORWARDED_FOR)),
        PASSED_ON.stream().anyMatch(name -> request.header(name) != null));
  }

  ClientNetwork resolve(Request request) {
    HttpFields head = request.getHeaders();
    return resolve(
        Request.getRemoteAddr(request),
        head.getValuesList(FORWARDED_FOR),
        PASSED_ON.stream().anyMatch(head::contains));
  }

  /**
   * Resolves the network of a client.
   *
   * @param peer the address at the other end of the connection
   * @param forwardedFor the lines of {@code X-Forwarded-For}, in order
   * @param passedOn whether any header shows that the request is forwarded for another client
   */
  ClientNetwork resolve(String peer, List<String> forwardedFor, boolean passedOn) {
    Optional<InetAddress> connected = parse(peer);
    if (connected.isEmpty()) {
      return ClientNetwork.UNREADABLE;
    }
    InetAddress client = connected.get();
    List<String> named =
        forwardedFor.stream()
            .flatMap(line -> Arrays.stream(line.split(",")))
            .map(String::strip)
            .filter(address -> !address.isEmpty())
            .toList();
    for (int i = named.size() - 1; i >= 0 && proxies.trusts(client); i--) {
      Optional<InetAddress> before = parse(named.get(i));
      if (before.isEmpty()) {
        return ClientNetwork.UNREADABLE;
      }
      client = before.get();
    }
    boolean local = !passedOn && client.isLoopbackAddress();
    return new ClientNetwork(network(client), local);
  }

  private static String network(InetAddress address) {
    byte[] bytes = address.getAddress();
    return Arrays.toString(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, IPV6_BYTES));
  }

  /** Parses an address in digits, with or without a port. Names are not looked up. */
  private static Optional<InetAddress> parse(String text) {
    if (text.length() > LONGEST_ADDRESS) {
      return Optional.empty();
    }
    for (Pattern form : List.of(IPV4, IPV6, IPV6_IN_BRACKETS)) {
      Matcher address = form.matcher(text);
      if (address.matches()) {
        return literal(address.group(1), form != IPV4);
      }
    }
    return Optional.empty();
  }

  private static Optional<InetAddress> literal(String digits, boolean ipv6) {
    if (!ipv6
        && Arrays.stream(digits.split("\\.")).anyMatch(o -> Integer.parseInt(o) > LARGEST_OCTET)) {
      return Optional.empty(); // the JDK would look it up as a name
    }
    try {
      return Optional.of(InetAddress.getByName(ipv6 ? "[" + digits + "]" : digits));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
