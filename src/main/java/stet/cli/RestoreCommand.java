package stet.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stet.api.JsonWriter;
import stet.backup.BackupRestorer;
import stet.backup.RestoreResult;

/** The command {@code stet restore}, which makes a home from a backup. */
@Command(
    name = "restore",
    description = {
      "Restores a backup of `stet backup` into a home that holds nothing, or with --replace into"
          + " one that does: then what it holds is moved aside, into a directory of the home that"
          + " is named replaced- and the time. No other process may use the home meanwhile.",
      "",
      "What was withheld, released or erased since the backup is so again: it is read from"
          + " withheld.jsonl in the home, and from --withheld. Without either, whatever was withheld"
          + " since the backup is shown again.",
      "All is made beside and checked before it is moved into place. After a restore that was broken"
          + " off, run it again. The index is built anew by the next command that needs it."
    },
    footer = {
      "  stet restore /backups/2026-12-02 --home /srv/new --withheld /other-disk/withheld.jsonl",
      "  stet restore /backups/2026-12-02 --replace",
      "",
      "Exit status: 0 restored, 1 restored, but there was no list of what was withheld since,"
          + " 2 called wrongly, 3 failed."
    })
final class RestoreCommand implements Callable<Integer> {

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Parameters(index = "0", paramLabel = "DIR", description = "The directory of the backup.")
  private Path directory = Path.of("");

  @Option(
      names = "--withheld",
      paramLabel = "FILE",
      description = "The list of what was withheld, where the home has none.")
  private @Nullable Path withheld;

  @Option(names = "--replace", description = "Move aside what the home holds.")
  private boolean replace;

  RestoreCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() {
    RestoreResult result;
    try (ProgressLine progress = ProgressLine.of(terminal, "Restoring", -1, "", 1)) {
      result =
          new BackupRestorer(directory, common.home(), java.time.Clock.systemUTC())
              .restore(Optional.ofNullable(withheld), replace, progress::at);
    }
    return switch (result) {
      case RestoreResult.Done done -> done(done);
      case RestoreResult.Refused refused ->
          throw new CommandRefusal(ExitStatus.USAGE, refused.reason());
    };
  }

  private int done(RestoreResult.Done done) {
    if (common.json()) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("home", common.home().toString());
      answer.put("observations", done.observations());
      answer.put("contents", done.contents());
      answer.put("responses", done.responses());
      answer.put("head", done.head().toString());
      answer.put("listed", done.listed());
      answer.put("repeated", done.repeated());
      answer.put("replaced", done.replaced() == null ? null : done.replaced().toString());
      terminal.out().println(JsonWriter.indented(answer));
    } else {
      terminal
          .out()
          .printf(
              "Restored: %s of %s and %s, every hash, link and text%n",
              AnswerPrinter.count(done.observations(), "observation"),
              AnswerPrinter.count(done.contents(), "content"),
              AnswerPrinter.count(done.responses(), "fetched response"));
      terminal.out().println("Head: " + done.head());
    }
    if (done.repeated() > 0) {
      terminal.note(
          AnswerPrinter.count(done.repeated(), "line")
              + " of the list of what is withheld came after the backup, and "
              + (done.repeated() == 1 ? "is" : "are")
              + " in force.");
    }
    if (done.replaced() != null) {
      terminal.note(
          "What the home held before is in "
              + done.replaced()
              + ": delete it once you do not need it. It may have what was erased.");
    }
    if (!done.listed()) {
      terminal.note(
          "stet: WARNING: There is no list of what was withheld or erased since this backup was"
              + " made. All of that is shown again. If you have such a list, restore again with"
              + " --replace --withheld FILE before anybody reads this archive.");
      return ExitStatus.NOT_ALL;
    }
    return ExitStatus.OK;
  }
}
