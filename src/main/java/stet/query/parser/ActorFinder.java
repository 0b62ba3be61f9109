package stet.query.parser;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stet.query.parser.QuestionTerms.Meaning;

/**
 * Finder of who changed something in a question: "the BBC" in "what did the BBC delete?" and in
 * "which headlines were changed by the BBC?". An archive does not hold who made a change; unless
 * the words name a source, no edit can be found by them.
 */
final class ActorFinder {

  /**
   * Who changed something.
   *
   * @param begin the index of the first token
   * @param end the index of the token after it
   * @param hasArticle whether the first token is an article, as before no name of a person
   */
  record Actor(int begin, int end, boolean hasArticle) {}

  private static final Set<Meaning> CHANGES =
      EnumSet.of(Meaning.CHANGED, Meaning.ADDED, Meaning.REMOVED);

  /** The most words of an actor. */
  private static final int LONGEST = 4;

  private final QuestionTerms terms;
  private final List<QuestionToken> tokens;
  private final QuestionTimeParser times;

  ActorFinder(QuestionTerms terms, List<QuestionToken> tokens, QuestionTimeParser times) {
    this.terms = terms;
    this.tokens = tokens;
    this.times = times;
  }

  /** The first actor of the question. */
  Optional<Actor> first() {
    for (int at = 0; at < tokens.size(); at++) {
      Actor actor = behind(at + 1);
      if (actor.end() > actor.begin()
          && ((means(at, Meaning.AUXILIARY) && isDirectlyBefore(actor.end()))
              || (means(at, Meaning.AUXILIARY_WITH_VERB_LAST)
                  && isVerb(tokens.size() - 1)
                  && (asksWhat() || actor.end() < tokens.size() - 1))
              || (means(at, Meaning.SPEAKER) && at > 0 && isVerb(at - 1)))) {
        return Optional.of(actor);
      }
    }
    return Optional.empty();
  }

  /** The words without a meaning of their own from a token on, with an article before them. */
  private Actor behind(int begin) {
    boolean hasArticle = means(begin, Meaning.ARTICLE);
    int first = hasArticle ? begin + 1 : begin;
    int end = first;
    while (end < tokens.size() && end < first + LONGEST && isPlain(end)) {
      end++;
    }
    return new Actor(begin, end == first ? begin : end, hasArticle);
  }

  private boolean isPlain(int at) {
    QuestionToken token = tokens.get(at);
    return !token.quoted() && terms.meanings(token.small()).isEmpty() && times.at(at) == null;
  }

  /**
   * Whether a verb follows that has an object: one behind it ("delete anything"), or the word that
   * the question begins with ("what … delete").
   */
  private boolean isDirectlyBefore(int at) {
    int verb = means(at, Meaning.NOTHING) || means(at, Meaning.WITHOUT_NOTICE) ? at + 1 : at;
    int object = verb + 1;
    return isVerb(verb)
        && (asksWhat()
            || (object < tokens.size()
                && times.at(object) == null
                && !means(object, Meaning.IN)
                && !means(object, Meaning.ABOUT)));
  }

  private boolean asksWhat() {
    return means(0, Meaning.WHAT);
  }

  private boolean isVerb(int at) {
    return CHANGES.stream().anyMatch(meaning -> means(at, meaning))
        && !means(at, Meaning.INTRANSITIVE);
  }

  private boolean means(int at, Meaning meaning) {
    return at < tokens.size()
        && !tokens.get(at).quoted()
        && terms.meanings(tokens.get(at).small()).contains(meaning);
  }
}
