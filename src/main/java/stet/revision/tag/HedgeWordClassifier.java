package stet.revision.tag;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    @Nullable HedgeContext context = HedgeContext.of(pack, word);
    if (context == null) {
      return pack.has(WordList.DOUBT_WORDS, word) || ReportedDoubt.is(pack, words, i)
          ? DOUBT
          : assurance(pack.has(WordList.ASSURANCE_WORDS, word));
    }
    return switch (context) {
      case MODAL -> isNoun(pack, words.get(i), text, left) ? NONE : MODAL;
      case BEFORE_CLAIM -> doubt(ReportingVerbs.isClaiming(pack, right));
      case WITHOUT_CLAUSE -> doubt(!pack.has(WordList.CLAIM_OPENERS, right));
      case APPEARANCE ->
          doubt(
              pack.has(WordList.INFINITIVE_MARKERS, right)
                  || pack.has(WordList.COMPLEMENTIZERS, right)
                  || pack.hasEnding(WordList.LIKELIHOOD_ENDINGS, right));
      case ATTRIBUTE -> doubt(pack.has(WordList.CERTAINTY_DETERMINERS, left));
      case ATTRIBUTE_OR_PREDICATE ->
          doubt(
              left.isEmpty()
                  || pack.has(WordList.CERTAINTY_DETERMINERS, left)
                  || isBe(pack, words, i));
      case POSSIBILITY ->
          doubt(
              !pack.has(WordList.POSSIBLE_WITHOUT_DOUBT, left)
                  && !pack.has(WordList.INFINITIVE_MARKERS, right)
                  && !isOfBest(pack, words, i));
      case CAUSE ->
          doubt(
              !pack.has(WordList.PROBABLE_CAUSES, right)
                  || pack.has(WordList.CERTAINTY_ARTICLES, left));
      case LIKELIHOOD ->
          doubt(
              !pack.has(WordList.DEGREE_WORDS, left)
                  && (pack.has(WordList.INFINITIVE_MARKERS, right)
                      || !pack.hasEnding(WordList.PLURAL_ENDINGS, right)));
      case NO_ATTRIBUTE -> doubt(!pack.has(WordList.CERTAINTY_DETERMINERS, left));
      case BELIEF -> doubt(isBe(pack, words, i));
      case SUPPOSITION -> doubt(pack.has(WordList.CERTAINTY_ARTICLES, left));
      case CLAIM ->
          doubt(
              pack.has(WordList.INFINITIVE_MARKERS, right)
                  || pack.has(WordList.CERTAINTY_BE_FORMS, left));
      case NO_IDIOM -> doubt(!pack.has(WordList.HEDGE_IDIOM_OPENERS, left));
      case CONFIRMATION ->
          assurance(
              pack.has(WordList.COMPLEMENTIZERS, right)
                  || pack.has(WordList.CONFIRMED_STATES, right)
                  || (isSure(pack, words, i, right) && !isToBe(pack, words, i)));
      case CERTAINTY -> assurance(isSure(pack, words, i, right));
      case CLEARNESS ->
          assurance(
              pack.has(WordList.CERTAINTY_BE_FORMS, left)
                  || pack.has(WordList.CERTAINTY_BE_FORMS, right));
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
        && ((isOr(pack, words, i + 1) && others.contains(words.get(i + 2).folded()))
            || (isOr(pack, words, i - 1) && others.contains(words.get(i - 2).folded())));
  }

  /** Whether the word at an index is "or" or "and" and has a word on each side. */
  private static boolean isOr(LanguagePack pack, List<TextWord> words, int i) {
    return i > 0 && i + 1 < words.size() && pack.has(WordList.COORDINATORS, words.get(i).folded());
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
  private static boolean isSure(LanguagePack pack, List<TextWord> words, int i, String right) {
    return isBe(pack, words, i) && !pack.has(WordList.AGENT_PREPOSITIONS, right);
  }

  /**
   * Whether a word follows "to be", as in {@code to be confirmed}, so that it has not happened yet.
   */
  private static boolean isToBe(LanguagePack pack, List<TextWord> words, int i) {
    return i > 0
        && pack.has(WordList.BE_INFINITIVES, words.get(i - 1).folded())
        && (i == 1 || pack.has(WordList.INFINITIVE_MARKERS, words.get(i - 2).folded()));
  }

  /** Whether "possible" belongs to a superlative: {@code the best seats on board possible}. */
  private static boolean isOfBest(LanguagePack pack, List<TextWord> words, int i) {
    return words.subList(Math.max(0, i - FAR), i).stream()
        .anyMatch(word -> pack.has(WordList.SUPERLATIVES_WITH_POSSIBLE, word.folded()));
  }

  /** Whether a word is the month May or the noun in {@code with all her might}. */
  private static boolean isNoun(LanguagePack pack, TextWord word, String text, String left) {
    return (pack.has(WordList.MONTHS_LIKE_MODALS, word.folded())
            && Character.isUpperCase(text.charAt(word.start())))
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
    return pack.hasEnding(WordList.ADVERB_ENDINGS, word)
        || pack.has(WordList.CERTAINTY_ADVERBS, word);
  }
}
