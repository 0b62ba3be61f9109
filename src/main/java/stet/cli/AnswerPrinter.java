package stet.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.api.ArticleJson;
import stet.api.DiffJson;
import stet.api.EditJson;
import stet.api.HistoryJson;
import stet.api.HitJson;
import stet.api.SearchJson;
import stet.api.StatsJson;
import stet.api.VersionTextJson;
import stet.model.RevisionKind;

/** Printer of the API's answers as text for people. */
final class AnswerPrinter {

  private final TerminalOutput terminal;
  private final ChangeMarkup marked;

  AnswerPrinter(TerminalOutput terminal) {
    this.terminal = terminal;
    this.marked = new ChangeMarkup(terminal);
  }

  void history(HistoryJson history) {
    article(history.article());
    terminal.out().println();
    int last = history.versions().size();
    int width = Integer.toString(last).length();
    String margin = " ".repeat(width + 2);
    String headline = "";
    for (int i = 0; i < last; i++) {
      HistoryJson.VersionJson version = history.versions().get(i);
      Instant before = i == 0 ? null : history.versions().get(i - 1).lastSeen();
      Instant after = i + 1 == last ? null : history.versions().get(i + 1).seen();
      String number = String.format(Locale.ROOT, "%" + width + "d", version.number());
      terminal.paragraph(
          "",
          terminal.styled(TerminalStyle.BOLD, number)
              + "  "
              + InstantFormat.span(version.seen(), version.lastSeen(), before, after)
              + label(version.number(), version.label()));
      String facts = facts(version);
      if (!facts.isEmpty()) {
        terminal.paragraph(margin, terminal.styled(TerminalStyle.FAINT, facts));
      }
      if (!version.headline().equals(headline)) {
        terminal.paragraph(margin, TerminalOutput.harmless(version.headline()));
        headline = version.headline();
      }
    }
  }

  private static String facts(HistoryJson.VersionJson version) {
    List<String> facts = new ArrayList<>();
    if (!version.kind().equals("first") && !version.kind().equals("edit")) {
      facts.add(version.kind());
    }
    if (version.edits() > 0) {
      facts.add(version.summary());
    }
    return String.join(" · ", facts);
  }

  void diff(DiffJson diff) {
    boolean same = diff.kind().equals(RevisionKind.SAME.label());
    article(diff.article());
    terminal.out().println();
    terminal.paragraph(
        "",
        terminal.styled(
                TerminalStyle.BOLD,
                "Version " + diff.fromVersion() + " to version " + diff.toVersion())
            + "  "
            + when(diff)
            + (diff.kind().equals("edit") || same ? "" : "  " + diff.kind()));
    if (same) {
      terminal.paragraph("", "Both have the same text.");
    } else if (diff.edits().isEmpty()) {
      terminal.paragraph(
          "",
          "No word changed"
              + (diff.layout().isEmpty() ? "." : ": " + String.join("; ", diff.layout()) + "."));
    }
    for (EditJson edit : diff.edits()) {
      terminal.out().println();
      edit("", edit);
    }
  }

  /**
   * Returns the time of a change, as exactly as it was observed. For versions that are not
   * consecutive, returns the time of each version.
   */
  private static String when(DiffJson diff) {
    boolean neighbours = diff.toVersion() == diff.fromVersion() + 1;
    Instant notBefore = diff.edits().isEmpty() ? null : diff.edits().getFirst().notBefore();
    return neighbours && notBefore != null
        ? InstantFormat.between(notBefore, diff.to())
        : "first seen " + InstantFormat.at(diff.from()) + " and " + InstantFormat.at(diff.to());
  }

  void standing(VersionTextJson standing) {
    terminal.paragraph(
        "", terminal.styled(TerminalStyle.BOLD, TerminalOutput.harmless(standing.headline())));
    if (!standing.byline().isBlank()) {
      terminal.paragraph("", TerminalOutput.harmless(standing.byline()));
    }
    terminal.paragraph(
        "",
        terminal.styled(
            TerminalStyle.FAINT,
            "Version "
                + standing.number()
                + " of "
                + standing.article().versions()
                + label(standing.number(), standing.label())
                + "  seen "
                + InstantFormat.span(standing.seen(), standing.lastSeen())));
    where(standing.article());
    terminal.out().println();
    terminal.paragraph("", TerminalOutput.harmless(standing.text()));
  }

  void search(SearchJson answer) {
    SearchJson.TotalJson total = answer.total();
    if (total.articles() == 0) {
      terminal.paragraph("", "Nothing was found.");
      return;
    }
    terminal.paragraph(
        "", total(total) + String.format(Locale.ROOT, ", in %.1f ms; times in UTC", answer.took()));
    results(answer.results(), answer.next() != null);
  }

  /** Returns a total in words: {@code 5 edits in 2 articles}. */
  static String total(SearchJson.TotalJson total) {
    boolean edits = total.edits() > 0;
    return (total.exact() ? "" : "At least ")
        + (edits ? count(total.edits(), "edit") : count(total.versions(), "version"))
        + " in "
        + count(total.articles(), "article");
  }

  void results(List<SearchJson.ResultJson> results, boolean more) {
    for (SearchJson.ResultJson result : results) {
      terminal.out().println();
      article(result.article());
      result.edits().forEach(edit -> edit("  ", edit));
      result.hits().forEach(this::hit);
      int shown = result.edits().size() + result.hits().size();
      if (result.found() > shown) {
        terminal.paragraph("  ", "and " + (result.found() - shown) + " more in this article");
      }
    }
    if (more) {
      terminal.out().println();
      terminal.paragraph("", count(results.size(), "article") + " shown; --limit N shows more.");
    }
  }

  void stats(StatsJson stats) {
    row("sources", stats.sources());
    row("articles", stats.articles());
    row("versions", stats.versions());
    row("edits", stats.edits());
  }

  void row(String name, long count) {
    terminal.out().printf(Locale.ROOT, "%-17s %,11d%n", name, count);
  }

  void article(ArticleJson article) {
    terminal.paragraph(
        "", terminal.styled(TerminalStyle.BOLD, TerminalOutput.harmless(article.headline())));
    where(article);
    terminal.paragraph(
        "",
        terminal.styled(
            TerminalStyle.FAINT,
            count(article.versions(), "version")
                + ", first seen "
                + InstantFormat.at(article.firstSeen())
                + (article.versions() > 1
                    ? ", last changed " + InstantFormat.at(article.lastChanged())
                    : "")));
  }

  private void where(ArticleJson article) {
    terminal.paragraph(
        "",
        terminal.styled(
            TerminalStyle.FAINT,
            TerminalOutput.harmless(article.source() + "  " + article.url())
                + "  "
                + article.id()));
  }

  private void edit(String margin, EditJson edit) {
    List<String> facts = new ArrayList<>();
    facts.add(edit.kind() + " in the " + edit.where());
    if (!edit.tags().isEmpty()) {
      facts.add(String.join(" ", edit.tags()));
    }
    if (!edit.persons().isEmpty()) {
      facts.add(
          String.join(
              ", ", edit.persons().stream().map(p -> TerminalOutput.harmless(p.name())).toList()));
    }
    List<String> speakers = speakers(edit);
    if (!speakers.isEmpty()) {
      String whose = speakers.size() == 1 ? "speaker: " : "speakers: ";
      facts.add(whose + String.join(", ", speakers));
    }
    if (!margin.isEmpty()) {
      Instant after = edit.notBefore();
      facts.addFirst(
          after == null ? InstantFormat.at(edit.to()) : InstantFormat.between(after, edit.to()));
      facts.add(edit.revision());
    }
    terminal.paragraph(margin, terminal.styled(TerminalStyle.FAINT, String.join(" · ", facts)));
    terminal.paragraph(margin + "  ", marked.words(edit.words()));
  }

  /**
   * Returns the names of the speakers in an edit's changes of quotations, as far as they are known
   * persons.
   */
  private static List<String> speakers(EditJson edit) {
    return edit.quotes().stream()
        .flatMap(quote -> Stream.of(quote.speakerBefore(), quote.speakerAfter()))
        .flatMap(Stream::ofNullable)
        .map(EditJson.SpeakerJson::person)
        .flatMap(Stream::ofNullable)
        .map(EditJson.PersonJson::name)
        .distinct()
        .map(TerminalOutput::harmless)
        .toList();
  }

  private void hit(HitJson hit) {
    Instant until = hit.until();
    terminal.paragraph(
        "  ",
        terminal.styled(
            TerminalStyle.FAINT,
            "version "
                + hit.version()
                + " · first seen "
                + InstantFormat.at(hit.seen())
                + (until == null ? ", the latest" : ", gone by " + InstantFormat.at(until))));
    if (!hit.matches().isEmpty()) {
      terminal.paragraph("    ", marked.fragments(hit.matches()));
    }
  }

  /**
   * Returns the version's name at its origin, or an empty text if that is only the version's
   * number.
   */
  private static String label(int number, @Nullable String label) {
    return label == null || label.equals(Integer.toString(number))
        ? ""
        : " (" + TerminalOutput.harmless(label) + ")";
  }

  /**
   * Returns the time of a text that was already in the earliest visible version, with a note if
   * earlier versions are withheld.
   */
  static String foundThere(boolean withheldBefore, Instant seen) {
    String when = withheldBefore ? "there behind what is withheld, " : "there when first seen, ";
    return when + InstantFormat.at(seen);
  }

  /**
   * Returns the time at which a text was removed, as far as it is known.
   *
   * @param goneBy the first sighting without the text; null if the latest version has it
   * @param withheldAfter whether the next version is withheld
   */
  static String went(Instant lastSeen, @Nullable Instant goneBy, boolean withheldAfter) {
    if (goneBy == null) {
      return "still there " + InstantFormat.at(lastSeen);
    }
    return withheldAfter
        ? "last seen "
            + InstantFormat.at(lastSeen)
            + ", and what stood from "
            + InstantFormat.at(goneBy)
            + " on is withheld"
        : "went " + InstantFormat.between(lastSeen, goneBy);
  }

  /** Returns a range of versions in words: {@code version 2}, or {@code versions 2 to 4}. */
  static String versions(int from, int to) {
    return from == to ? "version " + from : "versions " + from + " to " + to;
  }

  /** Prints the notices of an answer, separately from the answer. */
  static void notices(TerminalOutput terminal, List<String> notices) {
    notices.forEach(notice -> terminal.note(TerminalOutput.harmless(notice)));
  }

  static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }
}
