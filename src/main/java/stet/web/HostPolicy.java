package stet.web;

import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Policy on the host names that are answered on the loopback address. Any web page can make a host
 * name of its own resolve to this machine and read the answers under that name. It cannot do so
 * with the names of this server.
 */
final class HostPolicy {

  private static final Pattern PORT = Pattern.compile(":\\d*$");

  private final Set<String> names = new HashSet<>(List.of("localhost", "127.0.0.1", "[::1]"));

  HostPolicy(ServerSettings settings) {
    add(settings.host());
    settings.base().ifPresent(base -> add(base.getHost()));
    settings.hosts().forEach(this::add);
  }

  private void add(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    names.add(name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name);
  }

  /** Whether a request may be answered, according to its host name. */
  boolean allows(Request request) {
    boolean loopback =
        request.getConnectionMetaData().getLocalSocketAddress() instanceof InetSocketAddress local
            && local.getAddress() != null
            && local.getAddress().isLoopbackAddress();
    String host = request.getHeaders().get(HttpHeader.HOST);
    return !loopback || host == null || host.isEmpty() || names.contains(name(host));
  }

  private static String name(String host) {
    return PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
  }
}
