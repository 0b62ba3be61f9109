package stet.revision.tag;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.model.CosmeticFolding;
import stet.model.EditKind;
import stet.model.SentenceSpan;
import stet.model.Tag;
import stet.revision.tag.quote.QuotationReader;
import stet.revision.tag.word.SentenceWordings;
import stet.text.AnalyzedText;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Rule for the tag {@code typo}: only spelling, grammar, punctuation, capitals or doubled words
 * were corrected.
 *
 * <p>An edit in which another rule finds more (a figure, a name, a quotation) is not a typo; nor is
 * an added or removed quotation mark.
 */
final class TypoRule implements TagRule {

  /** The most corrected slips of a sentence; a sentence with more was rewritten. */
  private static final int MOST_SLIPS = 4;

  /**
   * The least number of question marks in a row that stand for lost letters; fewer mark a question.
   */
  private static final int LOST = 3;

  /** A dash of any length; a hyphen counts as one only between spaces. */
  private static final Pattern DASHES = Pattern.compile("\\s*[–—−]\\s*|\\s+-\\s+|(?<=\\d)-(?=\\d)");

  @Override
  public void judge(EditInContext change, TagFindings findings) {
    EditKind kind = change.edit.kind();
    if (!change.reworded()
        || change.inByline()
        || (kind != EditKind.REPLACED && kind != EditKind.MOVED)
        || differInDashes(change.edit.beforeText(), change.edit.afterText())
        || !findings.leaveRoomForTypo()) {
      return;
    }
    SentenceWordings wording = change.wording();
    List<SentenceWordings.Gap> gaps = wording.gaps();
    if (gaps.size() > MOST_SLIPS || wording.standing() == 0) {
      return;
    }
    for (SentenceWordings.Gap gap : gaps) {
      if (!TypoDetector.isSlip(wording, gap, change)) {
        return;
      }
    }
    if (symbols(change.edit.beforeText()).equals(symbols(change.edit.afterText()))
        && sameMarks(change)) {
      findings.tags.add(Tag.TYPO);
    }
  }

  /**
   * Whether two texts differ in nothing but cosmetic changes and the form of dashes and ellipses,
   * which is neither an error nor a house style that somebody looks for.
   */
  static boolean differInDashes(String before, String after) {
    return CosmeticFolding.same(withoutForms(before), withoutForms(after));
  }

  /**
   * A text with hyphens for dashes, without the spaces around them, and full stops for ellipses.
   */
  private static String withoutForms(String text) {
    return DASHES.matcher(text).replaceAll("-").replace("…", "...");
  }

  /**
   * The signs of a text that are neither words, spaces nor punctuation: an added asterisk has a
   * meaning, a row of question marks stands for lost letters, and two slashes belong to an address
   * or a program.
   */
  private static String symbols(String text) {
    StringBuilder symbols = new StringBuilder();
    int questionMarks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '?') {
        questionMarks++;
      } else if (!CosmeticFolding.isSpace(c)) {
        questionMarks = 0;
      }
      if (questionMarks >= LOST || (c == '/' && text.startsWith("//", i))) {
        symbols.append(c);
      } else if (!AnalyzedText.isPart(c)
          && !CosmeticFolding.isSpace(c)
          && !CosmeticFolding.isQuotationMark(c)
          && ".,;:!?()[]-–—…/".indexOf(c) < 0) {
        symbols.append(c);
      }
    }
    return symbols.toString();
  }

  /**
   * Whether the quotation marks are the same, or a missing or superfluous one was corrected. If a
   * quotation is only partly in the sentence, a mark is no correction: the quotation now ends
   * elsewhere.
   */
  private static boolean sameMarks(EditInContext change) {
    String before = marks(change.pack(), change.edit.beforeText(), true);
    String after = marks(change.pack(), change.edit.afterText(), true);
    return before.equals(after)
        || (before.length() % 2 == 1
            && Math.abs(before.length() - after.length()) == 1
            && !isCrossed(change.edit.before(), change.quotationsBefore())
            && !isCrossed(change.edit.after(), change.quotationsAfter()));
  }

  /** Whether a closed quotation is partly in a passage and partly outside it. */
  private static boolean isCrossed(@Nullable SentenceSpan passage, QuotationReader quotations) {
    if (passage == null) {
      return false;
    }
    int from = passage.place().start();
    int to = passage.place().end();
    return quotations.within(from, to).stream()
        .anyMatch(q -> q.closed() && (q.start() < from || q.end() > to));
  }

  /**
   * The quotation marks of a text in their straight form, without the apostrophes within words.
   *
   * @param possessives whether an apostrophe behind an s counts as one within a word: {@code the
   *     teams' plan}
   */
  static String marks(LanguagePack pack, String text, boolean possessives) {
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inWord =
          i > 0
              && i + 1 < text.length()
              && AnalyzedText.isPart(text.charAt(i - 1))
              && (AnalyzedText.isPart(text.charAt(i + 1))
                  || (possessives
                      && pack.has(WordList.PLURAL_ENDINGS, text.substring(i - 1, i))
                      && c != '"'))
              && AnalyzedText.isApostrophe(c);
      if (CosmeticFolding.isQuotationMark(c) && !inWord) {
        marks.append(CosmeticFolding.fold(String.valueOf(c)));
      }
    }
    return marks.toString();
  }
}
