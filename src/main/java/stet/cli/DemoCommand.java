package stet.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import stet.intake.imports.JsonLinesReader;
import stet.web.Server;
import stet.web.ServerSettings;

/**
 * The command {@code stet demo}, which serves an archive of invented newspapers for trying out
 * Stet.
 */
@Command(
    name = "demo",
    description = {
      "Serves a demo archive: three invented newspapers, in a home of its own.",
      "The first start fills it; nothing else is touched."
    },
    footer = {
      "  stet demo",
      "  stet demo --port 8081",
      "  stet search tag:quote-changed --home index/demo",
      "",
      "Exit status: 2 called wrongly, 3 failed, as when the port is taken; otherwise it runs on."
    })
final class DemoCommand implements Callable<Integer> {

  private static final String ARTICLES = "/stet/demo.jsonl";

  private final TerminalOutput terminal;
  private final CommandContext.Opener opener;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "The folder of the demo (default: index/demo next to the launcher).")
  private @Nullable Path home;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen on, 0 for any that is free (default: 8080).")
  private int port = ServerRunner.PORT;

  DemoCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.opener = opener;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (CommandContext program =
        opener.open(home == null ? CommonOptions.usualHome().resolve("demo") : home)) {
      fill(program);
      return new ServerRunner(program, terminal)
          .at(ServerSettings.of(Optional.empty(), Server.LOCAL, port));
    }
  }

  /** Imports the demo. Observations that the archive already has are not recorded again. */
  private void fill(CommandContext program) throws InterruptedException {
    try (EntryBatchReader intake =
        EntryBatchReader.of(List.of(ARTICLES), DemoCommand::open, EntryBatchReader.COUNT)) {
      new ImportRunner(program, terminal).of(intake, -1);
    }
  }

  private static JsonLinesReader open(String resource) throws IOException {
    InputStream in = DemoCommand.class.getResourceAsStream(resource);
    return JsonLinesReader.read(resource, Objects.requireNonNull(in, "the jar lacks " + resource));
  }
}
