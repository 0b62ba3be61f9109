package stet.revision.tag;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.model.ArticlePart;
import stet.model.Edit;
import stet.model.SentenceSpan;
import stet.revision.tag.figure.FigureReader;
import stet.revision.tag.figure.FigureTerm;
import stet.revision.tag.quote.AttributedSpeech;
import stet.revision.tag.quote.QuotationReader;
import stet.revision.tag.quote.ReportedSpeechFinder;
import stet.revision.tag.quote.ReportingVerbs;
import stet.revision.tag.word.SentenceWordings;
import stet.revision.tag.word.TextWord;
import stet.revision.tag.word.WordAlignment;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * An edit with its two versions and the persons named in them; each part is analysed at most once.
 */
final class EditInContext {

  final Edit edit;
  final VersionPair sides;
  final PersonNaming naming;
  private final RenamedTerm renaming;
  private @Nullable SentenceWordings wording;
  private @Nullable SpeakerResolver voicesBefore;
  private @Nullable SpeakerResolver voicesAfter;
  private @Nullable List<AttributedSpeech> reportsBefore;
  private @Nullable List<AttributedSpeech> reportsAfter;
  private @Nullable Boolean mayHaveFigures;
  private @Nullable List<FigureTerm> termsBefore;
  private @Nullable List<FigureTerm> termsAfter;
  private @Nullable WordAlignment termAlignment;

  EditInContext(Edit edit, VersionPair sides, PersonNaming naming, RenamedTerm renaming) {
    this.edit = edit;
    this.sides = sides;
    this.naming = naming;
    this.renaming = renaming;
  }

  /** The word lists of the text's language. */
  LanguagePack pack() {
    return sides.pack();
  }

  /** Whether words of a sentence changed: the sentence was not added, removed or only moved. */
  boolean reworded() {
    return edit.before() != null
        && edit.after() != null
        && !edit.beforeText().equals(edit.afterText());
  }

  boolean inByline() {
    return edit.where() == ArticlePart.BYLINE;
  }

  /** Whether there are quotation marks in both wordings. */
  boolean quoted() {
    return isQuotedBefore() && isQuotedAfter();
  }

  /** Whether the old wording contains a part of a quotation. */
  boolean isQuotedBefore() {
    return hasQuotation(edit.before(), quotationsBefore());
  }

  boolean isQuotedAfter() {
    return hasQuotation(edit.after(), quotationsAfter());
  }

  private static boolean hasQuotation(@Nullable SentenceSpan passage, QuotationReader quotations) {
    return passage != null
        && !quotations.within(passage.place().start(), passage.place().end()).isEmpty();
  }

  /**
   * Whether something other than a person was renamed here, as it was elsewhere in the revision.
   */
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

  private static boolean isCapital(String text, List<TextWord> words) {
    return Character.isUpperCase(text.charAt(words.getLast().start()));
  }

  /**
   * Whether the new name is next to a verb of saying, as in {@code Harbourside said}, which makes
   * it a speaker.
   */
  private boolean isBesideSaying(SentenceWordings.Gap gap) {
    List<TextWord> after = wording().after();
    return (gap.afterTo() < after.size() && isSaid(pack(), after.get(gap.afterTo())))
        || (gap.afterFrom() > 0 && isSaid(pack(), after.get(gap.afterFrom() - 1)));
  }

  private static boolean isSaid(LanguagePack pack, TextWord word) {
    String folded = word.folded();
    return ReportingVerbs.isPlain(pack, folded)
        && (pack.hasEnding(WordList.SAYING_FORM_ENDINGS, folded)
            || pack.words(WordList.SAYING_FORM_BEGINNINGS).stream().anyMatch(folded::startsWith));
  }

  private static String joined(List<TextWord> words) {
    return words.stream().map(TextWord::folded).collect(Collectors.joining(" "));
  }

  /** The end of the old wording in its headline, byline or body. */
  int endBefore() {
    SentenceSpan passage = edit.before();
    return passage == null ? 0 : passage.place().end();
  }

  /** The end of the new wording in its headline, byline or body. */
  int endAfter() {
    SentenceSpan passage = edit.after();
    return passage == null ? 0 : passage.place().end();
  }

  /** The old headline, byline or body. */
  String textBefore() {
    return sides.before.text(edit.where());
  }

  String textAfter() {
    return sides.after.text(edit.where());
  }

  QuotationReader quotationsBefore() {
    return sides.before.quotations(edit.where());
  }

  QuotationReader quotationsAfter() {
    return sides.after.quotations(edit.where());
  }

  /** Both wordings, aligned; one side is empty if the sentence was added or removed. */
  SentenceWordings wording() {
    if (wording == null) {
      wording =
          SentenceWordings.of(words(edit.before(), textBefore()), words(edit.after(), textAfter()));
    }
    return wording;
  }

  /** The speakers in the old version. */
  SpeakerResolver voicesBefore() {
    if (voicesBefore == null) {
      voicesBefore = SpeakerResolver.before(this);
    }
    return voicesBefore;
  }

  /** The speakers in the new version. */
  SpeakerResolver voicesAfter() {
    if (voicesAfter == null) {
      voicesAfter = SpeakerResolver.after(this);
    }
    return voicesAfter;
  }

  /** The reported speech in the old wording, without quotations. */
  List<AttributedSpeech> reportsBefore() {
    if (reportsBefore == null) {
      reportsBefore = ReportedSpeechFinder.of(edit.before(), textBefore(), quotationsBefore());
    }
    return reportsBefore;
  }

  List<AttributedSpeech> reportsAfter() {
    if (reportsAfter == null) {
      reportsAfter = ReportedSpeechFinder.of(edit.after(), textAfter(), quotationsAfter());
    }
    return reportsAfter;
  }

  /** Whether a word of the old wording, by its number, is unchanged. */
  boolean stayedBefore(int word) {
    return wording().partner(word) >= 0;
  }

  /** Whether a word of the new wording, by its number, is unchanged. */
  boolean stayedAfter(int word) {
    for (SentenceWordings.Gap gap : wording().gaps()) {
      if (word >= gap.afterFrom() && word < gap.afterTo()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether either wording may contain a figure or a date, judged by its digits and words alone.
   */
  boolean mayHaveFigures() {
    if (mayHaveFigures == null) {
      mayHaveFigures =
          FigureReader.may(edit.beforeText(), sides.notation)
              || FigureReader.may(edit.afterText(), sides.notation);
    }
    return mayHaveFigures;
  }

  /** The terms of the old wording, with places in the wording rather than in the version. */
  List<FigureTerm> termsBefore() {
    if (termsBefore == null) {
      termsBefore = FigureReader.terms(edit.beforeText(), sides.notation);
    }
    return termsBefore;
  }

  List<FigureTerm> termsAfter() {
    if (termsAfter == null) {
      termsAfter = FigureReader.terms(edit.afterText(), sides.notation);
    }
    return termsAfter;
  }

  /** The alignment of the old terms with the new ones. */
  WordAlignment termAlignment() {
    if (termAlignment == null) {
      termAlignment =
          new WordAlignment(
              termsBefore().stream().map(FigureTerm::key).toList(),
              termsAfter().stream().map(FigureTerm::key).toList());
    }
    return termAlignment;
  }

  private static List<TextWord> words(@Nullable SentenceSpan passage, String text) {
    return passage == null
        ? List.of()
        : TextWord.of(text, passage.place().start(), passage.place().end());
  }
}
