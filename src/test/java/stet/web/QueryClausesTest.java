package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Queries, cut into clauses that can be dropped. */
class QueryClausesTest {

  @Test
  void areCutOutsideOfBracketsAndQuotationMarks() {
    QueryClauses clauses =
        new QueryClauses("\"calm seas\" person:\"ilse corvane\" seen:[2014 TO 2015]");
    assertThat(clauses.list())
        .containsExactly("\"calm seas\"", "person:\"ilse corvane\"", "seen:[2014 TO 2015]");
    assertThat(clauses.without("person:\"ilse corvane\""))
        .isEqualTo("\"calm seas\" seen:[2014 TO 2015]");
  }

  @Test
  void areOneWhereTheyCannotBeDroppedAlone() {
    assertThat(new QueryClauses("ferry OR port").list()).containsExactly("ferry OR port");
    assertThat(new QueryClauses("\"never closed").list()).containsExactly("\"never closed");
    assertThat(new QueryClauses("a (b").list()).containsExactly("a (b");
  }
}
