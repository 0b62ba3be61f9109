package stet.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import stet.api.JsonWriter;
import stet.desk.SourceCatalogue;
import stet.intake.collect.CheckOutcome;
import stet.intake.collect.RoundCounts;
import stet.intake.collect.SourceWatcher;

/** The command {@code stet collect}, which makes one round of watching. */
@Command(
    name = "collect",
    description = {
      "Looks at whatever is due of the sources that are watched, records it, and stops: for cron.",
      "`stet serve` does the same all the time."
    },
    footer = {
      "  stet collect",
      "  */10 * * * * /srv/stet/stet collect --home /srv/stet/index    in a crontab",
      "",
      "Exit status: 0 done, 1 something could not be read, 2 nothing is watched, 3 failed."
    })
final class CollectCommand implements Callable<Integer> {

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  CollectCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() throws InterruptedException {
    try (CommandContext program = common.openExisting()) {
      if (new SourceCatalogue(program.archive()).all().isEmpty()) {
        throw new CommandRefusal(
            ExitStatus.USAGE, "Nothing is watched. Add a source first: stet help source");
      }
      SourceWatcher watch = program.watch();
      SourceWatcher.Turn turn =
          watch
              .turn()
              .orElseThrow(
                  () ->
                      new CommandRefusal(
                          ExitStatus.OK,
                          "Another process, perhaps `stet serve`, is watching already. Nothing is"
                              + " left to do."));
      RoundCounts tally;
      try (turn) {
        tally = watch.round();
      }
      program.deriver().catchUp();
      tell(tally);
      if (tally.clock() != null) {
        terminal.note("stet: " + tally.clock());
      }
      boolean all =
          tally.unreadable() == 0 && tally.count(CheckOutcome.FAILED) == 0 && tally.clock() == null;
      return all ? ExitStatus.OK : ExitStatus.NOT_ALL;
    }
  }

  private void tell(RoundCounts tally) {
    if (common.json()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("listings", tally.listings());
      json.put("unreadable", tally.unreadable());
      json.put("found", tally.found());
      json.put("waiting", tally.waiting());
      for (CheckOutcome outcome : CheckOutcome.values()) {
        json.put(key(outcome), tally.count(outcome));
      }
      json.put("requests", tally.requests());
      terminal.out().println(JsonWriter.compact(json));
      return;
    }
    AnswerPrinter telling = new AnswerPrinter(terminal);
    telling.row("listings read", tally.listings() - tally.unreadable());
    telling.row("unreadable", tally.unreadable());
    telling.row("articles found", tally.found());
    if (tally.waiting() > 0) {
      telling.row("addresses that wait", tally.waiting());
    }
    for (CheckOutcome outcome : CheckOutcome.values()) {
      if (tally.count(outcome) > 0) {
        telling.row(outcome.label(), tally.count(outcome));
      }
    }
    telling.row("requests", tally.requests());
  }

  /** Returns the name of a constant as a key in JSON: {@code noArticle} for {@code NO_ARTICLE}. */
  static String key(Enum<?> outcome) {
    String[] words = outcome.name().toLowerCase(java.util.Locale.ROOT).split("_", -1);
    StringBuilder key = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      key.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return key.toString();
  }
}
