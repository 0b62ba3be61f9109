package stet.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stet.api.JsonWriter;
import stet.archive.RecordingResult;
import stet.desk.ImportBookmarks;
import stet.desk.SuppressedAlertRanges;
import stet.indexing.Deriver;
import stet.intake.imports.ImportEntry;
import stet.model.ArticleId;
import stet.model.Observation;
import stet.model.PublisherMention;

/**
 * Runner of an import. It records one batch after the other, while the index is updated in
 * parallel.
 */
final class ImportRunner {

  /**
   * The most observations by which the index may be behind. Within this limit the archive still has
   * in memory what the index reads, and memory use does not grow.
   */
  private static final int AHEAD = 4 * EntryBatchReader.COUNT;

  private final CommandContext program;
  private final TerminalOutput terminal;
  private final boolean acknowledge;
  private final boolean alert;

  /**
   * Creates a runner for imports from the past, which cause no alerts and print no
   * acknowledgements.
   */
  ImportRunner(CommandContext program, TerminalOutput terminal) {
    this(program, terminal, false, false);
  }

  /**
   * Creates a runner.
   *
   * @param acknowledge whether to print a line for each batch that is on disk
   * @param alert whether webhooks get results in the imported observations
   */
  ImportRunner(
      CommandContext program, TerminalOutput terminal, boolean acknowledge, boolean alert) {
    this.alert = alert;
    this.program = program;
    this.terminal = terminal;
    this.acknowledge = acknowledge;
  }

  /**
   * Imports everything.
   *
   * @param bytes the number of bytes to read; -1 if it is unknown
   */
  ImportCounts of(EntryBatchReader intake, long bytes) throws InterruptedException {
    ImportCounts counts = ImportCounts.NONE;
    Deriver deriver = program.deriver();
    Deriver.Following following = deriver.absorb();
    try (ProgressLine progress = ProgressLine.of(terminal, "Importing", bytes, " MB", 1L << 20)) {
      for (EntryBatchReader.Batch batch = intake.next();
          !batch.entries().isEmpty();
          batch = intake.next()) {
        counts = record(batch, counts);
        following.await(program.archive().position() - AHEAD);
        progress.at(intake::bytesRead, AnswerPrinter.count(counts.read(), "observation"));
      }
      progress.at(intake::bytesRead, "indexing");
    } finally {
      following.close(); // waits until all recorded observations are indexed
    }
    if (!deriver.indexes()) {
      terminal.note(
          "Another process is indexing this archive: what was imported is found as soon as it has"
              + " caught up.");
    }
    return counts;
  }

  /** Returns the counts as the last line of an import. */
  static String json(ImportCounts counts, long passedOver, double seconds) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("read", counts.read());
    all.put("newArticles", counts.newArticles());
    all.put("newVersions", counts.newVersions());
    all.put("unchanged", counts.unchanged());
    all.put("reverts", counts.reverts());
    all.put("cosmetic", counts.cosmetic());
    all.put("conflicts", counts.conflicts());
    all.put("erased", counts.erased());
    all.put("malformed", counts.malformed());
    all.put("passedOver", passedOver);
    all.put("seconds", Math.round(seconds * 1000) / 1000.0);
    all.put("versionsPerSecond", Math.round(counts.newVersions() / seconds * 10) / 10.0);
    return JsonWriter.compact(all);
  }

  /** What the records of an article say about its publisher. */
  private record MentionOfArticle(ArticleId article, PublisherMention publisher) {}

  private ImportCounts record(EntryBatchReader.Batch batch, ImportCounts before) {
    List<Observation> observations = new ArrayList<>();
    Set<MentionOfArticle> mentions = new LinkedHashSet<>();
    int malformed = 0;
    for (ImportEntry entry : batch.entries()) {
      switch (entry) {
        case ImportEntry.Read read -> {
          observations.add(read.observation());
          if (!read.publisher().isEmpty()) {
            mentions.add(new MentionOfArticle(read.observation().article(), read.publisher()));
          }
        }
        case ImportEntry.Malformed bad -> {
          malformed++;
          terminal.note(TerminalOutput.harmless(bad.toString()));
        }
      }
    }
    RecordingResult receipt =
        program
            .archive()
            .record(
                observations,
                (unit, recorded) -> {
                  if (!alert) {
                    SuppressedAlertRanges.keep(unit, recorded);
                  }
                  mentions.forEach(each -> unit.publishers().add(each.article(), each.publisher()));
                  batch.bookmarks().forEach(bookmark -> ImportBookmarks.keep(unit, bookmark));
                });
    ImportCounts counts = before.plus(observations.size(), receipt, malformed);
    if (acknowledge) {
      acknowledge(counts, receipt);
    }
    return counts;
  }

  private void acknowledge(ImportCounts counts, RecordingResult receipt) {
    Map<String, Long> line = new LinkedHashMap<>();
    line.put("acknowledged", counts.read());
    line.put("position", receipt.position());
    terminal.out().println(JsonWriter.compact(line));
    terminal.out().flush();
  }
}
