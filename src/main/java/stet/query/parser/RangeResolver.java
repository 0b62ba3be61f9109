package stet.query.parser;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import stet.query.MeasureRange;
import stet.query.MeasuredField;
import stet.query.QueryField.Takes;
import stet.query.RewrittenField;

/** Resolver of the values of measured fields: a value, a comparison or a range. */
final class RangeResolver {

  private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
  private static final Pattern FRACTION = Pattern.compile("\\d{0,3}\\.?\\d{1,9}");

  private static final long LEAST = Double.doubleToLongBits(0);
  private static final long GREATEST = Double.doubleToLongBits(1);

  private final QueryDateParser dates;

  RangeResolver(QueryDateParser dates) {
    this.dates = dates;
  }

  /** The range of a single value. */
  RangeNode value(MeasuredField field, FieldQueryNode leaf) throws QuerySyntaxException {
    if (field == MeasuredField.ASOF) {
      return new RangeNode(field, MeasureRange.only(moment(leaf)));
    }
    String text = leaf.getTextAsString();
    boolean sloping =
        field.takes() == Takes.AGE
            || (field.takes() == Takes.INSTANT && QueryDateParser.isAge(text));
    if (sloping) {
      String less =
          field.takes() == Takes.AGE
              ? "%s:<%s is within %s, %s:>%s later."
              : "%s:<%s is less than %s ago, %s:>%s more.";
      String label = field.label();
      throw misread(
              leaf, leaf, "An age needs a sign: " + less.formatted(label, text, text, label, text))
          .meaning("<" + RelativeDuration.read(text).map(RelativeDuration::written).orElse(text));
    }
    MeasureRange span = read(field, leaf);
    requireSome(field, span, leaf, leaf);
    return new RangeNode(field, span);
  }

  /** The range of a comparison or a range. */
  RangeNode range(MeasuredField field, TermRangeQueryNode range) throws QuerySyntaxException {
    FieldQueryNode lower = range.getLowerBound();
    FieldQueryNode upper = range.getUpperBound();
    if (field == MeasuredField.ASOF) {
      throw misread(
          lower, upper, "asof: takes one instant, as in " + field.examples().getFirst() + ".");
    }
    boolean ages = field.takes() == Takes.INSTANT && range.containsTag(RangeValueParser.COMPARED);
    if (ages && QueryDateParser.isAge(upper.getTextAsString())) {
      long ago = read(field, upper).from();
      return new RangeNode(
          field, new MeasureRange(range.isUpperInclusive() ? ago : ago + 1, Long.MAX_VALUE));
    }
    if (ages && QueryDateParser.isAge(lower.getTextAsString())) {
      long ago = read(field, lower).from();
      return new RangeNode(
          field, new MeasureRange(Long.MIN_VALUE, range.isLowerInclusive() ? ago + 1 : ago));
    }
    MeasureRange span =
        new MeasureRange(
            beginning(field, lower, range.isLowerInclusive()),
            ending(field, upper, range.isUpperInclusive()));
    if (span.isEmpty()) {
      throw misread(
          lower,
          upper,
          field.takes() == Takes.INSTANT
              ? "This stretch of time ends before it begins."
              : "Nothing lies between these: the first is not below the second.");
    }
    requireSome(field, span, lower, upper);
    return new RangeNode(field, span);
  }

  /**
   * Refuses a range in which no value can be: fractions are from 0 to 1, and counts begin with 1.
   */
  private static void requireSome(
      MeasuredField field, MeasureRange span, FieldQueryNode lower, FieldQueryNode upper)
      throws QuerySyntaxException {
    boolean count = field.takes() == Takes.COUNT && span.to() <= 1;
    boolean fraction =
        field.takes() == Takes.FRACTION && (span.from() > GREATEST || span.to() <= LEAST);
    if (count || fraction) {
      throw misread(
          lower,
          upper,
          count
              ? "Here counting begins with 1, as in %s.".formatted(field.examples().getFirst())
              : "It goes from 0 to 1, as in %s.".formatted(field.examples().getFirst()));
    }
  }

  /**
   * The moment that a value names: the last millisecond of a day, month or year, or the instant
   * itself.
   */
  private long moment(FieldQueryNode leaf) throws QuerySyntaxException {
    MeasureRange span = read(MeasuredField.ASOF, leaf);
    boolean day =
        leaf.getTextAsString().indexOf(':') < 0 && !QueryDateParser.isAge(leaf.getTextAsString());
    return day ? span.to() - 1 : span.from();
  }

  private long beginning(MeasuredField field, FieldQueryNode bound, boolean included)
      throws QuerySyntaxException {
    if (bound.getTextAsString().isEmpty()) {
      return MeasureRange.EVER.from();
    }
    return included ? read(field, bound).from() : read(field, bound).to();
  }

  private long ending(MeasuredField field, FieldQueryNode bound, boolean included)
      throws QuerySyntaxException {
    if (bound.getTextAsString().isEmpty()) {
      return MeasureRange.EVER.to();
    }
    return included ? read(field, bound).to() : read(field, bound).from();
  }

  private MeasureRange read(MeasuredField field, FieldQueryNode leaf) throws QuerySyntaxException {
    String text = leaf.getTextAsString();
    Optional<MeasureRange> span =
        switch (field.takes()) {
          case INSTANT -> dates.read(text);
          case AGE ->
              RelativeDuration.read(text)
                  .flatMap(RelativeDuration::length)
                  .map(Duration::toMillis)
                  .map(MeasureRange::only);
          case COUNT ->
              COUNT.matcher(text).matches()
                  ? Optional.of(MeasureRange.only(Long.parseLong(text)))
                  : Optional.empty();
          case FRACTION ->
              FRACTION.matcher(text).matches() && Double.parseDouble(text) <= 1
                  ? Optional.of(
                      MeasureRange.only(Double.doubleToLongBits(Double.parseDouble(text))))
                  : Optional.empty();
          case WORDS, NAME, CHOICE, IDENTIFIER, SWAP -> throw notMeasured(field);
        };
    if (span.isPresent()) {
      return span.get();
    }
    QuerySyntaxException misread = misread(leaf, leaf, expected(field, text));
    boolean time = field.takes() == Takes.INSTANT || field.takes() == Takes.AGE;
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (field == MeasuredField.SEEN && !EverydayTagNames.tags(word).isEmpty()) {
      throw misread.insteadOfClause(List.of(RewrittenField.CHANGED.exactly(word)));
    }
    Optional<String> seen = time ? Optional.empty() : TimeSuggestions.seen(word);
    if (seen.isPresent()) {
      throw misread.insteadOfClause(List.of(seen.get()));
    }
    throw time ? misread.meaning(meant(field, text)) : misread;
  }

  /** The message for an invalid value, which says what the field takes. */
  private static String expected(MeasuredField field, String text) {
    return switch (field.takes()) {
      case INSTANT ->
          "%s is no date. Write 2014, 2014-03, 2014-03-14 or 2014-03-14T13:30Z%s."
              .formatted(
                  text,
                  field == MeasuredField.ASOF
                      ? ""
                      : ", or an age such as <7d (min, h, d, w, mo, y)");
      case FRACTION ->
          "%s is no number from 0 to 1. Write it as in %s."
              .formatted(text, field.examples().getFirst());
      case AGE -> "%s is no stretch of time. Write 90s, 30min, 12h, 7d or 2w.".formatted(text);
      case COUNT ->
          "%s is no whole number. Write it as in %s.".formatted(text, field.examples().getFirst());
      case WORDS, NAME, CHOICE, IDENTIFIER, SWAP -> throw notMeasured(field);
    };
  }

  private static IllegalArgumentException notMeasured(MeasuredField field) {
    return new IllegalArgumentException("not measured: " + field);
  }

  /**
   * The suggestions for a time written in another notation, limited to those that this field
   * accepts.
   */
  private List<String> meant(MeasuredField field, String written) {
    return TimeSuggestions.meant(written).stream()
        .filter(
            text ->
                field.takes() == Takes.INSTANT
                    ? text.startsWith("[") || dates.read(text).isPresent()
                    : RelativeDuration.read(text).flatMap(RelativeDuration::length).isPresent())
        .toList();
  }

  private static QuerySyntaxException misread(
      FieldQueryNode from, FieldQueryNode to, String message) {
    return new QuerySyntaxException(from.getBegin(), to.getEnd() - from.getBegin(), message);
  }
}
