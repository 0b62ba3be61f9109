package stet.cli;

import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import stet.alert.AlertService;
import stet.indexing.Deriver;
import stet.web.Server;
import stet.web.ServerSettings;

/** Runner of the server until the process is asked to end. Then it closes all open resources. */
final class ServerRunner {

  static final int PORT = 8080;

  private final CommandContext program;
  private final TerminalOutput terminal;

  ServerRunner(CommandContext program, TerminalOutput terminal) {
    this.program = program;
    this.terminal = terminal;
  }

  /** Serves with the given settings. */
  int at(ServerSettings settings) throws InterruptedException {
    Optional<URI> base = settings.base();
    int port = settings.port();
    if (settings.requestsPerMinute() < 0) {
      throw new CommandRefusal(
          ExitStatus.USAGE, "--limit is a number of requests a minute, 1 or more.");
    }
    if (port < 0 || port > 65535) {
      throw new CommandRefusal(ExitStatus.USAGE, "--port is a number from 0 to 65535.");
    }
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Thread ending = new Thread(() -> end(asked, closed), "stet-ending");
    try (program;
        Server server = start(settings);
        AlertService alerting = program.alerting(base.orElse(server.address()))) {
      alerting.begin();
      Deriver.Following following = program.deriver().follow();
      WatchRunner watching = WatchRunner.begin(program, terminal);
      try {
        Runtime.getRuntime().addShutdownHook(ending);
        terminal
            .out()
            .println("Stet is at " + base.orElse(server.address()) + " (Ctrl-C stops it)");
        terminal.out().flush();
        if (program.archive().position() == 0) {
          terminal.note(
              "The archive is empty: `stet import FILE` and `stet source add NAME` fill it, while"
                  + " this runs too. If it should not be, name another with --home.");
        }
        if (base.isEmpty() && !Server.isLocal(settings.host())) {
          terminal.note(
              "Links in feeds begin with "
                  + server.address()
                  + "; with --base URL they begin with the address that readers use.");
        }
        asked.await();
      } finally {
        program
            .tasks()
            .end(); // ended first, so that monitors see it while the last answers are sent
        server.stop(); // stopped second, because the answers in progress need all other resources
        watching.close();
        following.close();
      }
    } finally {
      closed.countDown();
    }
    return ExitStatus.OK;
  }

  private Server start(ServerSettings settings) {
    Server server = program.server(settings);
    try {
      return server.start();
    } catch (RuntimeException e) {
      server.close();
      String host = settings.host();
      int port = settings.port();
      throw new CommandRefusal(
          ExitStatus.FAILED,
          "Port %d of %s cannot be listened on%s".formatted(port, host, cause(e, host, port)));
    }
  }

  /** Returns the cause of a failure to start, and what to do, as the end of a sentence. */
  private static String cause(Throwable failure, String host, int port) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      causes.addFirst(cause); // the innermost cause is the most exact and comes first
    }
    for (Throwable cause : causes) {
      String message = Optional.ofNullable(cause.getMessage()).orElse("").toLowerCase(Locale.ROOT);
      if (cause instanceof UnresolvedAddressException
          || cause instanceof UnknownHostException
          || message.contains("unresolved")
          || message.contains("cannot assign")
          || message.contains("can't assign")) {
        return ": this machine has no address "
            + host
            + ". Choose one that it has: --host localhost";
      }
      if (message.contains("permission denied")) {
        return ": this system gives ports below 1024 to programs with more rights only. Choose a"
            + " higher one: --port "
            + PORT;
      }
      if (message.contains("in use")) {
        return ": another program, perhaps another Stet, has it. Stop that, or choose another port:"
            + " --port "
            + (port < 65535 ? port + 1 : PORT);
      }
    }
    return " (" + reason(failure) + ").";
  }

  /** Waits until all open resources are closed, before the process ends. */
  private static void end(CountDownLatch asked, CountDownLatch closed) {
    asked.countDown();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
  }
}
