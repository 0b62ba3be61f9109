package stet.query.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryNarrowingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                           | source:bbc        | source:bbc
          *                            | source:bbc        | source:bbc
          fire                         | source:bbc        | fire source:bbc
          fire OR flood                | source:bbc        | (fire OR flood) source:bbc
          (fire OR flood) mill         | source:bbc        | (fire OR flood) mill source:bbc
          "fire OR flood"              | source:bbc        | "fire OR flood" source:bbc
          NOT source:bbc               | source:bbc        | NOT source:bbc source:bbc
          -source:bbc                  | source:bbc        | -source:bbc source:bbc
          (source:bbc OR mill)         | source:bbc        | (source:bbc OR mill) source:bbc
          edit(tag:lede)               | tag:lede          | edit(tag:lede) tag:lede
          "a source:bbc b"             | source:bbc        | "a source:bbc b" source:bbc
          person:"a b" mill            | person:"a b c"    | person:"a b" mill person:"a b c"
          """)
  void addsAClause(String query, String clause, String other) {
    assertThat(QueryNarrowing.of(query, clause)).isEqualTo(new QueryNarrowing(false, other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          source:bbc                   | source:bbc        | *
          SOURCE:BBC fire              | source:bbc        | fire
          fire source:bbc mill         | source:bbc        | fire mill
          (fire OR flood) source:bbc   | source:bbc        | (fire OR flood)
          person:"a b" mill            | person:"a b"      | mill
          12" x source:bbc             | source:bbc        | 12" x
          a seen:[2024-05-01T12:00Z TO 2024-05-01T13:00Z} | seen:[2024-05-01T12:00Z TO 2024-05-01T13:00Z} | a
          """)
  void takesOutAClauseThatIsThere(String query, String clause, String other) {
    assertThat(QueryNarrowing.of(query, clause)).isEqualTo(new QueryNarrowing(true, other));
  }
}
