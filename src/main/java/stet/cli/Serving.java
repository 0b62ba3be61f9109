package stet.cli;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import stet.App;
import stet.index.Index;
import stet.web.Server;

/** Serves until the process is asked to end, and then closes what was open. */
final class Serving {

  static final int PORT = 8080;

  private final App app;
  private final Terminal terminal;

  Serving(App app, Terminal terminal) {
    this.app = app;
    this.terminal = terminal;
  }

  int at(String host, int port) throws InterruptedException {
    if (port < 0 || port > 65535) {
      throw new Refusal(Exit.USAGE, "--port is a number from 0 to 65535.");
    }
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Thread ending = new Thread(() -> end(asked, closed), "stet-ending");
    try (app;
        Server server = start(host, port)) {
      Index.Following following = app.index().follow();
      try {
        Runtime.getRuntime().addShutdownHook(ending);
        terminal.out().println("Stet is at " + server.address() + " (Ctrl-C stops it)");
        terminal.out().flush();
        asked.await();
      } finally {
        following.close();
      }
    } finally {
      closed.countDown();
    }
    return Exit.OK;
  }

  private Server start(String host, int port) {
    Server server = app.server(host, port);
    try {
      return server.start();
    } catch (RuntimeException e) {
      server.close();
      throw new Refusal(
          Exit.FAILED,
          "Port "
              + port
              + " cannot be listened on: "
              + reason(e)
              + ". Choose another with --port, as --port "
              + (port + 1)
              + ".");
    }
  }

  /** Lets what is open be closed before the process ends. */
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
