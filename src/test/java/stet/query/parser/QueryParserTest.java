package stet.query.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.query.FieldClause;
import stet.query.InvalidQueryException;
import stet.query.MeasureRange;
import stet.query.QueryField;
import stet.query.QueryTerm;
import stet.query.QueryTerm.FuzzyTerm;
import stet.query.QueryTerm.PhraseTerm;
import stet.query.QueryTerm.ValueTerm;
import stet.query.QueryTerm.WildcardTerm;
import stet.query.QueryTerm.WordTerm;
import stet.query.QueryTree;
import stet.query.QueryTree.And;
import stet.query.QueryTree.AnyValue;
import stet.query.QueryTree.Everything;
import stet.query.QueryTree.InEdit;
import stet.query.QueryTree.Not;
import stet.query.QueryTree.Nothing;
import stet.query.QueryTree.Or;
import stet.query.QueryTree.Range;

/** The tree that leaves the parser: every form of clause, its value known and its place kept. */
class QueryParserTest {

  private static QueryTree tree(String query) throws InvalidQueryException {
    return QueryParser.parse(query, Instant.EPOCH).tree();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          kremlin                       | kremlin
          kremlin crimea                | and(kremlin, crimea)
          kremlin OR -crimea            | or(kremlin, not(crimea))
          "snap exercise"~5             | "snap exercise"~5
          =elections                    | "elections"
          cris*                         | wild(cris*)
          Crimaea~1                     | Crimaea~1
          *                             | everything
          ``                            | everything
          ...                           | nothing
          tag:Number                    | {tag:tag:number}
          changed:person                | {changed:or(tag:person-added, tag:person-removed)}
          changed:body                  | {changed:where:body}
          source:(nytimes OR bbc)       | {source:or(source:nytimes, source:bbc)}
          source:(-bbc)                 | {source:not(source:bbc)}
          added:("death toll"~2 cris*)  | {added:and(added="death toll"~2, added=wild(cris*))}
          person:="Sergey Lavrov"       | {person:person:=Sergey Lavrov}
          speaker:lavrov                | {speaker:speaker:lavrov}
          person:*                      | {person:person:*}
          changed:*                     | {changed:tag:*}
          version:>5                    | {version:version[6..]}
          seen:1970-01-02               | {seen:seen[86400000..172800000]}
          edit(tag:typo) edit(-lavrov)  | and(edit({tag:tag:typo}), edit(not(lavrov)))
          news.example/a                | {url:url:news.example/a}
          kremlin !!!                   | kremlin
          """)
  void keepsEveryFormOfClause(String query, String expected) throws InvalidQueryException {
    assertThat(written(tree(query))).isEqualTo(expected);
  }

  @Test
  void aTermHasItsPlaceInTheQuery() throws InvalidQueryException {
    String query = "kremlin source:(nytimes OR \"le monde\") added:cris*";
    List<QueryTerm> terms = QueryParser.parse(query, Instant.EPOCH).sought();
    assertThat(terms)
        .extracting(term -> query.substring(term.begin(), term.end()))
        .containsExactly("kremlin", "nytimes", "\"le monde\"", "cris*");
    assertThat(FieldClause.of(tree(query)))
        .extracting(clause -> clause.in(query))
        .containsExactly("source:(nytimes OR \"le monde\")", "added:cris*");
  }

  @Test
  void whatIsNegatedAnOddNumberOfTimesIsNotSought() throws InvalidQueryException {
    assertThat(QueryParser.parse("a -b -(c -d)", Instant.EPOCH).sought())
        .extracting(QueryTerm::text)
        .containsExactly("a", "d");
  }

  @Test
  void onlyAgesDependOnTheTime() {
    assertThat(QueryParser.dependsOnTime("kremlin seen:<7d")).isTrue();
    assertThat(QueryParser.dependsOnTime("-(seen:>1y OR kremlin)")).isTrue();
    assertThat(QueryParser.dependsOnTime("seen:2014-03 kremlin")).isFalse();
    assertThat(QueryParser.dependsOnTime("seen:(")).isFalse();
  }

  private static String written(QueryTree tree) {
    return switch (tree) {
      case And and -> "and(" + written(and.clauses()) + ")";
      case Or or -> "or(" + written(or.clauses()) + ")";
      case Not not -> "not(" + written(not.clause()) + ")";
      case InEdit edit -> "edit(" + written(edit.clause()) + ")";
      case Everything everything -> "everything";
      case Nothing nothing -> "nothing";
      case Range range -> range.field().label() + "[" + written(range.span()) + "]";
      case AnyValue any -> any.field().label() + ":*";
      case FieldClause clause -> "{" + clause.field().label() + ":" + written(clause.value()) + "}";
      case WordTerm word -> name(word.field()) + word.text();
      case PhraseTerm phrase ->
          name(phrase.field())
              + '"'
              + phrase.text()
              + '"'
              + (phrase.slop() == 0 ? "" : "~" + phrase.slop());
      case WildcardTerm wild -> name(wild.field()) + "wild(" + wild.text() + ")";
      case FuzzyTerm fuzzy -> name(fuzzy.field()) + fuzzy.text() + "~" + fuzzy.slips();
      case ValueTerm value -> value.of().label() + (value.exact() ? ":=" : ":") + value.text();
    };
  }

  private static String written(List<QueryTree> clauses) {
    return String.join(", ", clauses.stream().map(QueryParserTest::written).toList());
  }

  private static String written(MeasureRange span) {
    return span.from() + ".." + (span.to() == MeasureRange.EVER.to() ? "" : span.to());
  }

  private static String name(Optional<QueryField> field) {
    return field.map(of -> of.label() + "=").orElse("");
  }
}
