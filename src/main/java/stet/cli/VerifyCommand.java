package stet.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stet.api.JsonWriter;
import stet.archive.VerificationResult;
import stet.intake.collect.FixityCheck;
import stet.store.ChainHead;
import stet.store.FutureObservation;

/** The command {@code stet verify}, which checks whether the archive is as it was recorded. */
@Command(
    name = "verify",
    description = {
      "Checks every hash, the chain and every text of the archive, and every response that was"
          + " fetched, and names what is wrong. The index needs none of it: it is read through"
          + " whenever it is opened, and one that is damaged is built anew.",
      "It also names observations that were made later than now, by a clock that ran ahead. They are"
          + " no damage; `stet withhold --future` sets them aside.",
      "It ends with the head of the chain. Keep a head somewhere else, or publish it: with --head it"
          + " proves later that nothing recorded until then was altered."
    },
    footer = {
      "  stet verify",
      "  stet verify --head 114:9f2c…e01b     a head that was kept (64 digits)",
      "",
      "Exit status: 0 sound, 1 damaged, 2 called wrongly, 3 failed."
    })
final class VerifyCommand implements Callable<Integer> {

  /** The most future observations that are named in text. The JSON names all of them. */
  private static final int NAMED = 20;

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Option(
      names = "--head",
      paramLabel = "HEAD",
      description = "A head that an earlier verify printed, as POSITION:HASH.")
  private @Nullable String head;

  VerifyCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() {
    Optional<ChainHead> held = head == null ? Optional.empty() : Optional.of(read(head));
    try (CommandContext program = common.openExisting()) {
      VerificationResult verification;
      try (ProgressLine progress = ProgressLine.of(terminal, "Verifying", -1, "", 1)) {
        verification = program.archive().verify(held, progress::at);
      }
      FixityCheck.Checked fetched = program.fetches().fixity().check();
      return verification instanceof VerificationResult.Sound sound && fetched.all() == 0
          ? sound(
              sound,
              fetched,
              held.isPresent(),
              program.archive().future(java.time.Clock.systemUTC().instant()))
          : damaged(verification, fetched);
    }
  }

  private int sound(
      VerificationResult.Sound sound,
      FixityCheck.Checked fetched,
      boolean held,
      List<FutureObservation> future) {
    if (common.json()) {
      json(sound, fetched, List.of(), future);
    } else {
      terminal
          .out()
          .printf(
              "Sound: %s of %s, every hash, link and text%s%n",
              AnswerPrinter.count(sound.observations(), "observation"),
              AnswerPrinter.count(sound.contents(), "content"),
              held ? ", and nothing was altered since the head was kept" : "");
      if (fetched.responses() > 0) {
        terminal
            .out()
            .println(
                "and " + AnswerPrinter.count(fetched.responses(), "response") + " as it was kept");
      }
      erased(sound);
      future(future);
      terminal.out().println("Head: " + sound.head());
    }
    if (sound.observations() == 0) {
      terminal.note(
          "Nothing was ever recorded in it. If it is a copy that should hold something, it was"
              + " copied without its log (archive.db-wal): copy with `stet backup`.");
    }
    return ExitStatus.OK;
  }

  private int damaged(VerificationResult verification, FixityCheck.Checked fetched) {
    List<Object> found = new ArrayList<>();
    long all = fetched.all();
    if (verification instanceof VerificationResult.Damaged damaged) {
      found.addAll(damaged.findings());
      all += damaged.all();
    }
    found.addAll(fetched.losses());
    List<String> findings = found.stream().map(Object::toString).toList();
    if (common.json()) {
      json(verification, fetched, findings, List.of());
    } else {
      erased(verification);
      findings.forEach(finding -> terminal.out().println(TerminalOutput.harmless(finding)));
      if (all > findings.size()) {
        terminal.out().println("and " + (all - findings.size()) + " more");
      }
    }
    terminal.note(
        "stet: The archive is damaged. Restore a backup; until then, trust nothing named above.");
    return ExitStatus.NOT_ALL;
  }

  private void erased(VerificationResult verification) {
    for (VerificationResult.Erased each : verification.erased()) {
      terminal
          .out()
          .println(
              AnswerPrinter.count(each.contents(), "content")
                  + " "
                  + TerminalOutput.harmless(each.line().describe())
                  + (each.swept() ? "" : " (traces may be left: run `stet erase --finish`)"));
    }
  }

  private void future(List<FutureObservation> future) {
    if (future.isEmpty()) {
      return;
    }
    terminal
        .out()
        .println(
            AnswerPrinter.count(future.size(), "observation")
                + (future.size() == 1 ? " was" : " were")
                + " made later than now, by a clock that ran ahead:");
    for (FutureObservation each : future.subList(0, Math.min(future.size(), NAMED))) {
      terminal
          .out()
          .println("  " + each.seen() + "  " + TerminalOutput.harmless(each.identifier()));
    }
    if (future.size() > NAMED) {
      terminal.out().println("  and " + (future.size() - NAMED) + " more");
    }
    terminal.out().println("Set them aside with `stet withhold --future --reason TEXT`.");
  }

  private void json(
      VerificationResult verification,
      FixityCheck.Checked fetched,
      List<String> findings,
      List<FutureObservation> future) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("sound", verification instanceof VerificationResult.Sound && fetched.all() == 0);
    answer.put("head", verification.head().toString());
    answer.put("observations", verification.observations());
    answer.put("contents", verification.contents());
    answer.put("responses", fetched.responses());
    answer.put("erased", verification.erased().stream().map(VerifyCommand::erased).toList());
    answer.put("future", future.stream().map(VerifyCommand::future).toList());
    answer.put("findings", findings);
    terminal.out().println(JsonWriter.indented(answer));
  }

  private static Map<String, Object> erased(VerificationResult.Erased each) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("number", each.line().number());
    line.put("contents", each.contents());
    line.put("on", each.line().placed());
    line.put("reason", each.line().reason());
    line.put("swept", each.swept());
    return line;
  }

  private static Map<String, Object> future(FutureObservation each) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("position", each.position());
    line.put("article", each.article().value());
    line.put("url", each.identifier());
    line.put("seen", each.seen());
    return line;
  }

  private static ChainHead read(String text) {
    return ChainHead.parse(text)
        .orElseThrow(
            () ->
                new CommandRefusal(
                    ExitStatus.USAGE,
                    "--head is a position and 64 hexadecimal digits, as `stet verify` prints them:"
                        + " POSITION:HASH."));
  }
}
