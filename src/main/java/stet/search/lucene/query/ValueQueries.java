package stet.search.lucene.query;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import stet.model.ArticleId;
import stet.model.Swap;
import stet.model.UrlCanonicalizer;
import stet.query.PersonName;
import stet.query.QueryField;
import stet.search.lucene.index.IndexFields;

/** Queries for values of fields: names, addresses, swaps. */
public final class ValueQueries {

  /**
   * Characters that may surround an address in prose. Some addresses really end with such a
   * character, so a query looks for the address with and without them.
   */
  private static final Pattern AROUND_ADDRESS = Pattern.compile("^<+|[>,.;:!?]+$");

  private ValueQueries() {}

  static Query term(IndexFields in, String value) {
    return new TermQuery(new Term(in.field(), value));
  }

  /** A query for the documents with any value in a field. */
  static Query anyTerm(IndexFields in) {
    return new PrefixQuery(new Term(in.field(), ""));
  }

  /**
   * @param text the swap as it is in a parsed query: both sides, or one side and {@link
   *     QueryField#OPEN}
   */
  static Query swap(String text) {
    int by = text.indexOf(Swap.BY);
    String before = text.substring(0, by);
    String after = text.substring(by + Swap.BY.length());
    if (before.equals(QueryField.OPEN)) {
      return term(IndexFields.SWAP_AFTER, after);
    }
    return after.equals(QueryField.OPEN)
        ? term(IndexFields.SWAP_BEFORE, before)
        : term(IndexFields.SWAP, text);
  }

  /** A query for a person's name in any of its forms. */
  static Query person(IndexFields in, String name) {
    List<String> words = PersonName.words(name);
    return words.isEmpty()
        ? MatchNoDocsQuery.INSTANCE
        : WordQueries.phrase(in, words, words.size() == 1 ? 0 : PersonName.SLOP);
  }

  /**
   * A query for an address or other identifier, the id of an article, or the beginning of an
   * address.
   */
  static Query identifier(String text) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    if (text.endsWith("*") && text.length() > 1) {
      UrlCanonicalizer.spellings(text.substring(0, text.length() - 1))
          .forEach(
              address ->
                  either.add(
                      new PrefixQuery(new Term(IndexFields.URL.field(), address)), Occur.SHOULD));
      return either.build();
    }
    String pasted = AROUND_ADDRESS.matcher(text).replaceAll("");
    Stream.of(text, pasted)
        .map(UrlCanonicalizer::spellings)
        .flatMap(List::stream)
        .distinct()
        .forEach(address -> either.add(term(IndexFields.URL, address), Occur.SHOULD));
    if (ArticleId.isValid(text)) {
      either.add(term(IndexFields.ARTICLE, text), Occur.SHOULD);
    }
    return either.build();
  }
}
