package stet.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import stet.api.JsonWriter;
import stet.intake.collect.Capture;
import stet.intake.collect.CaptureCollector;
import stet.model.ArticleId;

/**
 * Printer of a web archive's captures of an article, and of those that were taken.
 *
 * @param json whether to print JSON
 */
record CapturesPrinter(TerminalOutput terminal, boolean json) {

  /** Prints the captures that can be taken. */
  void listed(CaptureCollector.Listed listed) {
    if (json) {
      listed
          .captures()
          .forEach(capture -> terminal.out().println(JsonWriter.compact(fields(capture))));
    } else {
      for (Capture capture : listed.captures()) {
        terminal
            .out()
            .println(
                TerminalOutput.harmless(
                    capture.at()
                        + "  "
                        + (capture.status().isEmpty() ? "-" : capture.status())
                        + "  "
                        + capture.type()
                        + "  "
                        + capture.original()));
      }
      new AnswerPrinter(terminal).row("captures", listed.captures().size());
    }
    if (listed.trouble() != null) {
      terminal.note("There may be more: " + TerminalOutput.harmless(listed.trouble()) + ".");
    }
  }

  private static Map<String, Object> fields(Capture capture) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("captured", capture.at().toString());
    fields.put("url", capture.original());
    fields.put("type", capture.type());
    fields.put("status", capture.status());
    fields.put("digest", capture.digest());
    return fields;
  }

  /**
   * Prints the result of taking the captures.
   *
   * @param versions the number of versions that were added to the article
   */
  void taken(
      CaptureCollector.Listed listed,
      Map<CaptureCollector.CaptureOutcome, Integer> counts,
      ArticleId id,
      int versions) {
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("article", id.value());
      fields.put("captures", listed.captures().size());
      for (CaptureCollector.CaptureOutcome result : CaptureCollector.CaptureOutcome.values()) {
        fields.put(CollectCommand.key(result), counts.getOrDefault(result, 0));
      }
      fields.put("malformed", listed.malformed());
      fields.put("newVersions", versions);
      terminal.out().println(JsonWriter.compact(fields));
      return;
    }
    AnswerPrinter telling = new AnswerPrinter(terminal);
    telling.row("captures", listed.captures().size());
    for (CaptureCollector.CaptureOutcome result : CaptureCollector.CaptureOutcome.values()) {
      if (counts.containsKey(result)) {
        telling.row(result.label(), counts.get(result));
      }
    }
    if (listed.malformed() > 0) {
      telling.row("malformed rows of the index", listed.malformed());
    }
    telling.row("more versions", versions);
    terminal.out().println("article " + id);
  }
}
