package stet.revision.tag;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * The contexts in which a word doubts or settles a claim that it does not doubt or settle
 * everywhere. The list {@code contextual-hedges} gives the context of each word.
 */
enum HedgeContext {
  /** May, might, could: unless the word is a noun. */
  MODAL,
  /** Falsely, baselessly: ahead of a verb that claims something. */
  BEFORE_CLAIM,
  /** Alleged: unless what is alleged follows as a clause. */
  WITHOUT_CLAUSE,
  /** Appear: ahead of "to", "that" or a likelihood. */
  APPEARANCE,
  /** Apparent: behind an article or the like. */
  ATTRIBUTE,
  /** Suspected: behind an article or the like or a form of "be", or first. */
  ATTRIBUTE_OR_PREDICATE,
  /** Possible: unless it says what there is to choose from. */
  POSSIBILITY,
  /** Probable: unless it is the probable cause of the law. */
  CAUSE,
  /** Likely: behind no word of degree, and ahead of "to" or no plural. */
  LIKELIHOOD,
  /** Unlikely: unless behind an article or the like. */
  NO_ATTRIBUTE,
  /** Thought, believed, feared: behind a form of "be". */
  BELIEF,
  /** Supposed: behind an article. */
  SUPPOSITION,
  /** Claimed: ahead of "to" or behind a form of "be". */
  CLAIM,
  /** Supuesto: unless it belongs to an idiom, such as {@code por supuesto}. */
  NO_IDIOM,
  /** Confirmed: ahead of "that" or "dead", or behind a form of "be" other than "to be". */
  CONFIRMATION,
  /** Certain, proven, verified: behind a form of "be". */
  CERTAINTY,
  /** Clearly: next to a form of "be". */
  CLEARNESS;

  /** The words of a language, each with its context. */
  private record Words(Map<String, HedgeContext> contexts) {
    static Words of(LanguagePack pack) {
      Map<String, HedgeContext> contexts = new HashMap<>();
      pack.values(WordList.CONTEXTUAL_HEDGES)
          .forEach(
              (word, context) ->
                  contexts.put(word, valueOf(context.replace('-', '_').toUpperCase(Locale.ROOT))));
      return new Words(contexts);
    }
  }

  /** The context of a word; null if it has none. */
  static @Nullable HedgeContext of(LanguagePack pack, String word) {
    return pack.derived(Words.class, Words::of).contexts().get(word);
  }
}
