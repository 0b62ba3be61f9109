package stet.query.parser;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.jspecify.annotations.Nullable;
import stet.query.QueryField;
import stet.query.QueryField.Takes;

/**
 * Parser of the value of a measured field: {@code 2014-03}, {@code >5}, {@code [2014-03-01 TO
 * 2014-03-31]}. Whether the values are valid is checked later, by {@link RangeResolver}.
 */
final class RangeValueParser {

  /**
   * The tag that distinguishes {@code >=a} from {@code [a TO *]}, which differ for ages because a
   * greater age is an earlier instant.
   */
  static final String COMPARED = "compared";

  private static final Pattern RANGE =
      Pattern.compile("[\\[{]\\s*([^\\s\\]}]+)\\s+TO\\s+([^\\s\\]}]+)\\s*[\\]}]");

  /**
   * Ranges as other programs write them: {@code 2..5} and {@code 2..} (and {@code 2-5} for counts,
   * see {@link #DASHED}).
   */
  private static final Pattern DOTTED = Pattern.compile("(\\S*?)(?:\\.{2,}|…)(\\S*)");

  private static final Pattern DASHED = Pattern.compile("(\\d{1,9})[-–](\\d{1,9})");

  /** A range in which each end is open or begins with a digit. */
  private static final Pattern BRACKETED = Pattern.compile("\\[(\\*|\\d\\S*) TO (\\*|\\d\\S*)]");

  private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4} .*");

  private final QueryScanner text;

  RangeValueParser(QueryScanner text) {
    this.text = text;
  }

  /** Whether a range or a comparison comes next. */
  boolean begins() {
    return "[{<>".indexOf(text.next()) >= 0;
  }

  /**
   * Reads a range or a comparison, such as {@code [a TO b]}, {@code {a TO b}} or {@code >=a}. An
   * open end has an empty value.
   */
  QueryNode in(QueryField field) throws QuerySyntaxException {
    int begin = text.at();
    if (text.next() == '[' || text.next() == '{') {
      return between(field, begin);
    }
    boolean less = text.next() == '<';
    boolean orEqual = text.next(1) == '=';
    text.skip(orEqual ? 2 : 1);
    int from = text.at();
    requireOnePiece(field.takes(), false);
    String value = text.token();
    if (value.isEmpty()) {
      throw new QuerySyntaxException(
          begin,
          text.at() - begin,
          "Here a value is missing, as in %s.".formatted(field.examples().getLast()));
    }
    FieldQueryNode bound = new FieldQueryNode(field.label(), value, from, text.at());
    FieldQueryNode open = new FieldQueryNode(field.label(), "", from, from);
    TermRangeQueryNode range =
        less
            ? new TermRangeQueryNode(open, bound, true, orEqual)
            : new TermRangeQueryNode(bound, open, orEqual, true);
    range.setTag(COMPARED, true);
    return range;
  }

  /** Reads a single value. */
  @Nullable QueryNode one(QueryField field) throws QuerySyntaxException {
    requireOnePiece(field.takes(), true);
    int begin = text.at();
    String written = text.token();
    requireBrackets(field, written, begin);
    boolean signed =
        written.startsWith("-") || (field.takes() == Takes.FRACTION && written.startsWith("."));
    String value = (signed ? written.substring(0, 1) : "") + QueryScanner.bare(written);
    if (value.equals("*")) {
      throw new QuerySyntaxException(
              begin,
              text.at() - begin,
              "Every version has a value here: leave %s:* out, or say which, as in %s."
                  .formatted(field.label(), field.examples().getFirst()))
          .insteadOfClause(List.of("*"));
    }
    if (value.indexOf('*') >= 0) {
      throw QuerySyntaxException.star(field, begin, text.at() - begin)
          .meaning(value.replaceAll("[-*]+$", ""));
    }
    return value.isEmpty() ? null : new FieldQueryNode(field.label(), value, begin, text.at());
  }

  private QueryNode between(QueryField field, int begin) throws QuerySyntaxException {
    Matcher range = text.matches(RANGE);
    if (!range.lookingAt()) {
      throw new QuerySyntaxException(begin, 1, ranges(field));
    }
    text.skip(range.end() - range.start());
    FieldQueryNode lower = end(field, range, 1);
    FieldQueryNode upper = end(field, range, 2);
    String written = range.group();
    return new TermRangeQueryNode(lower, upper, written.startsWith("["), written.endsWith("]"));
  }

  private static String ranges(QueryField field) {
    String ends =
        switch (field.takes()) {
          case INSTANT -> "2014-03-01 TO 2014-03-31";
          case AGE -> "1h TO 7d";
          case FRACTION -> "0.2 TO 0.8";
          case COUNT -> "5 TO 10";
          case WORDS, NAME, CHOICE, IDENTIFIER, SWAP ->
              throw new IllegalArgumentException("not measured: " + field);
        };
    return "A range is written %s:[%s]; * leaves an end open.".formatted(field.label(), ends);
  }

  private static FieldQueryNode end(QueryField field, Matcher range, int group) {
    String value = range.group(group);
    return new FieldQueryNode(
        field.label(), value.equals("*") ? "" : value, range.start(group), range.end(group));
  }

  /**
   * Refuses a range written with dots or a dash, which is not read as a range, and suggests
   * brackets.
   */
  private static void requireBrackets(QueryField field, String written, int begin)
      throws QuerySyntaxException {
    boolean dashed = field.takes() == Takes.COUNT && DASHED.matcher(written).matches();
    Matcher range = (dashed ? DASHED : DOTTED).matcher(written);
    if (!range.matches() || (range.group(1) + range.group(2)).isEmpty()) {
      return;
    }
    List<String> meant =
        field.takes() == Takes.INSTANT
            ? TimeSuggestions.meant(written)
            : Stream.of("[" + end(range.group(1)) + " TO " + end(range.group(2)) + "]")
                .filter(text -> BRACKETED.matcher(text).matches())
                .toList();
    throw new QuerySyntaxException(begin, written.length(), ranges(field)).meaning(meant);
  }

  private static String end(String written) {
    return written.isEmpty() ? "*" : written;
  }

  /**
   * Refuses a time with spaces in it, which would be read as a value with words after it.
   *
   * @param alone whether no comparison sign comes before it; an age needs one
   */
  private void requireOnePiece(Takes takes, boolean alone) throws QuerySyntaxException {
    Matcher apart = text.matches(TimeSuggestions.APART);
    if ((takes != Takes.INSTANT && takes != Takes.AGE) || !apart.lookingAt()) {
      return;
    }
    String written = apart.group();
    if (takes == Takes.INSTANT && YEAR_FIRST.matcher(written).matches()) {
      return; // a year and words, as in "2014 hours before the vote"
    }
    List<String> meant =
        TimeSuggestions.meant(written).stream()
            .filter(each -> new QueryDateParser(Instant.EPOCH).read(each).isPresent())
            .map(each -> alone && RelativeDuration.read(each).isPresent() ? "<" + each : each)
            .toList();
    if (!meant.isEmpty()) {
      throw new QuerySyntaxException(
              text.at(),
              written.length(),
              "A time is written in one piece: %s.".formatted(meant.getFirst()))
          .meaning(meant);
    }
  }
}
