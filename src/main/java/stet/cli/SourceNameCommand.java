package stet.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stet.desk.SourceCatalogue;
import stet.model.Publisher;
import stet.model.PublisherName;

/** The command {@code stet source name}, which sets the name of a source's publisher. */
@Command(
    name = "name",
    description = {
      "Sets the name and the home page of the publisher behind a source, as readers see them.",
      "Lists, citations, cards and feeds then show the name, and source:\"The name\" finds the"
          + " source as its own name does. What is set here wins over what imported files and the"
          + " pages themselves say. A part that is not given stays as it was set before.",
      "Without a name or home page, the command shows what is known."
    },
    footer = {
      "  stet source name ledger 'The Vestmere Ledger' --home-page https://ledger.example/",
      "  stet source name ledger",
      "  stet source name ledger --clear",
      "",
      "Exit status: 0 done, 1 no such source, 2 called wrongly, 3 failed."
    })
final class SourceNameCommand implements Callable<Integer> {

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Parameters(
      index = "0",
      paramLabel = "SOURCE",
      description = "A source that is watched, or that has articles in the archive.")
  private String source = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "The publisher's name, as readers know it.")
  private @Nullable String title;

  @Option(names = "--home-page", paramLabel = "URL", description = "The publisher's home page.")
  private @Nullable String home;

  @Option(
      names = "--clear",
      description = "Forget what was set here: imported files and pages decide again.")
  private boolean clear;

  SourceNameCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() {
    PublisherName given = given();
    try (CommandContext program = common.openExisting()) {
      SourceCatalogue sources = new SourceCatalogue(program.archive());
      boolean known =
          sources.named(source).isPresent() || program.archive().sources().contains(source);
      if (!known) {
        throw new CommandRefusal(
            ExitStatus.NOT_ALL,
            "There is no source \""
                + TerminalOutput.harmless(source)
                + "\" in this archive, and none is watched under that name.");
      }
      if (clear) {
        sources.clearPublisherName(source);
      } else if (!given.isEmpty()) {
        sources.setPublisherName(source, given);
      }
      terminal.out().println(shown(program.archive().publishers().of(source)));
      return ExitStatus.OK;
    }
  }

  private PublisherName given() {
    if (clear && (title != null || home != null)) {
      throw new CommandRefusal(
          ExitStatus.USAGE, "--clear forgets the name: give it without a name and --home-page.");
    }
    PublisherName given = PublisherName.of(title, home);
    if (title != null && given.title().isEmpty()) {
      throw new CommandRefusal(
          ExitStatus.USAGE,
          "A name has letters or digits, and at most "
              + PublisherName.LONGEST_TITLE
              + " characters.");
    }
    if (home != null && given.home().isEmpty()) {
      throw new CommandRefusal(
          ExitStatus.USAGE, "--home-page is an address of the web, as https://ledger.example/.");
    }
    return given;
  }

  private static String shown(Publisher publisher) {
    String name =
        publisher.title() == null ? "has no other name" : "is shown as " + publisher.title();
    String at = publisher.home() == null ? "" : ", " + publisher.home();
    return TerminalOutput.harmless(publisher.source() + " " + name + at);
  }
}
