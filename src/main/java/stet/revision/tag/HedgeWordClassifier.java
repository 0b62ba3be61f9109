package stet.revision.tag;

import java.util.List;
import java.util.Set;
import stet.revision.tag.quote.ReportingVerbs;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Classes of words by the certainty that they give a claim, in the context of the words around
 * them: {@code the likely cause} expresses doubt, {@code likely buyers} does not; {@code it may
 * rain} expresses doubt, {@code you may bring a guest} permission.
 */
enum HedgeWordClassifier {
  DOUBT,
  ASSURANCE,
  /** {@code may}, {@code might}, {@code could}: doubt, permission or ability. */
  MODAL,
  NONE;

  /** The number of words ahead of "possible" in which a word such as "best" is looked for. */
  private static final int FAR = 7;

  /**
   * The class of the word at an index.
   *
   * @param text the text of the words
   */
  static HedgeWordClassifier of(LanguagePack pack, List<TextWord> words, int i, String text) {
    HedgeWordClassifier said = alone(pack, words, i, text);
    return said == NONE || isEither(pack, words, i) ? NONE : said;
  }

  private static HedgeWordClassifier alone(
      LanguagePack pack, List<TextWord> words, int i, String text) {
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
      case "may", "might", "could" -> isNoun(pack, words.get(i), text, left) ? NONE : MODAL;
      case "falsely", "baselessly" -> doubt(ReportingVerbs.isClaiming(pack, right));
      case "alleged" -> doubt(!pack.has(WordList.CLAIM_OPENERS, right));
      case "appear", "appears", "appeared" ->
          doubt(right.equals("to") || right.equals("that") || right.endsWith("likely"));
      case "apparent" -> doubt(pack.has(WordList.CERTAINTY_DETERMINERS, left));
      case "suspected" ->
          doubt(
              left.isEmpty()
                  || pack.has(WordList.CERTAINTY_DETERMINERS, left)
                  || isBe(pack, words, i));
      case "possible" ->
          doubt(
              !pack.has(WordList.POSSIBLE_WITHOUT_DOUBT, left)
                  && !right.equals("to")
                  && !isOfBest(pack, words, i));
      case "probable" ->
          doubt(!right.equals("cause") || pack.has(WordList.CERTAINTY_ARTICLES, left));
      case "likely" ->
          doubt(
              !pack.has(WordList.DEGREE_WORDS, left)
                  && (right.equals("to") || !right.endsWith("s")));
      case "unlikely" -> doubt(!pack.has(WordList.CERTAINTY_DETERMINERS, left));
      case "thought", "believed", "feared" -> doubt(isBe(pack, words, i));
      case "supposed" -> doubt(pack.has(WordList.CERTAINTY_ARTICLES, left));
      case "claimed" -> doubt(right.equals("to") || pack.has(WordList.CERTAINTY_BE_FORMS, left));
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
                  || (right(isBe(pack, words, i), right) && !isToBe(words, i)));
      case "certain", "proven", "verified" -> assurance(right(isBe(pack, words, i), right));
      case "clearly" ->
          assurance(
              pack.has(WordList.CERTAINTY_BE_FORMS, left)
                  || pack.has(WordList.CERTAINTY_BE_FORMS, right));
      case "supuesto", "supuesta", "supuestos", "supuestas" -> doubt(!left.equals("por"));
      default -> doubt(pack.has(WordList.DOUBT_WORDS, word) || ReportedDoubt.is(pack, words, i));
    };
  }

  /**
   * Whether a word belongs to a pair of certain and uncertain: {@code suspected or confirmed},
   * {@code actual or possible}.
   */
  private static boolean isEither(LanguagePack pack, List<TextWord> words, int i) {
    Set<String> others =
        pack.has(WordList.DOUBT_ADJECTIVES, words.get(i).folded())
            ? pack.words(WordList.ASSURANCE_ADJECTIVES)
            : pack.has(WordList.ASSURANCE_ADJECTIVES, words.get(i).folded())
                ? pack.words(WordList.DOUBT_ADJECTIVES)
                : Set.of();
    return !others.isEmpty()
        && ((isOr(words, i + 1) && others.contains(words.get(i + 2).folded()))
            || (isOr(words, i - 1) && others.contains(words.get(i - 2).folded())));
  }

  /** Whether the word at an index is "or" or "and" and has a word on each side. */
  private static boolean isOr(List<TextWord> words, int i) {
    return i > 0
        && i + 1 < words.size()
        && (words.get(i).folded().equals("or") || words.get(i).folded().equals("and"));
  }

  private static HedgeWordClassifier doubt(boolean holds) {
    return holds ? DOUBT : NONE;
  }

  private static HedgeWordClassifier assurance(boolean holds) {
    return holds ? ASSURANCE : NONE;
  }

  /**
   * Whether a participle expresses certainty, as in {@code was confirmed}; {@code was confirmed by}
   * says who did it.
   */
  private static boolean right(boolean be, String right) {
    return be && !right.equals("by");
  }

  /**
   * Whether a word follows "to be", as in {@code to be confirmed}, so that it has not happened yet.
   */
  private static boolean isToBe(List<TextWord> words, int i) {
    return i > 0
        && words.get(i - 1).folded().equals("be")
        && (i == 1 || words.get(i - 2).folded().equals("to"));
  }

  /** Whether "possible" belongs to a superlative: {@code the best seats on board possible}. */
  private static boolean isOfBest(LanguagePack pack, List<TextWord> words, int i) {
    return words.subList(Math.max(0, i - FAR), i).stream()
        .anyMatch(word -> pack.has(WordList.SUPERLATIVES_WITH_POSSIBLE, word.folded()));
  }

  /** Whether a word is the month May or the noun in {@code with all her might}. */
  private static boolean isNoun(LanguagePack pack, TextWord word, String text, String left) {
    return (word.folded().equals("may") && text.charAt(word.start()) == 'M')
        || pack.has(WordList.BEFORE_NOUN_MIGHT, left);
  }

  /**
   * Whether a word follows a form of "be", with or without an adverb between them: {@code are now
   * thought to be}.
   */
  private static boolean isBe(LanguagePack pack, List<TextWord> words, int i) {
    return (i > 0 && pack.has(WordList.CERTAINTY_BE_FORMS, words.get(i - 1).folded()))
        || (i > 1
            && pack.has(WordList.CERTAINTY_BE_FORMS, words.get(i - 2).folded())
            && isAdverb(pack, words.get(i - 1).folded()));
  }

  private static boolean isAdverb(LanguagePack pack, String word) {
    return word.endsWith("ly") || pack.has(WordList.CERTAINTY_ADVERBS, word);
  }
}
