package stet.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stet.web.Server;
import stet.web.ServerSettings;
import stet.web.TrustedProxies;

/** The command {@code stet serve}, which serves the pages, the feeds and the API. */
@Command(
    name = "serve",
    description = {
      "Serves the pages, the feeds and the JSON API until it is stopped (Ctrl-C).",
      "What other processes record in the meantime is found within a second.",
      "The sources that `stet source add` set up are watched meanwhile."
    },
    footer = {
      "  stet serve",
      "  stet serve --port 8081 --home /srv/stet",
      "  stet serve --host 0.0.0.0              reachable from other machines",
      "  stet serve --base https://stet.example.org    behind a proxy of that name",
      "  stet serve --host 0.0.0.0 --limit 120         two requests a second from one address",
      "  stet serve --allow-origin '*'                 pages of other sites may read the API",
      "",
      "Exit status: 2 called wrongly, 3 failed, as when the port is taken; otherwise it runs on."
    })
final class ServeCommand implements Callable<Integer> {

  private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.:\\[\\]-]+");

  /** The part of a Host header before its port: a name, or an address in digits. */
  private static final Pattern HOST_NAME =
      Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[?[0-9a-fA-F]{0,4}:[0-9a-fA-F:.]{1,60}]?");

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to listen on (default: 127.0.0.1, this machine alone).")
  private String host = Server.LOCAL;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen on, 0 for any that is free (default: 8080).")
  private int port = ServerRunner.PORT;

  @Option(
      names = "--base",
      paramLabel = "URL",
      description = {
        "The address under which readers see the site, for the links in feeds and in what is"
            + " cited (default: http://localhost and the port; with --host, that address)."
      })
  private @Nullable String base;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = {
        "The number of requests that one network may make in a minute. A client that makes more is told when to ask"
            + " again. This machine is not limited. Where it passes on what others ask, as a proxy"
            + " that names them in X-Forwarded-For, they are (default: no limit)."
      })
  private int limit = ServerSettings.NO_LIMIT;

  ServeCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      description = {
        "A proxy on another machine whose X-Forwarded-For is believed, or a range of them, as"
            + " 10.0.0.0/8. May be given several times. Proxies on this machine are always"
            + " believed, all others never."
      })
  private List<String> proxies = List.of();

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = {
        "A further host name under which this machine may ask. May be given several times. Without"
            + " it, connections from this machine are answered under localhost, 127.0.0.1, [::1],"
            + " and the host of --base."
      })
  private List<String> hosts = List.of();

  @Option(
      names = "--allow-origin",
      paramLabel = "ORIGIN",
      description = {
        "A site whose pages may read the API and the feeds in a browser, as https://news.example;"
            + " * for all. May be given several times (default: none)."
      })
  private List<String> origins = List.of();

  @Option(
      names = "--list-saved",
      description = {
        "Shows the list of saved searches to everybody. Without it, only this machine sees the"
            + " list, and with --base nobody does."
      })
  private boolean listsSaved;

  @Override
  public Integer call() throws InterruptedException {
    ServerSettings settings =
        ServerSettings.of(address(), host, port)
            .limited(limit)
            .trusting(trusted())
            .answering(names())
            .sharedWith(allowed())
            .listingSaved(listsSaved);
    try (CommandContext program = common.open()) {
      return new ServerRunner(program, terminal).at(settings);
    }
  }

  private TrustedProxies trusted() {
    try {
      return TrustedProxies.of(proxies);
    } catch (IllegalArgumentException e) {
      throw new CommandRefusal(
          ExitStatus.USAGE,
          "--trusted-proxy is an address, as 10.0.0.7, or a range of them, as 10.0.0.0/8.");
    }
  }

  private Set<String> names() {
    for (String name : hosts) {
      boolean address = name.indexOf(':') != name.lastIndexOf(':');
      if (!HOST_NAME.matcher(name).matches() || (name.contains(":") && !address)) {
        throw new CommandRefusal(
            ExitStatus.USAGE,
            "--allow-host is the name of a host alone, without https:// and without a port:"
                + " stet.lan");
      }
    }
    return Set.copyOf(hosts);
  }

  private Set<String> allowed() {
    for (String origin : origins) {
      if (!origin.equals("*") && !ORIGIN.matcher(origin).matches()) {
        throw new CommandRefusal(
            ExitStatus.USAGE,
            "--allow-origin is the beginning of a site's addresses, without a path:"
                + " https://news.example");
      }
    }
    return Set.copyOf(origins);
  }

  private Optional<URI> address() {
    if (base == null) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(base.replaceFirst("/+$", ""));
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web && uri.getHost() != null && uri.getRawQuery() == null && uri.getPath().isEmpty()) {
        return Optional.of(uri);
      }
    } catch (URISyntaxException e) {
      // The refusal below reports it, like an address of another kind.
    }
    throw new CommandRefusal(
        ExitStatus.USAGE,
        "--base is the address of the site's front page, without a path: https://stet.example.org");
  }
}
