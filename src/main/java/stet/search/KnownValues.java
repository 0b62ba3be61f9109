package stet.search;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.nodes.DeletedQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorImpl;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;
import stet.index.Analysis;
import stet.model.EditKind;
import stet.model.RevisionKind;
import stet.model.Tag;
import stet.model.Where;
import stet.search.QueryField.Takes;

/**
 * Understands the values of a query: tags, kinds and parts by their names, dates as stretches of
 * time; drops what has no words in it.
 */
final class KnownValues extends QueryNodeProcessorImpl {

  private static final List<String> TAGS = Arrays.stream(Tag.values()).map(Tag::label).toList();
  private static final List<String> PARTS =
      Arrays.stream(Where.values()).map(Where::label).toList();
  private static final List<String> KINDS =
      Stream.concat(
              Arrays.stream(RevisionKind.values()).map(RevisionKind::label),
              Arrays.stream(EditKind.values()).map(EditKind::label))
          .toList();

  private final Dates dates;

  KnownValues(Dates dates) {
    this.dates = dates;
  }

  @Override
  protected QueryNode preProcessNode(QueryNode node) throws QueryNodeException {
    if (node instanceof TermRangeQueryNode range) {
      return new SeenNode(range(range));
    }
    if (!(node instanceof FieldQueryNode leaf)) {
      return node;
    }
    if (leaf instanceof WildcardQueryNode || leaf instanceof FuzzyQueryNode) {
      return node;
    }
    Optional<QueryField> field = QueryField.named(leaf.getFieldAsString());
    if (field.isEmpty()) {
      return wordless(leaf) ? new DeletedQueryNode() : node;
    }
    if (field.get().takes() == Takes.INSTANT) {
      return new SeenNode(moment(leaf));
    }
    if (field.get().takes() == Takes.CHOICE) {
      choose(field.get(), leaf);
    } else if (field.get().takes() == Takes.WORDS && wordless(leaf)) {
      throw new Misread(
          leaf.getBegin(),
          leaf.getEnd() - leaf.getBegin(),
          "There is nothing to look for here: spaces and punctuation are not searched.");
    }
    return node;
  }

  private static boolean wordless(FieldQueryNode leaf) {
    return Analysis.words(leaf.getTextAsString(), "und").isEmpty();
  }

  private static void choose(QueryField field, FieldQueryNode leaf) throws Misread {
    String value = leaf.getTextAsString().strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    switch (field) {
      case CHANGED -> {
        leaf.setField(QueryField.TAG.label());
        leaf.setText(oneOf(TAGS, TAGS.contains(value) ? value : value + "-changed", field, leaf));
      }
      case TAG -> leaf.setText(oneOf(TAGS, value, field, leaf));
      case WHERE -> leaf.setText(oneOf(PARTS, value, field, leaf));
      default -> leaf.setText(oneOf(KINDS, value, field, leaf));
    }
  }

  private static String oneOf(
      List<String> known, String value, QueryField field, FieldQueryNode leaf) throws Misread {
    if (known.contains(value)) {
      return value;
    }
    String nearest =
        Slips.nearest(value, known).map(near -> "Did you mean %s? ".formatted(near)).orElse("");
    throw new Misread(
        leaf.getBegin(),
        leaf.getEnd() - leaf.getBegin(),
        "%s: does not know %s. %sIt knows %s."
            .formatted(
                field.label(),
                leaf.getTextAsString(),
                nearest,
                known.stream().collect(joining(", "))));
  }

  private Span moment(FieldQueryNode leaf) throws Misread {
    String text = leaf.getTextAsString();
    if (Dates.isAge(text)) {
      throw new Misread(
          leaf.getBegin(),
          leaf.getEnd() - leaf.getBegin(),
          "An age needs a sign: seen:<%s is less than %s ago, seen:>%s more."
              .formatted(text, text, text));
    }
    return read(leaf);
  }

  private Span range(TermRangeQueryNode range) throws Misread {
    FieldQueryNode lower = range.getLowerBound();
    FieldQueryNode upper = range.getUpperBound();
    if (range.containsTag(QueryWords.COMPARED)) {
      if (Dates.isAge(upper.getTextAsString())) {
        return youngerThan(read(upper), range.isUpperInclusive());
      }
      if (Dates.isAge(lower.getTextAsString())) {
        return olderThan(read(lower), range.isLowerInclusive());
      }
    }
    Span span =
        new Span(
            beginning(lower, range.isLowerInclusive()), ending(upper, range.isUpperInclusive()));
    if (span.isEmpty()) {
      throw new Misread(
          lower.getBegin(),
          upper.getEnd() - lower.getBegin(),
          "This stretch of time ends before it begins.");
    }
    return span;
  }

  private long beginning(FieldQueryNode bound, boolean included) throws Misread {
    if (bound.getTextAsString().isEmpty()) {
      return Span.EVER.from();
    }
    return included ? read(bound).from() : read(bound).to();
  }

  private long ending(FieldQueryNode bound, boolean included) throws Misread {
    if (bound.getTextAsString().isEmpty()) {
      return Span.EVER.to();
    }
    return included ? read(bound).to() : read(bound).from();
  }

  private static Span youngerThan(Span age, boolean orEqual) {
    return new Span(orEqual ? age.from() : age.from() + 1, Long.MAX_VALUE);
  }

  private static Span olderThan(Span age, boolean orEqual) {
    return new Span(Long.MIN_VALUE, orEqual ? age.from() + 1 : age.from());
  }

  private Span read(FieldQueryNode leaf) throws Misread {
    Optional<Span> span = dates.read(leaf.getTextAsString());
    if (span.isPresent()) {
      return span.get();
    }
    throw new Misread(
        leaf.getBegin(),
        leaf.getEnd() - leaf.getBegin(),
        "%s is no date. Write 2014, 2014-03, 2014-03-14 or 2014-03-14T13:30Z, or an age such as <7d (min, h, d, w, mo, y)."
            .formatted(leaf.getTextAsString()));
  }

  @Override
  protected QueryNode postProcessNode(QueryNode node) {
    return node;
  }

  @Override
  protected List<QueryNode> setChildrenOrder(List<QueryNode> children) {
    return children;
  }
}
