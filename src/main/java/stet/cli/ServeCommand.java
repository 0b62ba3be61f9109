package stet.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stet.web.Server;

/** {@code stet serve}: the pages, the feeds and the API. */
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
      "",
      "Exit status: 2 called wrongly, 3 failed, as when the port is taken; otherwise it runs on."
    })
final class ServeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final Common common;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to listen on (default: 127.0.0.1, this machine alone).")
  private String host = Server.LOCAL;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen on, 0 for any that is free (default: 8080).")
  private int port = Serving.PORT;

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
        "How many requests one address may make in a minute; who makes more is told when to come"
            + " again. This machine is not limited; where it passes on what others ask, as a proxy"
            + " that names them in X-Forwarded-For, they are (default: no limit)."
      })
  private int limit = Serving.NO_LIMIT;

  ServeCommand(Terminal terminal, Program.Opener opener) {
    this.terminal = terminal;
    this.common = new Common(opener);
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Program program = common.open()) {
      return new Serving(program, terminal).at(address(), host, port, limit);
    }
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
      // Told below, like an address of another kind.
    }
    throw new Refusal(
        Exit.USAGE,
        "--base is the address of the site's front page, without a path: https://stet.example.org");
  }
}
