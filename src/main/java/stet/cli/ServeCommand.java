package stet.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stet.App;
import stet.web.Server;

/** {@code stet serve}: the pages, the feeds and the API. */
@Command(
    name = "serve",
    description = {
      "Serves the pages, the feeds and the JSON API until it is stopped (Ctrl-C).",
      "What other processes record in the meantime is found within a second."
    },
    footer = {
      "  stet serve",
      "  stet serve --port 8081 --home /srv/stet",
      "  stet serve --host 0.0.0.0              reachable from other machines",
      "",
      "Exit status: 2 called wrongly, 3 failed, as when the port is taken; otherwise it runs on."
    })
final class ServeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Common common = new Common();

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

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (App app = common.open()) {
      return new Serving(app, terminal).at(host, port);
    }
  }
}
