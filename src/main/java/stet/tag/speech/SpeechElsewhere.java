package stet.tag.speech;

import java.util.List;
import stet.tag.word.Word;

/**
 * Speech in other languages than English: by their commonest verbs of reporting, and by where a
 * quotation stands beside one.
 */
final class SpeechElsewhere {
  private SpeechElsewhere() {}

  /** The commonest forms of the commonest verbs of reporting, verb by verb. */
  static final String VERBS =
      "dit disait dire,déclaré déclare,affirmé affirme,ajouté ajoute,expliqué explique,assuré"
          + " assure,estimé estime,souligné souligne,rappelé rappelle,écrit écrivait,indiqué"
          + " indique,précisé précise,lancé lance,confié confie,reconnu reconnaît,regretté"
          + " regrette,déploré déplore,prévenu prévient,répondu répond,insisté insiste,raconté"
          + " raconte,prétendu prétend,selon,sagte sagt sagten gesagt sagen,erklärte erklärt"
          + " erklärten,betonte betont,schrieb schreibt,meinte meint,fügte,warnte warnt,forderte"
          + " fordert,kritisierte kritisiert,behauptete behauptet,berichtete berichtet,erzählte"
          + " erzählt,räumte räumt,bezeichnete bezeichnet,nannte nennt,zufolge,laut,dijo dice"
          + " dijeron,afirmó afirma,señaló señala,explicó explica,según,añadió añade,aseguró"
          + " asegura,declaró,escribió escribe,reconoció reconoce,detto"
          + " disse,dichiarato,spiegato,aggiunto,affermato,secondo,scritto,"
          + "afirmou,declarou,explicou,segundo,escreveu,zei"
          + " zegt,volgens,verklaarde,schreef,sade,siger sagde"
          + ",sier sa,uttalte"
          + ",сказал сказала сказали,заявил заявила заявили,сообщил сообщила сообщили,отметил"
          + " отметила,добавил добавила,подчеркнул подчеркнула,пояснил пояснила,написал написала"
          + ",рассказал рассказала,говорит говорится,считает,ответил ответила,уточнил уточнила"
          + ",сказав,заявив заявила,повідомив повідомила,зазначив зазначила,додав додала"
          + ",підкреслив підкреслила,пояснив пояснила,розповів розповіла,наголосив наголосила"
          + ",powiedział powiedziała,oświadczył oświadczyła,stwierdził stwierdziła,dodał dodała"
          + ",podkreślił podkreśliła,zaznaczył zaznaczyła,napisał napisała,ocenił oceniła,mówi mówił";

  /** Chinese: with one of these a paragraph of speech is opened, right ahead of its mark. */
  private static final List<String> AHEAD =
      List.of(
          "说", "說", "表示", "称", "稱", "指出", "强调", "強調", "认为", "認為", "宣布", "回应", "回應", "补充", "補充",
          "写道", "寫道", "问道", "答道", "透露");

  /** Japanese: behind the mark and と, within so many characters, one of these. */
  private static final List<String> BEHIND =
      List.of(
          "述べ", "話し", "話す", "語っ", "語り", "語る", "言っ", "言い", "言う", "発言", "表明", "説明", "強調", "主張", "訴え",
          "コメント", "答え", "明らかに", "指摘", "批判");

  private static final int REACH = 14;

  /**
   * Whether a verb of saying stands where it leaves no doubt: {@code «…», — сказал}, {@code …
   * sagte: „…“}, {@code 他说：“…”}, {@code 「…」と述べた}.
   */
  static boolean tells(String text, Quotation quotation) {
    int end = quotation.end();
    List<Word> ahead = quotation.setting().ahead();
    List<Word> behind = quotation.setting().behind();
    boolean dash =
        text.startsWith(" —", end) || text.startsWith(" –", end) || text.startsWith(" -", end);
    if (dash
        && ahead.isEmpty()
        && !behind.isEmpty()
        && Reporting.isElsewhere(behind.getFirst().folded())) {
      return true;
    }
    int before = behindStops(text, quotation.start());
    if (!ahead.isEmpty()
        && Reporting.isElsewhere(ahead.getLast().folded())
        && text.substring(before, quotation.start()).indexOf(':') >= 0) {
      return true;
    }
    return AHEAD.stream().anyMatch(verb -> text.startsWith(verb, before - verb.length()))
        || (text.startsWith("と", end) && isSaidBehind(text, end));
  }

  /** Where the words end that stand ahead of a mark, its colon or comma aside. */
  private static int behindStops(String text, int mark) {
    int at = mark;
    while (at > 0 && ":：,， ".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private static boolean isSaidBehind(String text, int end) {
    String behind = text.substring(end, Math.min(text.length(), end + REACH));
    int stop = behind.indexOf('。');
    String clause = stop < 0 ? behind : behind.substring(0, stop);
    return BEHIND.stream().anyMatch(clause::contains);
  }
}
