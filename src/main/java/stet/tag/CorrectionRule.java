package stet.tag;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.model.Edit;
import stet.model.Passage;
import stet.model.Tag;
import stet.tag.word.Cues;

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

  /** What the patterns of openings begin with, as far as its letters are plain. */
  private static final Cues FIRST =
      new Cues(
          List.of(
              ("a an important correction corrections retraction retractions clarification"
                      + " clarifications apology erratum errata corrigendum rectificatif berichtigung"
                      + " korrektur richtigstellung anmerkung transparenzhinweis korrekturhinweis"
                      + " hinweis note ndlr correcci correccion fe nota rettifica correctie"
                      + " rectificatie rettelse editor editors editorial corrected corrects"
                      + " clarified clarifies refile")
                  .split(" ")),
          List.of());

  /** A note's first words, then a colon, a dash, a date or nothing more. */
  private static final Pattern OPENING =
      Pattern.compile(
          "\\W*(?:(?:an? )?(?:important"
              + " )?(?:corrections?|retractions?|clarifications?|apology|erratum|errata|corrigendum|rectificatif|berichtigung|korrektur|richtigstellung|anmerkung"
              + " der redaktion|transparenzhinweis|korrekturhinweis|hinweis der redaktion|note de"
              + " la r[ée]daction|ndlr|correcci[óo]n|fe de errores|nota de la"
              + " redacci[óo]n|rettifica|correctie|rectificatie|rettelse)|editor(?:[’']s|s[’']|ial)?"
              + " notes?)(?: (?:and|&|/) (?:corrections?|clarifications?))?(?: appended| notice|"
              + " (?:to|of) (?:an? |the |this |our"
              + " )?(?:earlier|previous|original|story|article|report)[^:.]{0,40})?(?:,?"
              + " (?:\\(.{1,40}?\\)|(?:\\w+ )?\\d{1,2}(?: \\w+)?(?:,? \\d{4})?))?"
              + "\\s*(?:[:—–|]|-\\s|\\.?\\W*$|\\R).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private static final List<String> EARLIER_ELSEWHERE =
      List.of("in einer ", "une ", "una ", "een eerdere ");

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
              + " versie van dit artikel\\b|\\bcet article a été"
              + " (?:corrig|rectifi)é(?!\\p{L})|\\bdieser (?:artikel|text|beitrag) wurde"
              + " (?:nachträglich )?(?:korrigiert|berichtigt)\\b|\\beste (?:artículo|texto) (?:ha"
              + " sido|fue) corregido\\b|\\bquesto articolo è stato corretto\\b|\\beste"
              + " (?:artigo|texto) foi corrigido\\b|\\bdit artikel is"
              + " (?:gecorrigeerd|gerectificeerd)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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

  @Override
  public void judge(Change change, Findings findings) {
    Edit edit = change.edit;
    if (!change.inByline()
        && (isNote(edit.beforeText())
            || (!edit.afterText().equals(edit.beforeText()) && isNote(edit.afterText()))
            || isInNote(edit.before(), change.textBefore())
            || isInNote(edit.after(), change.textAfter()))) {
      findings.tags.add(Tag.CORRECTION);
    }
  }

  /** Whether a sentence is one of a note's. */
  static boolean isNote(String sentence) {
    int end = sentence.length();
    return opens(sentence, 0, end) || speaksOfItself(sentence, 0, end, end);
  }

  /** Whether the paragraph that a sentence goes on with opens as a note. */
  private static boolean isInNote(@Nullable Passage passage, String text) {
    if (passage == null) {
      return false;
    }
    int at = passage.place().start();
    int blank = text.lastIndexOf("\n\n", at - 2);
    int start = blank < 0 ? 0 : blank + 2;
    return at - start <= LONGEST_NOTE
        && (opens(text, start, at)
            || speaksOfItself(text, start, Math.min(at, start + OPENING_SENTENCE), FIRST_WORDS));
  }

  private static boolean opens(String text, int from, int to) {
    return beginsAsNote(text, from, to)
        && (OPENING.matcher(text).region(from, to).matches()
            || OF_AGENCIES.matcher(text).region(from, to).matches());
  }

  /**
   * Whether a stretch of a text speaks of its article, by words that begin among its first so many
   * characters.
   */
  private static boolean speaksOfItself(String all, int from, int to, int before) {
    if (!NoteCues.areIn(all, from, to)) {
      return false;
    }
    String text = all.substring(from, to);
    String lower = text.toLowerCase(Locale.ROOT);
    return begins(CorrectionWording.in(text, lower), before)
        || begins(elsewhere(text, lower), before);
  }

  private static boolean begins(int at, int before) {
    return at >= 0 && at < before;
  }

  /** Whether the first word may be a note's, or stands behind a bracket, as agencies write it. */
  private static boolean beginsAsNote(String text, int from, int to) {
    int start = from;
    while (start < to && !isWordCharacter(text.charAt(start))) {
      start++;
    }
    return (start > from && text.charAt(start - 1) == '(') || FIRST.isAt(text, start, to);
  }

  private static boolean isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  /** Where another language's words for it begin; -1 for nowhere. */
  private static int elsewhere(String text, String lower) {
    Matcher matcher = mayElsewhere(lower) ? OF_ITSELF_ELSEWHERE.matcher(text) : null;
    return matcher != null && matcher.find() ? matcher.start() : -1;
  }

  /** What every text that {@link #OF_ITSELF_ELSEWHERE} finds must hold. */
  private static boolean mayElsewhere(String lower) {
    return ((lower.contains("versi") || lower.contains("fassung"))
            && CorrectionWording.hasAny(lower, EARLIER_ELSEWHERE))
        || lower.contains("versão")
        || lower.contains("rrig")
        || lower.contains("rectif")
        || lower.contains("berichtigt")
        || lower.contains("correg")
        || lower.contains("corretto");
  }
}
