package stet.revision.tag;

import org.jspecify.annotations.Nullable;
import stet.model.Edit;
import stet.model.SentenceSpan;
import stet.model.Tag;
import stet.text.language.LanguagePack;

/**
 * Rule for the tag {@code correction}: a correction, clarification or editor's note was added,
 * changed or removed.
 *
 * <p>A note is recognized by the words with which newsrooms open such a note, or by a mention of an
 * earlier version of the article itself; the mere word is not enough ("the Department of
 * Corrections"). A note's later sentences are part of it.
 */
final class CorrectionRule implements TagRule {

  /**
   * The greatest distance, in characters, from a sentence back to the beginning of its paragraph.
   */
  private static final int LONGEST_NOTE = 3000;

  /**
   * The number of characters at the beginning of a paragraph in which a note must begin to speak of
   * its article.
   */
  private static final int FIRST_WORDS = 60;

  /** The number of characters of a paragraph that are searched for such words. */
  private static final int OPENING_SENTENCE = 300;

  @Override
  public void judge(EditInContext change, TagFindings findings) {
    Edit edit = change.edit;
    if (!change.inByline()
        && (isNote(change.pack(), edit.beforeText())
            || (!edit.afterText().equals(edit.beforeText())
                && isNote(change.pack(), edit.afterText()))
            || isInNote(change.pack(), edit.before(), change.textBefore())
            || isInNote(change.pack(), edit.after(), change.textAfter()))) {
      findings.tags.add(Tag.CORRECTION);
    }
  }

  /** Whether a sentence opens a note or speaks of its article as a note does. */
  static boolean isNote(LanguagePack pack, String sentence) {
    int end = sentence.length();
    return opens(pack, sentence, 0, end) || speaksOfItself(pack, sentence, 0, end, end);
  }

  /** Whether a sentence continues a paragraph that opens like a note. */
  private static boolean isInNote(LanguagePack pack, @Nullable SentenceSpan passage, String text) {
    if (passage == null) {
      return false;
    }
    int at = passage.place().start();
    int blank = text.lastIndexOf("\n\n", at - 2);
    int start = blank < 0 ? 0 : blank + 2;
    return at - start <= LONGEST_NOTE
        && (opens(pack, text, start, at)
            || speaksOfItself(
                pack, text, start, Math.min(at, start + OPENING_SENTENCE), FIRST_WORDS));
  }

  private static boolean opens(LanguagePack pack, String text, int from, int to) {
    return CorrectionNotePatterns.of(pack).opens(text, from, to);
  }

  /**
   * Whether a range of a text speaks of its article, in words that begin within a number of
   * characters from its start.
   */
  private static boolean speaksOfItself(
      LanguagePack pack, String all, int from, int to, int before) {
    int at = CorrectionNotePatterns.of(pack).placeOfSelfCorrection(all, from, to);
    return at >= 0 && at < before;
  }
}
