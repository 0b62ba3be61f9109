package stet.query.parser;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.nodes.DeletedQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorImpl;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;
import stet.model.ArticlePart;
import stet.model.Swap;
import stet.model.Tag;
import stet.query.MeasuredField;
import stet.query.QueryField;
import stet.query.QueryField.Takes;
import stet.query.RewrittenField;
import stet.query.SourceTitleResolver;
import stet.query.ValueField;
import stet.query.WordField;
import stet.text.TextAnalysis;
import stet.text.WordDistance;

/**
 * Resolver of the values in a query. It resolves the names of tags, kinds and parts of an article,
 * converts measures to ranges, and drops clauses without words.
 */
final class ValueResolver extends QueryNodeProcessorImpl {

  private final RangeResolver ranges;
  private final SourceTitleResolver titles;

  ValueResolver(QueryDateParser dates, SourceTitleResolver titles) {
    this.titles = titles;
    this.ranges = new RangeResolver(dates);
  }

  @Override
  protected QueryNode preProcessNode(QueryNode node) throws QueryNodeException {
    QueryNode known = known(node);
    ClausePlace.pass(node, known);
    return known;
  }

  private QueryNode known(QueryNode node) throws QueryNodeException {
    if (node instanceof TermRangeQueryNode range) {
      QueryField field = QueryField.named(range.getField().toString()).orElseThrow();
      return ranges.range((MeasuredField) field, range);
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
    if (field.get() instanceof MeasuredField measured) {
      return ranges.value(measured, leaf);
    }
    if (field.get() == ValueField.SOURCE) {
      return source(leaf);
    }
    if (field.get().takes() == Takes.SWAP) {
      swap(leaf);
    } else if (field.get().takes() == Takes.CHOICE) {
      return chosen(field.get(), leaf);
    } else if (field.get().takes() == Takes.WORDS && wordless(leaf)) {
      throw new QuerySyntaxException(
          leaf.getBegin(),
          leaf.getEnd() - leaf.getBegin(),
          "There is nothing to look for here: spaces and punctuation are not searched. Write a word, as in %s."
              .formatted(field.get().examples().getFirst()));
    }
    return node;
  }

  /**
   * Clauses with other fields that know the value, such as {@code tag:lede} for {@code where:lede}.
   */
  private static List<String> elsewhere(QueryField field, String value) {
    List<String> clauses = new ArrayList<>();
    if (field == ValueField.WHERE || field == ValueField.KIND) {
      EverydayTagNames.tags(value).forEach(tag -> clauses.add(ValueField.TAG.exactly(tag.label())));
    }
    if (field == ValueField.TAG || field == ValueField.KIND) {
      EverydayTagNames.part(value)
          .map(ArticlePart::label)
          .map(part -> ValueField.WHERE.exactly(part))
          .ifPresent(clauses::add);
    }
    if (field != ValueField.KIND && ValueField.KIND.choices().contains(value)) {
      clauses.add(ValueField.KIND.exactly(value));
    }
    TimeSuggestions.seen(value).ifPresent(clauses::add);
    return clauses;
  }

  private static boolean wordless(FieldQueryNode leaf) {
    return TextAnalysis.words(leaf.getTextAsString(), "und").isEmpty();
  }

  private static QueryNode chosen(QueryField field, FieldQueryNode leaf)
      throws QuerySyntaxException {
    String value = leaf.getTextAsString().strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    switch (field) {
      case RewrittenField.CHANGED -> {
        return changed(value, leaf);
      }
      case ValueField.TAG -> leaf.setText(oneOf(value, field, leaf));
      case ValueField.WHERE -> {
        Optional<ArticlePart> part = EverydayTagNames.part(value);
        leaf.setText(part.isPresent() ? part.get().label() : oneOf(value, field, leaf));
      }
      default -> leaf.setText(oneOf(value, field, leaf));
    }
    return leaf;
  }

  /**
   * The clause for a value of {@code changed:}, which stands for tags, or for a part of an article
   * if no tag has this name.
   */
  private static QueryNode changed(String value, FieldQueryNode leaf) throws QuerySyntaxException {
    List<Tag> tags = EverydayTagNames.tags(value);
    Optional<ArticlePart> part = EverydayTagNames.part(value);
    if (tags.isEmpty() && part.isEmpty()) {
      throw unknown(value, RewrittenField.CHANGED, leaf);
    }
    if (tags.isEmpty()) {
      return clause(ValueField.WHERE, part.orElseThrow().label(), leaf);
    }
    List<QueryNode> any = new ArrayList<>();
    for (Tag tag : tags) {
      any.add(clause(ValueField.TAG, tag.label(), leaf));
    }
    return any.size() == 1 ? any.getFirst() : new OrQueryNode(any);
  }

  /**
   * The clause for a source. A publisher's title is replaced by the names of all sources with this
   * title; the name of a source is kept.
   */
  private QueryNode source(FieldQueryNode leaf) {
    List<String> sources = titles.sources(leaf.getTextAsString().strip());
    if (sources.size() == 1) {
      leaf.setText(sources.getFirst());
    }
    return sources.size() < 2
        ? leaf
        : new OrQueryNode(
            sources.stream().map(source -> clause(ValueField.SOURCE, source, leaf)).toList());
  }

  /** A clause that replaces another one in the same place. */
  private static QueryNode clause(QueryField field, String value, FieldQueryNode leaf) {
    return new FieldQueryNode(field.label(), value, leaf.getBegin(), leaf.getEnd());
  }

  private static String oneOf(String value, QueryField field, FieldQueryNode leaf)
      throws QuerySyntaxException {
    if (field.choices().contains(value)) {
      return value;
    }
    throw unknown(value, field, leaf);
  }

  private static boolean speaksOfChange(QueryField field) {
    return field == ValueField.TAG || field == RewrittenField.CHANGED;
  }

  private static String value(FieldQueryNode leaf) {
    return leaf.getTextAsString().strip();
  }

  private static QuerySyntaxException unknown(String value, QueryField field, FieldQueryNode leaf) {
    List<String> known = field.choices();
    List<String> meant =
        field == ValueField.TAG
            ? EverydayTagNames.tags(value).stream().map(Tag::label).toList()
            : List.of();
    List<String> other = meant.isEmpty() ? elsewhere(field, value) : List.of();
    List<String> near =
        meant.isEmpty() && other.isEmpty()
            ? WordDistance.nearest(value, known).stream().toList()
            : meant;
    boolean word = other.isEmpty() && near.isEmpty() && speaksOfChange(field);
    if (word) {
      other = List.of(WordField.TOUCHED.label() + ":" + QueryField.quoted(value(leaf)));
    }
    List<String> all = other.isEmpty() ? near : other;
    QuerySyntaxException unknown =
        new QuerySyntaxException(
            leaf.getBegin(),
            leaf.getEnd() - leaf.getBegin(),
            "%s: does not know %s. %sIt knows %s."
                .formatted(
                    field.label(),
                    leaf.getTextAsString(),
                    all.isEmpty() ? "" : "Did you mean " + String.join(" or ", all) + "? ",
                    known.stream().collect(joining(", "))));
    return other.isEmpty() ? unknown.meaning(near) : unknown.insteadOfClause(other);
  }

  /** Converts each side of a swap to the form in the index; a star is kept. */
  private static void swap(FieldQueryNode leaf) throws QuerySyntaxException {
    String text = leaf.getTextAsString().replace('→', '>'); // pages show swaps with an arrow
    int by = text.indexOf('>');
    String before = by < 0 ? "" : side(text.substring(0, by));
    String after = by < 0 ? "" : side(text.substring(by + 1));
    if (before.isEmpty()
        || after.isEmpty()
        || (before.equals(QueryField.OPEN) && after.equals(QueryField.OPEN))) {
      throw new QuerySyntaxException(
          leaf.getBegin(),
          leaf.getEnd() - leaf.getBegin(),
          "A swap is written swap:\"terrorist > gunman\"; * leaves one side open, as in"
              + " swap:\"terrorist > *\".");
    }
    leaf.setText(before + Swap.BY + after);
  }

  private static String side(String text) {
    return text.strip().equals(QueryField.OPEN) ? QueryField.OPEN : TextAnalysis.row(text);
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
