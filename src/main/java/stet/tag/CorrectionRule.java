package stet.tag;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
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

  private static final int HEAD = 60;

  private static final List<String> STEMS =
      List.of(
          "orre", "clarif", "errat", "corrig", "ectific", "bericht", "korrekt", "richtig", "anmerk",
          "note", "ndlr", "errores", "nota", "ettific", "rettels", "hinweis", "refile");

  /** A note's first words, then a colon, a dash, a date or nothing more. */
  private static final Pattern OPENING =
      Pattern.compile(
          "\\W*(?:(?:an? )?(?:important"
              + " )?(?:corrections?|clarifications?|erratum|errata|corrigendum|rectificatif|berichtigung|korrektur|richtigstellung|anmerkung"
              + " der redaktion|transparenzhinweis|korrekturhinweis|hinweis der redaktion|note de la r[ée]daction|ndlr|correcci[óo]n|fe de errores|nota de la"
              + " redacci[óo]n|rettifica|correctie|rectificatie|rettelse)|editor(?:[’']s|s[’']|ial)?"
              + " notes?)(?: (?:and|&|/) (?:corrections?|clarifications?))?(?: appended|"
              + " notice)?(?:,? (?:\\(.{1,40}?\\)|(?:\\w+ )?\\d{1,2}(?: \\w+)?(?:,? \\d{4})?))?"
              + "\\s*(?:[:—–|]|-\\s|\\.?\\W*$|\\R).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  /** What a note may call the article it stands in, as patterns that begin with plain letters. */
  private static final List<String> PIECES =
      List.of(
          "article",
          "story",
          "report",
          "post",
          "piece",
          "column",
          "review",
          "obituary",
          "essay",
          "item",
          "headline",
          "caption",
          "photo caption",
          "picture caption",
          "page",
          "interview",
          "dispatch",
          "editorial",
          "analysis",
          "graphic",
          "chart",
          "map",
          "video",
          "podcast",
          "newsletter",
          "live ?blog",
          "blog post",
          "blog");

  private static final String PIECE = "(?:" + String.join("|", PIECES) + ")";

  /** The plain letters that one of them begins with. */
  private static final List<String> FIRST_OF_PIECES =
      PIECES.stream().map(piece -> piece.split(" ", 2)[0]).distinct().toList();

  /** What stands ahead of "version" where a note says that there was another. */
  private static final List<String> EARLIER =
      List.of("earlier version", "previous version", "original version", "prior version");

  /** And where it speaks of an error. */
  private static final List<String> OF_ERRORS =
      List.of("because of", "due to", "owing to", "regret", "apologi");

  private static final List<String> EARLIER_ELSEWHERE =
      List.of("in einer ", "une ", "una ", "een eerdere ");

  private static final String THIS = "this ";

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
              + "|\\b(?:because of|due to|owing to) an? \\w+ error, (?:an?|the|this|some) (?:[\\w ]{1,20} )?"
              + PIECE
              + "s?\\b"
              + "|\\ban? (?:article|column|headline|obituary|(?:photo |picture )?caption)"
              + " (?:on|last) \\w+day\\b[^.]{0,100}? (?:misstated|misidentified|misspelled"
              + "|misspelt|misquoted)\\b"
              + "|\\ba correction (?:was|has been) (?:made|issued|appended|published)\\b"
              + "|\\bwe (?:regret|apologi[sz]e for) (?:the|this|these|any|our) errors?\\b"
              + "|\\b(?:the )?\\w+ regrets the errors?\\b",
          Pattern.CASE_INSENSITIVE);

  /** Another language's words for an earlier version of the article itself. */
  private static final Pattern OF_ITSELF_ELSEWHERE =
      Pattern.compile(
          "\\bin einer (?:früheren|ersten|vorherigen|ursprünglichen|älteren) (?:version|fassung)"
              + " (?:dieses|des) (?:artikels|textes|beitrags|berichts)\\b|\\bune (?:première"
              + " |précédente |ancienne )?version (?:précédente |antérieure |initiale )?de (?:cet"
              + " article|ce texte|notre article)\\b|\\buna versión (?:anterior|previa) de (?:este"
              + " artículo|este texto|esta noticia|esta información)\\b|\\buna (?:precedente"
              + " )?versione (?:precedente )?di (?:questo articolo|questo testo)\\b|\\b(?:uma|numa)"
              + " versão anterior (?:deste artigo|deste texto|desta notícia)\\b|\\bin een eerdere"
              + " versie van dit artikel\\b|\\bcet article a été (?:corrig|rectifi)é(?!\\p{L})|\\bdieser"
              + " (?:artikel|text|beitrag) wurde (?:nachträglich )?(?:korrigiert|berichtigt)\\b"
              + "|\\beste (?:artículo|texto) (?:ha sido|fue) corregido\\b|\\bquesto articolo è stato"
              + " corretto\\b|\\beste (?:artigo|texto) foi corrigido\\b|\\bdit artikel is"
              + " (?:gecorrigeerd|gerectificeerd)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** How agencies open one: {@code CORRECTED-Town …}, {@code (Corrects paragraph 3 to show …)}. */
  private static final Pattern OF_AGENCIES =
      Pattern.compile(
          "\\W*(?:CORRECTED|CORRECTION|CORRECTS|CLARIFIED|CLARIFIES|REFILE)(?: \\(\\w+\\))?\\s?[-–—:].*"
              + "|\\W{0,2}\\(Th(?:is|e) (?:[\\w., ]{1,20} )?(?:story|article|item|headline) (?:has been|was)"
              + " (?:corrected|clarified|refiled to (?:correct|fix))\\b.*"
              + "|\\W{0,2}\\((?:Th(?:is|e) (?:[\\w ]{1,20} )?(?:story|article|item|headline) )?"
              + "(?i:(?:story |article )?corrects|refiles to (?:correct|fix)|clarifies)\\b.*",
          Pattern.DOTALL);

  /** A note that speaks of its article does so in its first words. */
  private static final int FIRST_WORDS = 60;

  /** As far a paragraph is looked into for them. */
  private static final int OPENING_SENTENCE = 300;

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
    return (mayOpen(sentence) && opens(sentence)) || speaksOfItself(sentence, sentence.length());
  }

  private static boolean opens(String text) {
    return OPENING.matcher(text).matches() || OF_AGENCIES.matcher(text).matches();
  }

  /** Whether it speaks of its article by words that begin ahead of a place. */
  private static boolean speaksOfItself(String text, int before) {
    String lower = text.toLowerCase(Locale.ROOT);
    return (mayInEnglish(lower) && begins(OF_ITSELF.matcher(text), before))
        || (mayElsewhere(lower) && begins(OF_ITSELF_ELSEWHERE.matcher(text), before));
  }

  private static boolean begins(Matcher matcher, int before) {
    return matcher.find() && matcher.start() < before;
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

  /** What every text that {@link #OF_ITSELF} finds must hold; a tenth as dear to look for. */
  private static boolean mayInEnglish(String lower) {
    if ((lower.contains("error") && hasAny(lower, OF_ERRORS))
        || lower.contains("a correction ")
        || (lower.contains(" mis") && lower.contains("day"))
        || (lower.contains("version") && hasAny(lower, EARLIER))) {
      return true;
    }
    if (!lower.contains("ly ") && !lower.contains(" was ") && !lower.contains(" has been ")) {
      return false;
    }
    for (int at = lower.indexOf(THIS); at >= 0; at = lower.indexOf(THIS, at + 1)) {
      if (startsPiece(lower, at + THIS.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsPiece(String lower, int at) {
    for (String piece : FIRST_OF_PIECES) {
      if (lower.startsWith(piece, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAny(String lower, List<String> parts) {
    for (String part : parts) {
      if (lower.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** The same of {@link #OF_ITSELF_ELSEWHERE}: "university" alone is not enough. */
  private static boolean mayElsewhere(String lower) {
    return ((lower.contains("versi") || lower.contains("fassung"))
            && hasAny(lower, EARLIER_ELSEWHERE))
        || lower.contains("versão")
        || lower.contains("rrig")
        || lower.contains("rectif")
        || lower.contains("berichtigt")
        || lower.contains("correg")
        || lower.contains("corretto");
  }

  /** Whether the paragraph in which a sentence stands opens as a note. */
  private static boolean opensAsNote(String text, int at) {
    int blank = text.lastIndexOf("\n\n", at - 2);
    int start = blank < 0 ? 0 : blank + 2;
    if (at - start > LONGEST_NOTE) {
      return false;
    }
    String opening = text.substring(start, at);
    if (opening.isBlank()) {
      return false;
    }
    String first = opening.substring(0, Math.min(opening.length(), OPENING_SENTENCE));
    return (mayOpen(opening) && opens(opening)) || speaksOfItself(first, FIRST_WORDS);
  }
}
