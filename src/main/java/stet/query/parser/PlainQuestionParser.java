package stet.query.parser;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
  public static Optional<PlainQuestion> parse(String text, Instant now, List<Publisher> sources) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<List<QuestionToken>> tokens = QuestionToken.in(text.strip());
    if (tokens.isEmpty() || tokens.get().size() < 2) {
      return Optional.empty();
    }
    SourceMentionFinder named = new SourceMentionFinder(sources);
    boolean mark = ENDS_AS_QUESTION.matcher(text).matches();
    return LANGUAGES.stream()
        .map(terms -> new PlainQuestionReading(terms, tokens.get(), now, mark, named))
        .filter(reading -> reading.question().isPresent())
        .min(Comparator.comparingInt(PlainQuestionReading::unread)) // the first of equal languages
        .flatMap(PlainQuestionReading::question);
  }
}
