package stet.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import stet.api.JsonWriter;
import stet.backup.BackupResult;
import stet.backup.BackupWriter;

/**
 * The command {@code stet backup}, which backs up the archive and the fetched pages, as they are at
 * one moment.
 */
@Command(
    name = "backup",
    description = {
      "Copies the archive and the fetched pages to a directory, both as they are at one moment."
          + " Servers, imports and collecting may go on meanwhile.",
      "",
      "The copy is read again before it counts: every hash, link, text and response. The index is"
          + " not copied, since it is built from the archive.",
      "What is withheld or erased later is listed outside of the backup, in withheld.jsonl in the"
          + " home. Keep that list on another disk: `stet withhold --keep-list FILE`."
    },
    footer = {
      "  stet backup /backups/2026-12-02",
      "  stet backup /backups/2026-12-02 --home /srv/stet",
      "  stet restore /backups/2026-12-02 --home /srv/new",
      "",
      "Exit status: 0 done, 2 called wrongly, 3 failed."
    })
final class BackupCommand implements Callable<Integer> {

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "Where to: a directory that is empty, or not there yet.")
  private Path directory = Path.of("");

  BackupCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() {
    return switch (write()) {
      case BackupResult.Done done -> done(done);
      case BackupResult.Refused refused ->
          throw new CommandRefusal(ExitStatus.USAGE, refused.reason());
    };
  }

  private BackupResult write() {
    try (CommandContext program = common.openExisting();
        ProgressLine progress = ProgressLine.of(terminal, "Backing up", -1, "", 1)) {
      return new BackupWriter(program.archive(), program.fetches(), java.time.Clock.systemUTC())
          .write(directory, progress::at);
    }
  }

  private int done(BackupResult.Done done) {
    if (common.json()) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("backup", directory.toString());
      answer.put("observations", done.observations());
      answer.put("contents", done.contents());
      answer.put("responses", done.responses());
      answer.put("head", done.head().toString());
      answer.put("withheld", done.withheld().toString());
      terminal.out().println(JsonWriter.indented(answer));
      return ExitStatus.OK;
    }
    terminal
        .out()
        .printf(
            "Backed up: %s of %s and %s, read again and sound%n",
            AnswerPrinter.count(done.observations(), "observation"),
            AnswerPrinter.count(done.contents(), "content"),
            AnswerPrinter.count(done.responses(), "fetched response"));
    terminal.out().println("Head: " + done.head());
    terminal.note("What is withheld or erased from now on is listed in " + done.withheld() + ".");
    return ExitStatus.OK;
  }
}
