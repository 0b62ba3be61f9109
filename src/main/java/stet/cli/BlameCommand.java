package stet.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stet.api.BlameJson;
import stet.api.BlameJson.GoneJson;
import stet.api.BlameJson.OriginJson;
import stet.api.BlameJson.SpanJson;
import stet.api.JsonWriter;
import stet.model.Timeline;
import stet.model.Version;

/** The command {@code stet blame}, which shows the version that added each word. */
@Command(
    name = "blame",
    description = "Shows which version brought each word of a version, and what went before it.",
    footer = {
      "  stet blame URL               of the last version",
      "  stet blame URL 3 --gone 50   of the third, with 50 passages that had gone by then",
      "",
      "The number in brackets is that of the version that brought the words behind it. Text",
      "that was moved, or taken out and put back, keeps its first number.",
      "",
      "Exit status: 0 shown, 1 no such article or version, 2 called wrongly, 3 failed."
    })
final class BlameCommand implements Callable<Integer> {

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Mixin private final VersionArgument version = new VersionArgument();

  @Option(
      names = "--gone",
      paramLabel = "N",
      description = "How many passages that went to list, at most (default: 10).")
  private int gone = 10;

  BlameCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() {
    if (gone < 0) {
      throw new CommandRefusal(ExitStatus.USAGE, "--gone is a number of passages, 0 or more.");
    }
    try (CommandContext program = common.openExisting()) {
      Timeline timeline = version.timeline(program);
      Version chosen = version.of(timeline);
      BlameJson blame = program.api().blame(timeline, chosen, gone);
      if (common.json()) {
        terminal.out().println(JsonWriter.indented(blame));
      } else {
        tell(blame);
      }
      return ExitStatus.OK;
    }
  }

  private void tell(BlameJson blame) {
    tell(blame.headline());
    tell(blame.byline());
    terminal.out().println();
    tell(blame.text());
    terminal.out().println();
    blame.versions().forEach(this::tell);
    if (!blame.gone().isEmpty()) {
      terminal.out().println();
      terminal.paragraph("", "What went, the last first:");
      blame.gone().forEach(this::tell);
      int more = blame.allGone() - blame.gone().size();
      if (more > 0) {
        terminal.paragraph("  ", "and " + more + " more; --gone N shows more");
      }
    }
  }

  private void tell(List<SpanJson> spans) {
    if (!spans.isEmpty()) {
      terminal.paragraph("", spans.stream().map(this::marked).collect(joining()));
    }
  }

  private String marked(SpanJson span) {
    return terminal.styled(TerminalStyle.FAINT, "[" + span.version() + "]")
        + " "
        + TerminalOutput.harmless(span.text());
  }

  private void tell(OriginJson origin) {
    String when =
        origin.notBefore() == null
            ? "first seen " + InstantFormat.at(origin.seen())
            : "came " + InstantFormat.between(origin.notBefore(), origin.seen());
    when += origin.withheldBefore() ? "; what stood before is withheld, and may have had it" : "";
    terminal.paragraph("", "[" + origin.number() + "] " + when);
  }

  private void tell(GoneJson gone) {
    terminal.paragraph(
        "  ",
        "["
            + gone.version()
            + "] "
            + terminal.styled(TerminalStyle.REMOVED, TerminalOutput.harmless(gone.text()))
            + " · gone with version "
            + gone.removed()
            + ", "
            + InstantFormat.between(gone.lastSeen(), gone.goneBy())
            + (gone.withheldBefore() ? ", or with what is withheld before it" : ""));
  }
}
