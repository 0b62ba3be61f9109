package stet.tag;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.model.Edit;
import stet.model.Passage;
import stet.model.Where;
import stet.tag.figure.Figures;
import stet.tag.figure.Term;
import stet.tag.speech.Attributed;
import stet.tag.speech.Quotations;
import stet.tag.speech.Reporting;
import stet.tag.speech.Reports;
import stet.tag.word.Alignment;
import stet.tag.word.Word;
import stet.tag.word.Wording;
import stet.text.language.LanguagePack;

/** An edit between its two versions, each part of it read at most once. */
final class Change {

  final Edit edit;
  final Sides sides;
  final Naming naming;
  private final Renaming renaming;
  private @Nullable Wording wording;
  private @Nullable Voices voicesBefore;
  private @Nullable Voices voicesAfter;
  private @Nullable List<Attributed> reportsBefore;
  private @Nullable List<Attributed> reportsAfter;
  private @Nullable Boolean mayHaveFigures;
  private @Nullable List<Term> termsBefore;
  private @Nullable List<Term> termsAfter;
  private @Nullable Alignment termAlignment;

  Change(Edit edit, Sides sides, Naming naming, Renaming renaming) {
    this.edit = edit;
    this.sides = sides;
    this.naming = naming;
    this.renaming = renaming;
  }

  /** The word lists of the text's language. */
  LanguagePack pack() {
    return sides.pack();
  }

  /** Whether words of one sentence became others: it neither came, went, nor merely moved. */
  boolean reworded() {
    return edit.before() != null
        && edit.after() != null
        && !edit.beforeText().equals(edit.afterText());
  }

  boolean inByline() {
    return edit.where() == Where.BYLINE;
  }

  /** Whether there are quotation marks in both wordings. */
  boolean quoted() {
    return isQuotedBefore() && isQuotedAfter();
  }

  /** Whether a quotation has part in the old wording. */
  boolean isQuotedBefore() {
    return hasQuotation(edit.before(), quotationsBefore());
  }

  boolean isQuotedAfter() {
    return hasQuotation(edit.after(), quotationsAfter());
  }

  private static boolean hasQuotation(@Nullable Passage passage, Quotations quotations) {
    return passage != null
        && !quotations.within(passage.place().start(), passage.place().end()).isEmpty();
  }

  /** Whether something that is no person was renamed here as it was elsewhere in the revision. */
  boolean renamed() {
    return wording().gaps().stream()
            .anyMatch(
                gap ->
                    gap.replaces()
                        && isCapital(textAfter(), wording().come(gap))
                        && !isBesideSaying(gap)
                        && renaming.has(joined(wording().gone(gap)), joined(wording().come(gap))))
        && naming.mentionsBefore(edit).isEmpty()
        && naming.mentionsAfter(edit).isEmpty();
  }

  private static boolean isCapital(String text, List<Word> words) {
    return Character.isUpperCase(text.charAt(words.getLast().start()));
  }

  /** {@code Harbourside said}: that somebody did say. */
  private boolean isBesideSaying(Wording.Gap gap) {
    List<Word> after = wording().after();
    return (gap.afterTo() < after.size() && isSaid(pack(), after.get(gap.afterTo())))
        || (gap.afterFrom() > 0 && isSaid(pack(), after.get(gap.afterFrom() - 1)));
  }

  private static boolean isSaid(LanguagePack pack, Word word) {
    String folded = word.folded();
    return Reporting.isPlain(pack, folded) && (folded.endsWith("d") || folded.startsWith("say"));
  }

  private static String joined(List<Word> words) {
    return words.stream().map(Word::folded).collect(Collectors.joining(" "));
  }

  /** Where the old wording ends in its headline, byline or body. */
  int endBefore() {
    Passage passage = edit.before();
    return passage == null ? 0 : passage.place().end();
  }

  /** Where the new wording ends. */
  int endAfter() {
    Passage passage = edit.after();
    return passage == null ? 0 : passage.place().end();
  }

  /** The old headline, byline or body. */
  String textBefore() {
    return sides.before.text(edit.where());
  }

  String textAfter() {
    return sides.after.text(edit.where());
  }

  Quotations quotationsBefore() {
    return sides.before.quotations(edit.where());
  }

  Quotations quotationsAfter() {
    return sides.after.quotations(edit.where());
  }

  /** Both wordings; empty sides where the sentence came or went. */
  Wording wording() {
    if (wording == null) {
      wording = Wording.of(words(edit.before(), textBefore()), words(edit.after(), textAfter()));
    }
    return wording;
  }

  /** Who speaks in the old version. */
  Voices voicesBefore() {
    if (voicesBefore == null) {
      voicesBefore = Voices.before(this);
    }
    return voicesBefore;
  }

  /** Who speaks in the new version. */
  Voices voicesAfter() {
    if (voicesAfter == null) {
      voicesAfter = Voices.after(this);
    }
    return voicesAfter;
  }

  /** Who is said to say something in the old wording, quotations left out. */
  List<Attributed> reportsBefore() {
    if (reportsBefore == null) {
      reportsBefore = Reports.of(edit.before(), textBefore(), quotationsBefore());
    }
    return reportsBefore;
  }

  List<Attributed> reportsAfter() {
    if (reportsAfter == null) {
      reportsAfter = Reports.of(edit.after(), textAfter(), quotationsAfter());
    }
    return reportsAfter;
  }

  /** Whether a word of the old wording, by its number, stands. */
  boolean stayedBefore(int word) {
    return wording().partner(word) >= 0;
  }

  /** Whether a word of the new wording, by its number, stood. */
  boolean stayedAfter(int word) {
    for (Wording.Gap gap : wording().gaps()) {
      if (word >= gap.afterFrom() && word < gap.afterTo()) {
        return false;
      }
    }
    return true;
  }

  /** Whether either wording may have a figure or a date, by its digits and words alone. */
  boolean mayHaveFigures() {
    if (mayHaveFigures == null) {
      mayHaveFigures =
          Figures.may(edit.beforeText(), sides.notation)
              || Figures.may(edit.afterText(), sides.notation);
    }
    return mayHaveFigures;
  }

  /** The old wording as terms; placed in it, not in the version. */
  List<Term> termsBefore() {
    if (termsBefore == null) {
      termsBefore = Figures.terms(edit.beforeText(), sides.notation);
    }
    return termsBefore;
  }

  List<Term> termsAfter() {
    if (termsAfter == null) {
      termsAfter = Figures.terms(edit.afterText(), sides.notation);
    }
    return termsAfter;
  }

  /** Which terms stand. */
  Alignment termAlignment() {
    if (termAlignment == null) {
      termAlignment =
          new Alignment(
              termsBefore().stream().map(Term::key).toList(),
              termsAfter().stream().map(Term::key).toList());
    }
    return termAlignment;
  }

  private static List<Word> words(@Nullable Passage passage, String text) {
    return passage == null
        ? List.of()
        : Word.of(text, passage.place().start(), passage.place().end());
  }
}
