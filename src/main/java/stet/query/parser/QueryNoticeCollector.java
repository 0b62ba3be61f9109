package stet.query.parser;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;
import stet.query.MeasuredField;
import stet.query.QueryField;
import stet.query.SourceTitleResolver;
import stet.query.WordField;

/**
 * Collector of notices about parts of a query that were read as words, or ignored, although they
 * seem to mean more: signs of other search engines, operators in lower case, unpaired quotation
 * marks.
 */
final class QueryNoticeCollector {

  private static final int MOST = 3;

  /**
   * A text that names no year. Four digits that are not a year are a number of people, miles or
   * pounds.
   */
  private static final Pattern NO_YEAR = Pattern.compile("\\D*|(?!19|20)\\d{4}");

  private static final Pattern LEADING_MARK = Pattern.compile("\\?+[\\p{L}\\p{N}].*");

  private final Set<String> sentences = new LinkedHashSet<>();
  private final Set<String> queries = new LinkedHashSet<>();

  /** The notices, as whole sentences. */
  List<String> sentences() {
    return List.copyOf(sentences);
  }

  /** Whole queries that the user may have meant with some of these parts. */
  List<String> instead() {
    return List.copyOf(queries);
  }

  /**
   * Adds a notice about a name before a colon that is not a field, unless it is as in {@code
   * std::string} or the scheme of an address.
   *
   * @param text the scanner, which is placed before the name
   */
  void unknownField(QueryScanner text, String name) {
    int colon = name.length() + 1;
    char value = text.next(colon);
    if (name.length() > 1 && (Character.isLetterOrDigit(value) || QueryScanner.isQuote(value))) {
      Optional<String> ours = ForeignSearchFields.here(name, text.word().substring(colon));
      String meant = ours.map(" Here it is %s…"::formatted).orElse("");
      note(true, "There is no field %s: it was looked for as a word.%s".formatted(name, meant));
      ours.ifPresent(field -> queries.add(text.with(text.at(), text.at() + colon, field)));
    }
  }

  /**
   * Adds a notice about a date after a field of words, such as {@code before:2014-03-01}, which
   * means a time in other search engines but a sentence here.
   *
   * @param text the scanner, which is placed after the value
   * @param begin the offset at which the field's name begins
   */
  void time(QueryScanner text, QueryField field, QueryNode value, int begin) {
    boolean before = field == WordField.BEFORE;
    if ((!before && field != WordField.AFTER)
        || !(value instanceof FieldQueryNode leaf)
        || leaf instanceof WildcardQueryNode
        || leaf instanceof FuzzyQueryNode) {
      return;
    }
    String written = leaf.getTextAsString().strip();
    if (NO_YEAR.matcher(written).matches() || RelativeDuration.read(written).isPresent()) {
      return;
    }
    QueryDateParser dates = new QueryDateParser(Instant.EPOCH);
    List<String> meant =
        dates.read(written).isPresent() ? List.of(written) : TimeSuggestions.meant(written);
    if (!meant.isEmpty() && dates.read(meant.getFirst()).isPresent()) {
      note(
          true,
          "%s: looks into the sentence as it stood %s an edit. When something was first seen is asked with seen:."
              .formatted(field.label(), field.label()));
      String seen = MeasuredField.SEEN.label() + (before ? ":<" : ":>=") + meant.getFirst();
      queries.add(text.with(begin, text.at(), seen));
    }
  }

  /**
   * Adds a notice about the next text if it is an operator in other search engines.
   *
   * @param between whether a clause comes before it
   * @param aboutFields whether any clause so far has a field, because a further word changes the
   *     results of such queries
   */
  void operator(QueryScanner text, boolean between, boolean aboutFields) {
    String word = text.word();
    char after = text.next(word.length() + 1);
    switch (word) {
      case "or", "Or" ->
          note(between, "“or” was looked for as a word. For one of both, write OR in capitals.");
      case "not", "Not" ->
          note(
              between,
              "“not” was looked for as a word. To leave out what follows, write NOT in capitals.");
      case "and", "And" ->
          note(
              between && aboutFields,
              "“and” was looked for as a word: leave it out, or write AND in capitals.");
      case "|" -> note(between, "| was passed over. For one of both, write OR.");
      case "edit" ->
          note(
              text.next(word.length()) == ' ' && after == '(',
              "“edit” was looked for as a word. For edits of one revision, write edit( ) in one"
                  + " piece.");
      default ->
          note(
              word.length() > 1
                  && word.charAt(0) == '!'
                  && QueryScanner.beginsClause(word.charAt(1)),
              "! was passed over. To leave something out, write NOT or -.");
    }
  }

  /**
   * Adds a notice about an unpaired quotation mark, as in {@code death toll"}, which was probably
   * meant as a phrase.
   */
  void loneMark(QueryScanner text, String written) {
    int last = written.length() - 1;
    note(
        text.hasOddMark()
            && last > 0
            && QueryScanner.isQuote(written.charAt(last))
            && Character.isLetter(written.charAt(last - 1))
            && !QueryScanner.isQuote(written.charAt(0)),
        "The quotation mark behind %s ends nothing: put another one where the phrase begins."
            .formatted(written.substring(0, Math.max(0, last))));
  }

  /**
   * Adds a notice about a leading question mark, as in {@code ?inister}, which is punctuation here
   * and not a wildcard.
   */
  void leadingMark(String written) {
    note(
        LEADING_MARK.matcher(written).matches(),
        "The ? before %s was passed over: a ? or * needs at least two letters before it, as in organi?ation."
            .formatted(written.replaceFirst("^\\?+", "")));
  }

  /**
   * Adds a notice about a question such as {@code which articles changed a quote?}, whose words
   * would be looked for in texts.
   *
   * @param now the instant from which "last year" is counted
   * @param titles the sources that the question may name
   */
  void question(String text, Instant now, SourceTitleResolver titles) {
    PlainQuestionParser.parse(text, now, titles::publishers)
        .map(PlainQuestion::queries)
        .ifPresent(
            read -> {
              note(
                  true,
                  "These words were looked for in the texts. The changes themselves are asked for with "
                      + read.getFirst()
                      + ".");
              queries.addAll(read);
            });
  }

  /** Adds a notice about a query of punctuation only. */
  void nothing() {
    note(
        true,
        "There is nothing to look for in this: spaces and punctuation are not searched. * finds"
            + " everything.");
  }

  private void note(boolean applies, String sentence) {
    if (applies && sentences.size() < MOST) {
      sentences.add(sentence);
    }
  }
}
