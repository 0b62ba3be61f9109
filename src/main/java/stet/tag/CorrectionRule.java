package stet.tag;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.model.Edit;
import stet.model.Passage;
import stet.model.Tag;
import stet.model.Where;

/**
 * {@code correction}: a correction, clarification or editor's note appears, changes or goes.
 *
 * <p>It is known by how newsrooms open such a note, or by its speaking of an earlier version of the
 * article itself; the mere word is not enough ("the Department of Corrections"). A note's later
 * sentences are part of it.
 */
final class CorrectionRule implements Rule {

  /** How far back a paragraph's opening is looked for, in characters. */
  private static final int LONGEST_NOTE = 3000;

  private static final int HEAD = 40;

  private static final List<String> STEMS =
      List.of(
          "orre", "clarif", "errat", "corrig", "ectific", "bericht", "korrekt", "richtig", "anmerk",
          "note", "ndlr", "errores", "nota", "ettific", "rettels");

  /** A note's first words, then a colon, a dash, a date or nothing more. */
  private static final Pattern OPENING =
      Pattern.compile(
          "\\W*(?:(?:an? )?(?:important )?(?:corrections?|clarifications?|erratum|errata|corrigendum"
              + "|rectificatif|berichtigung|korrektur|richtigstellung"
              + "|anmerkung der redaktion|note de la r[ée]daction|ndlr|correcci[óo]n"
              + "|fe de errores|nota de la redacci[óo]n|rettifica|correctie|rectificatie|rettelse)"
              + "|editor(?:[’']s|s[’']|ial)? notes?)"
              + "(?: (?:and|&|/) (?:corrections?|clarifications?))?"
              + "(?: appended| notice)?"
              + "(?:,? (?:\\(.{1,40}?\\)|(?:\\w+ )?\\d{1,2}(?: \\w+)?(?:,? \\d{4})?))?"
              + "\\s*(?:[:—–|]|-\\s|\\.?\\W*$|\\R).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private static final String PIECE =
      "(?:article|story|report|post|piece|column|review|obituary|essay|item|headline|caption"
          + "|photo caption|picture caption|page|interview|dispatch|editorial|analysis|graphic"
          + "|chart|map|video|podcast|newsletter|live ?blog|blog post|blog)";

  /** What a note says of the article it stands in. */
  private static final Pattern OF_ITSELF =
      Pattern.compile(
          "\\b(?:an|the|some) (?:earlier|previous|original|prior) versions? of (?:this|the|our) "
              + PIECE
              + "\\b"
              + "|\\b(?:earlier|previous|original|prior) versions of this "
              + PIECE
              + "\\b"
              + "|\\bthis "
              + PIECE
              + " (?:originally|initially|previously|incorrectly|wrongly|mistakenly|erroneously)"
              + " (?:stated|said|misstated|misspelled|misidentified|identified|reported|referred"
              + "|gave|described|attributed|suggested|claimed|named)\\b"
              + "|\\bthis "
              + PIECE
              + " (?:was|has been) (?:\\w+ )?(?:amended|corrected|clarified)\\b(?! by)"
              + "|\\bthis "
              + PIECE
              + " (?:was|has been) (?:updated|edited|changed|revised|modified)"
              + "(?: (?:on|at) [^.]{3,40}?)?,? to (?:correct|clarify|remove|reflect the correct"
              + "|make clear|fix)\\b"
              + "|\\ba correction (?:was|has been) (?:made|issued|appended|published)\\b"
              + "|\\bwe (?:regret|apologi[sz]e for) (?:the|this|these|any|our) errors?\\b"
              + "|\\b(?:the )?\\w+ regrets the errors?\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void judge(Change change, Findings findings) {
    Edit edit = change.edit;
    if (!change.inByline()
        && (inNote(edit.before(), change.sides.before, edit.where())
            || inNote(edit.after(), change.sides.after, edit.where()))) {
      findings.tags.add(Tag.CORRECTION);
    }
  }

  private static boolean inNote(@Nullable Passage passage, Sides.Side side, Where where) {
    if (passage == null) {
      return false;
    }
    return isNote(passage.text()) || opensAsNote(side.text(where), passage.place().start());
  }

  /** Whether a sentence is one of a note's. */
  static boolean isNote(String sentence) {
    return (mayOpen(sentence) && OPENING.matcher(sentence).matches())
        || (mentionsItself(sentence) && OF_ITSELF.matcher(sentence).find());
  }

  /** What the opening of every note holds near its beginning; much cheaper to look for. */
  private static boolean mayOpen(String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD)).toLowerCase(Locale.ROOT);
    for (String stem : STEMS) {
      if (head.contains(stem)) {
        return true;
      }
    }
    return false;
  }

  /** What every sentence that the longer pattern finds must hold; much cheaper to look for. */
  private static boolean mentionsItself(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    return (lower.contains("this ")
            && (lower.contains("ly ") || lower.contains(" was ") || lower.contains(" has been ")))
        || lower.contains("version")
        || lower.contains("correction")
        || lower.contains("error");
  }

  /** Whether the paragraph in which a sentence stands opens as a note. */
  private static boolean opensAsNote(String text, int at) {
    int blank = text.lastIndexOf("\n\n", at - 2);
    int start = blank < 0 ? 0 : blank + 2;
    if (at - start > LONGEST_NOTE) {
      return false;
    }
    String opening = text.substring(start, at);
    return !opening.isBlank() && mayOpen(opening) && OPENING.matcher(opening).matches();
  }
}
