package stet.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stet.archive.Archive;
import stet.archive.ErasureResult;
import stet.desk.WithholdingRegister;
import stet.indexing.Deriver;
import stet.intake.collect.WarcErasureResult;
import stet.model.Article;
import stet.model.Withholding;

/** The command {@code stet erase}, which erases texts of an article for good. */
@Command(
    name = "erase",
    description = {
      "Erases what an article said, or what it said in a time, for good: from the archive with its"
          + " log and labels, the index, the pages that were fetched, whenever else the same page"
          + " was, and the feeds, sitemaps and front pages that name the article. The hashes stay,"
          + " and their place in the chain, so that `stet verify` still proves the rest; the public"
          + " log says what is erased and why.",
      "",
      "It stays erased: nothing that was seen of the article in that time is taken in again, by any"
          + " way and in whatever words, and the same text under another address is recorded as a"
          + " hash. Without --to that holds for all that comes, and the article is followed no more.",
      "",
      "What stays: the article's address, in the log and the chain; pages of other articles that"
          + " quote it or link to it by its headline (search for them, and erase them too); exports and"
          + " plain copies, which are yours to erase; webhooks that were told before. Backups keep"
          + " it until they are deleted; `stet restore` erases it again."
    },
    footer = {
      "  stet erase https://a.example/1 --reason \"by order of a court\"          what would go",
      "  stet erase https://a.example/1 --reason \"by order of a court\" --yes    and it goes",
      "  stet erase --finish                     after one that was broken off",
      "",
      "Exit status: 0 erased, 1 there is nothing to erase, or traces are left, 2 called wrongly or"
          + " not meant, 3 failed."
    })
final class EraseCommand implements Callable<Integer> {

  /** The time that another process gets to remove the text from the index. */
  private static final int PATIENCE_SECONDS = 60;

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Mixin private final PassageArgument passage = new PassageArgument();

  @Mixin private final ReasonOption because = new ReasonOption();

  @Option(names = "--everywhere", description = "Also where other articles have the same texts.")
  private boolean everywhere;

  @Option(names = "--yes", description = "Do it: nobody can undo it.")
  private boolean yes;

  @Option(names = "--finish", description = "Remove the traces that an earlier one left.")
  private boolean finish;

  EraseCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() throws InterruptedException {
    if (finish == passage.isNamed()) {
      throw new CommandRefusal(ExitStatus.USAGE, "Name an article, or say --finish.");
    }
    if (finish) {
      try (CommandContext program = common.openExisting()) {
        return finish(program);
      }
    }
    because.require();
    try (CommandContext program = common.openExisting()) {
      Withholding.OfArticle of = passage.in(program);
      if (!yes) {
        throw new CommandRefusal(ExitStatus.USAGE, preview(program, of));
      }
      WithholdingRegister withheld =
          new WithholdingRegister(program.archive(), java.time.Clock.systemUTC());
      return switch (withheld.erase(of, because.text(), everywhere)) {
        case ErasureResult.Done done -> {
          terminal.note(AnswerPrinter.count(done.contents(), "text") + " erased.");
          yield finish(program);
        }
        case ErasureResult.Shared shared ->
            throw new CommandRefusal(ExitStatus.USAGE, elsewhere(shared.others()));
        case ErasureResult.Nothing nothing -> {
          terminal.note("There is nothing of it in the archive that is not erased.");
          finish(program); // needed if an earlier erasure was interrupted
          yield ExitStatus.NOT_ALL;
        }
      };
    }
  }

  private static String preview(CommandContext program, Withholding.OfArticle of) {
    long versions =
        program.archive().unabridged().timeline(of.article()).stream()
            .flatMap(timeline -> timeline.versions().stream())
            .filter(of::covers)
            .count();
    return "Nothing was erased. It would be the text of "
        + AnswerPrinter.count(versions, "version")
        + ", for good"
        + (of.to() == null ? ", and nothing more of the article would be taken in or followed" : "")
        + ": say --yes if that is meant.";
  }

  private static String elsewhere(List<Article> others) {
    StringBuilder sentence =
        new StringBuilder("Nothing was erased: other articles have the same text.");
    sentence.append(" Say --everywhere if it shall go from them too:");
    for (Article other : others) {
      sentence
          .append(System.lineSeparator())
          .append("  ")
          .append(TerminalOutput.harmless(other.url()));
    }
    return sentence.toString();
  }

  /** Removes all remaining traces. It may be called repeatedly. */
  private int finish(CommandContext program) throws InterruptedException {
    Archive archive = program.archive();
    new WithholdingRegister(archive, java.time.Clock.systemUTC())
        .updateJournal(); // the list of an interrupted erasure may be incomplete
    List<Withholding> unswept = archive.erasures().unswept();
    if (unswept.isEmpty()) {
      terminal.note("No traces are left.");
      return ExitStatus.OK;
    }
    WarcErasureResult fetched = WarcErasureResult.NOTHING;
    for (Withholding line : unswept) {
      fetched = fetched.and(program.fetches().erase(line));
    }
    if (fetched.responses() > 0) {
      terminal.note(description(fetched));
    }
    boolean indexed = leavesTheIndex(program.deriver(), archive.generation());
    boolean swept = archive.erasures().sweep(indexed ? unswept : List.of());
    if (indexed && swept) {
      terminal.note("No traces are left in the archive's files and the index.");
      return ExitStatus.OK;
    }
    terminal.note(
        "Traces may be left, since another process uses "
            + (indexed ? "the archive" : "the index")
            + ": run `stet erase --finish` later.");
    return ExitStatus.NOT_ALL;
  }

  private static String description(WarcErasureResult fetched) {
    String description =
        AnswerPrinter.count(fetched.responses(), "response") + " erased of what was fetched";
    return fetched.atAnotherTime() == 0
        ? description + "."
        : description
            + "; "
            + String.format(Locale.ROOT, "%,d", fetched.atAnotherTime())
            + " of them at another time, when the same page was found.";
  }

  private static boolean leavesTheIndex(Deriver deriver, long generation)
      throws InterruptedException {
    for (int tries = 0; tries < PATIENCE_SECONDS * 10; tries++) {
      deriver.catchUp();
      if (deriver.hasLeftOut(generation)) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return false;
  }
}
