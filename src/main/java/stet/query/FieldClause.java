package stet.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stet.model.ArticleId;
import stet.model.UrlCanonicalizer;
import stet.query.QueryField.Speaks;
import stet.query.QueryTerm.PhraseTerm;
import stet.query.QueryTerm.ValueTerm;
import stet.query.QueryTree.And;
import stet.query.QueryTree.Range;

/**
 * A clause with a field, such as {@code tag:number} or {@code source:(nytimes OR bbc)}, and its
 * place in the query.
 *
 * @param begin the offset at which the field's name begins
 * @param end the offset after the value
 * @param value the value as a tree
 */
public record FieldClause(QueryField field, int begin, int end, QueryTree value)
    implements QueryTree {

  @Override
  public QueryTree withoutPlace() {
    return value;
  }

  /** The field clauses of a query that must all be met, in order. */
  public static List<FieldClause> of(QueryTree tree) {
    List<QueryTree> together =
        tree.withoutPlace() instanceof And and ? and.clauses() : List.of(tree);
    List<FieldClause> clauses = new ArrayList<>();
    for (QueryTree each : together) {
      if (each instanceof FieldClause clause) {
        clauses.add(clause);
      }
    }
    return clauses;
  }

  /**
   * The field clause that a tree is; for one of several values in brackets, the field with this
   * value.
   */
  static Optional<FieldClause> at(QueryTree tree) {
    if (tree instanceof FieldClause clause) {
      return Optional.of(clause);
    }
    return tree instanceof QueryTerm term
        ? term.field().map(of -> new FieldClause(of, term.begin(), term.end(), term))
        : Optional.empty();
  }

  /** The clause as it is written in the query. */
  public String in(String query) {
    return query.substring(begin, end);
  }

  /**
   * The single text that is asked for, in lower case; empty for several texts, for a range, and for
   * words that need not follow each other.
   */
  public Optional<String> text() {
    boolean apart = value instanceof PhraseTerm phrase && phrase.slop() > 0;
    return value instanceof QueryTerm term && !apart
        ? Optional.of(term.text().strip().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** Whether exactly this name is asked for, without longer names that contain its words. */
  public boolean isExact() {
    return value instanceof ValueTerm name && name.exact();
  }

  /** Whether the clause is about the edit that is found. */
  public boolean isOfTheChange() {
    return field.speaks() == Speaks.OF_THE_CHANGE
        || (field == ValueField.KIND && value instanceof QueryTerm term && term.namesEditKind());
  }

  /**
   * Whether a text is one whole address: not the beginning of addresses, and not the id of an
   * article, which also has an address.
   */
  private static boolean isOneAddress(String text) {
    return !text.endsWith("*") && !ArticleId.isValid(text);
  }

  /** The reason why no document can meet both this clause and another one; empty if some may. */
  Optional<String> excludes(FieldClause other) {
    if (field != other.field) {
      return Optional.empty();
    }
    if (value instanceof Range here && other.value instanceof Range there) {
      MeasureRange a = here.span();
      MeasureRange b = there.span();
      boolean apart = a.to() <= b.from() || b.to() <= a.from();
      return apart && field != MeasuredField.ASOF
          ? Optional.of("no value is in both stretches")
          : Optional.empty();
    }
    Optional<String> text = text();
    Optional<String> another = other.text();
    if (text.isEmpty() || another.isEmpty() || text.equals(another)) {
      return Optional.empty();
    }
    if (!(field instanceof ValueField one)) {
      return Optional.empty();
    }
    return switch (one) {
      case SOURCE -> Optional.of("an article has one source");
      case WHERE -> Optional.of("an edit stands in one part of an article");
      case URL ->
          isOneAddress(text.get())
                  && isOneAddress(another.get())
                  && Collections.disjoint(
                      UrlCanonicalizer.spellings(text.get()),
                      UrlCanonicalizer.spellings(another.get()))
              ? Optional.of("an article has one address")
              : Optional.empty();
      case LANG ->
          text.get().startsWith(another.get()) || another.get().startsWith(text.get())
              ? Optional.empty()
              : Optional.of("a text is in one language");
      case KIND ->
          isOfTheChange() && other.isOfTheChange()
              ? Optional.of("one thing happened to a sentence")
              : Optional.empty();
      case TAG, PERSON, TOUCHED_PERSON, SPEAKER, SWAP, BYLINE, LABEL -> Optional.empty();
    };
  }
}
