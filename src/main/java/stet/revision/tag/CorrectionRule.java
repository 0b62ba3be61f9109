package stet.revision.tag;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.model.Edit;
import stet.model.SentenceSpan;
import stet.model.Tag;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Rule for the tag {@code correction}: a correction, clarification or editor's note was added,
 * changed or removed.
 *
 * <p>A note is recognized by the words with which newsrooms open such a note, or by a mention of an
 * earlier version of the article itself; the mere word is not enough ("the Department of
 * Corrections"). A note's later sentences are part of it.
 */
final class CorrectionRule implements TagRule {

  /** How far back a paragraph's opening is looked for, in characters. */
  private static final int LONGEST_NOTE = 3000;

  /** How agencies open one: {@code CORRECTED-Town …}, {@code (Corrects paragraph 3 to show …)}. */
  private static final Pattern OF_AGENCIES =
      Pattern.compile(
          "\\W*(?:CORRECTED|CORRECTION|CORRECTS|CLARIFIED|CLARIFIES|REFILE)(?:"
              + " \\(\\w+\\))?\\s?[-–—:].*|\\W{0,2}\\(Th(?:is|e) (?:[\\w., ]{1,20}"
              + " )?(?:story|article|item|headline) (?:has been|was) (?:corrected|clarified|refiled"
              + " to (?:correct|fix|add|remove))\\b.*|\\W{0,2}\\(In (?:this|an?)"
              + " [^),]{0,40}(?:story|article|item)[^),]{0,40},?"
              + " (?:corrects|clarifies|removes|fixes)\\b.*|\\W{0,2}\\((?i:removes|fixes|deletes)"
              + " [^)]{3,80}? (?:in|from) (?:the )?(?:paragraphs?|headline|\\w+"
              + " (?:paragraph|sentence|bullet)|lead|byline|dateline)\\b.*|\\W{0,2}\\((?:Th(?:is|e)"
              + " (?:[\\w ]{1,20} )?(?:story|article|item|headline) )?(?i:(?:story |article"
              + " )?corrects|refiles to (?:correct|fix)|clarifies)\\b.*",
          Pattern.DOTALL);

  /** A note that speaks of its article does so in its first words. */
  private static final int FIRST_WORDS = 60;

  /** As far a paragraph is looked into for them. */
  private static final int OPENING_SENTENCE = 300;

  /**
   * The patterns of correction notes in a language.
   *
   * @param opening a note's first words, then a colon, a dash, a date or nothing more
   * @param ofItself the language's words for an earlier version of the article itself; null where
   *     there are none beside those that {@link CorrectionWording} knows of English
   */
  private record NotePatterns(Pattern opening, @Nullable Pattern ofItself) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    static NotePatterns of(LanguagePack pack) {
      return pack.derived(NotePatterns.class, NotePatterns::read);
    }

    private static NotePatterns read(LanguagePack pack) {
      List<String> ofItself = pack.lines(WordList.SELF_CORRECTIONS);
      return new NotePatterns(
          Pattern.compile(
              "\\W*(?:"
                  + String.join("|", pack.lines(WordList.CORRECTION_OPENINGS))
                  + ")(?: (?:and|&|/) (?:corrections?|clarifications?))?(?: appended| notice|"
                  + " (?:to|of) (?:an? |the |this |our"
                  + " )?(?:earlier|previous|original|story|article|report)[^:.]{0,40})?(?:,?"
                  + " (?:\\(.{1,40}?\\)|(?:\\w+ )?\\d{1,2}(?: \\w+)?(?:,? \\d{4})?))?"
                  + "\\s*(?:[:—–|]|-\\s|\\.?\\W*$|\\R).*",
              FLAGS | Pattern.DOTALL),
          ofItself.isEmpty() ? null : Pattern.compile(String.join("|", ofItself), FLAGS));
    }
  }

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

  /** Whether a sentence is one of a note's. */
  static boolean isNote(LanguagePack pack, String sentence) {
    int end = sentence.length();
    return opens(pack, sentence, 0, end) || speaksOfItself(pack, sentence, 0, end, end);
  }

  /** Whether the paragraph that a sentence goes on with opens as a note. */
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
    return (NotePatterns.of(pack).opening().matcher(text).region(from, to).matches()
        || OF_AGENCIES.matcher(text).region(from, to).matches());
  }

  /**
   * Whether a stretch of a text speaks of its article, by words that begin among its first so many
   * characters.
   */
  private static boolean speaksOfItself(
      LanguagePack pack, String all, int from, int to, int before) {
    String text = all.substring(from, to);
    return begins(inOwnWords(pack, text), before)
        || (CorrectionNoteCues.areIn(all, from, to)
            && begins(CorrectionWording.in(text, text.toLowerCase(Locale.ROOT)), before));
  }

  private static boolean begins(int at, int before) {
    return at >= 0 && at < before;
  }

  /** Where the language's own words for an earlier version begin; -1 for nowhere. */
  private static int inOwnWords(LanguagePack pack, String text) {
    Pattern ownWords = NotePatterns.of(pack).ofItself();
    Matcher matcher = ownWords == null ? null : ownWords.matcher(text);
    return matcher != null && matcher.find() ? matcher.start() : -1;
  }
}
