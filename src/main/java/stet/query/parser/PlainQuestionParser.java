package stet.query.parser;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import stet.model.Publisher;
import stet.text.language.LanguagePacks;

/**
 * Parser of questions in everyday words: "which articles changed a quote?", "who changed quotes by
 * Sajid Javid last year?". A search for the words of such a question would find only texts that
 * contain all these words; the parser finds the query that the question means. It applies rules to
 * the words of {@link QuestionTerms}. A text with signs of the query syntax is never read as a
 * question.
 */
public final class PlainQuestionParser {

  private static final List<QuestionTerms> LANGUAGES =
      QuestionTerms.of(LanguagePacks.ofResources());

  private static final int LONGEST = 400;

  private static final Pattern ENDS_AS_QUESTION = Pattern.compile(".*\\?[\\s!.?]*", Pattern.DOTALL);

  private PlainQuestionParser() {}

  /**
   * Parses a question.
   *
   * @param now the instant from which "last year" is counted
   * @param sources the sources that a question may name, by their own names or their publishers'
   * @return the question; empty if the text is not a question about changes that the rules can read
   */
  public static Optional<PlainQuestion> parse(
      String text, Instant now, Supplier<List<Publisher>> sources) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<List<QuestionToken>> tokens = QuestionToken.in(text.strip());
    if (tokens.isEmpty() || tokens.get().size() < 2) {
      return Optional.empty();
    }
    SourceMentionFinder named = new SourceMentionFinder(sources.get());
    boolean mark = ENDS_AS_QUESTION.matcher(text).matches();
    return LANGUAGES.stream()
        .map(terms -> reading(terms, terms.withoutElisions(tokens.get()), now, mark, named))
        .filter(reading -> reading.question().isPresent())
        .min(Comparator.comparingInt(PlainQuestionReading::unread)) // the first of equal languages
        .flatMap(PlainQuestionReading::question);
  }

  /** The reading that leaves out who made the change, if more than that is asked for. */
  private static PlainQuestionReading reading(
      QuestionTerms terms,
      List<QuestionToken> tokens,
      Instant now,
      boolean mark,
      SourceMentionFinder sources) {
    QuestionTimeParser times = new QuestionTimeParser(terms, tokens, now);
    PlainQuestionReading whole =
        new PlainQuestionReading(terms, tokens, times, mark, sources, null);
    return new ActorFinder(terms, tokens, times)
        .first()
        .map(actor -> new PlainQuestionReading(terms, tokens, times, mark, sources, actor))
        .filter(reading -> reading.leavesOutActor() && reading.question().isPresent())
        .orElse(whole);
  }
}
