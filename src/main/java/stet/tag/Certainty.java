package stet.tag;

import java.util.List;
import java.util.Set;
import stet.tag.speech.Reporting;
import stet.tag.word.Word;

/**
 * What a word says of how certain a claim is, by the words beside it: {@code the likely cause}
 * doubts, {@code likely buyers} does not; {@code it may rain} doubts, {@code you may bring a guest}
 * allows.
 */
enum Certainty {
  DOUBT,
  ASSURANCE,
  /** {@code may}, {@code might}, {@code could}: doubt, leave or ability. */
  MODAL,
  NONE;

  /** Of German, French, Spanish and Italian; none is a word of English. */
  private static final Set<String> DOUBTS_ELSEWHERE =
      words(
          "mutmaßlich mutmaßliche mutmaßlicher mutmaßlichen mutmaßliches mutmaßlichem angeblich"
              + " angebliche angeblicher angeblichen angebliches angeblichem vermutlich vermutliche"
              + " vermutlicher vermutlichen vermutliches möglicherweise womöglich wahrscheinlich"
              + " anscheinend offenbar vielleicht vermeintlich vermeintliche vermeintlicher"
              + " vermeintlichen présumé présumée présumés présumées prétendument apparemment"
              + " probablement possiblement vraisemblablement presunto presunta presuntos presuntas"
              + " presuntamente supuestamente aparentemente probablemente posiblemente quizá quizás"
              + " presunti presunte presumibilmente probabilmente forse");

  private static final Set<String> OPEN =
      words("suspected possible probable potential alleged likely presumed apparent");

  private static final Set<String> SETTLED =
      words("confirmed actual proven known real verified definite certain");

  private static final Set<String> BE = words("is are was were be been being isn't wasn't");

  private static final Set<String> ARTICLES = words("a an the");

  private static final Set<String> DETERMINERS =
      words("a an the his her their its one two three four five six several some other of with by");

  private static final Set<String> BEFORE_MIGHT = words("the a his her its their our my of");

  /** Behind one of these "possible" tells what there is to choose from, or how well. */
  private static final Set<String> NO_DOUBT_POSSIBLE =
      words(
          "as if where when whenever wherever whatever than it made make makes best worst every all"
              + " any other these those two three four five six seven eight nine ten several many"
              + " some few more only new");

  private static final Set<String> BEST =
      words("best worst highest lowest greatest widest fullest fastest earliest");

  /** So many words may stand between "best" and "possible". */
  private static final int FAR = 7;

  private static final Set<String> DEGREES = words("more most less least as how");

  private static final Set<String> ADVERBS =
      words("now also still not all since yet long first later already once always never");

  private static final Set<String> CLAIMED =
      words("that he she they it the a an his her their there");

  /**
   * What the word with that number says.
   *
   * @param text that the words are of
   */
  static Certainty of(List<Word> words, int i, String text) {
    Certainty said = alone(words, i, text);
    return said == NONE || isEither(words, i) ? NONE : said;
  }

  private static Certainty alone(List<Word> words, int i, String text) {
    String word = words.get(i).folded();
    String left = i > 0 ? words.get(i - 1).folded() : "";
    String right = i + 1 < words.size() ? words.get(i + 1).folded() : "";
    return switch (word) {
      case "allegedly",
          "reportedly",
          "apparently",
          "presumed",
          "presumably",
          "possibly",
          "probably",
          "purported",
          "purportedly",
          "supposedly",
          "seem",
          "seems",
          "seemed",
          "seemingly",
          "potentially",
          "perhaps",
          "unconfirmed",
          "rumoured",
          "rumored",
          "unverified",
          "ostensibly",
          "arguably" ->
          DOUBT;
      case "may", "might", "could" -> isNoun(words.get(i), text, left) ? NONE : MODAL;
      case "falsely", "baselessly" -> doubt(Reporting.isClaiming(right));
      case "alleged" -> doubt(!CLAIMED.contains(right));
      case "appear", "appears", "appeared" ->
          doubt(right.equals("to") || right.equals("that") || right.endsWith("likely"));
      case "apparent" -> doubt(DETERMINERS.contains(left));
      case "suspected" -> doubt(left.isEmpty() || DETERMINERS.contains(left) || isBe(words, i));
      case "possible" ->
          doubt(!NO_DOUBT_POSSIBLE.contains(left) && !right.equals("to") && !isOfBest(words, i));
      case "probable" -> doubt(!right.equals("cause") || ARTICLES.contains(left));
      case "likely" ->
          doubt(!DEGREES.contains(left) && (right.equals("to") || !right.endsWith("s")));
      case "unlikely" -> doubt(!DETERMINERS.contains(left));
      case "thought", "believed", "feared" -> doubt(isBe(words, i));
      case "supposed" -> doubt(ARTICLES.contains(left));
      case "claimed" -> doubt(right.equals("to") || BE.contains(left));
      case "definitely",
          "certainly",
          "undoubtedly",
          "unquestionably",
          "conclusively",
          "indisputably" ->
          ASSURANCE;
      case "confirmed" ->
          assurance(
              right.equals("that")
                  || right.equals("dead")
                  || (right(isBe(words, i), right) && !isToBe(words, i)));
      case "certain", "proven", "verified" -> assurance(right(isBe(words, i), right));
      case "clearly" -> assurance(BE.contains(left) || BE.contains(right));
      case "supuesto", "supuesta", "supuestos", "supuestas" -> doubt(!left.equals("por"));
      default -> doubt(DOUBTS_ELSEWHERE.contains(word));
    };
  }

  /** {@code suspected or confirmed}, {@code actual or possible}: certain or not. */
  private static boolean isEither(List<Word> words, int i) {
    Set<String> others =
        OPEN.contains(words.get(i).folded())
            ? SETTLED
            : SETTLED.contains(words.get(i).folded()) ? OPEN : Set.of();
    return !others.isEmpty()
        && ((isOr(words, i + 1) && others.contains(words.get(i + 2).folded()))
            || (isOr(words, i - 1) && others.contains(words.get(i - 2).folded())));
  }

  /** Whether "or" stands there, between two words. */
  private static boolean isOr(List<Word> words, int i) {
    return i > 0
        && i + 1 < words.size()
        && (words.get(i).folded().equals("or") || words.get(i).folded().equals("and"));
  }

  private static Certainty doubt(boolean holds) {
    return holds ? DOUBT : NONE;
  }

  private static Certainty assurance(boolean holds) {
    return holds ? ASSURANCE : NONE;
  }

  /** {@code was confirmed}, and not {@code was confirmed by}: who did it is what that tells. */
  private static boolean right(boolean be, String right) {
    return be && !right.equals("by");
  }

  /** {@code to be confirmed}: not yet. */
  private static boolean isToBe(List<Word> words, int i) {
    return i > 0
        && words.get(i - 1).folded().equals("be")
        && (i == 1 || words.get(i - 2).folded().equals("to"));
  }

  /** {@code the best seats on board possible}. */
  private static boolean isOfBest(List<Word> words, int i) {
    return words.subList(Math.max(0, i - FAR), i).stream()
        .anyMatch(word -> BEST.contains(word.folded()));
  }

  /** The month, and {@code with all her might}. */
  private static boolean isNoun(Word word, String text, String left) {
    return (word.folded().equals("may") && text.charAt(word.start()) == 'M')
        || BEFORE_MIGHT.contains(left);
  }

  /** Behind a form of "be", perhaps over an adverb: {@code are now thought to be}. */
  private static boolean isBe(List<Word> words, int i) {
    return (i > 0 && BE.contains(words.get(i - 1).folded()))
        || (i > 1 && BE.contains(words.get(i - 2).folded()) && isAdverb(words.get(i - 1).folded()));
  }

  private static boolean isAdverb(String word) {
    return word.endsWith("ly") || ADVERBS.contains(word);
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
