package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Queries, cut into clauses that can be dropped. */
class RemovableQueryClausesTest {

  @Test
  void areCutOutsideOfBracketsAndQuotationMarks() {
    RemovableQueryClauses clauses =
        new RemovableQueryClauses("\"calm seas\" person:\"ilse corvane\" seen:[2014 TO 2015]");
    assertThat(clauses.list())
        .containsExactly("\"calm seas\"", "person:\"ilse corvane\"", "seen:[2014 TO 2015]");
    assertThat(clauses.without("person:\"ilse corvane\""))
        .isEqualTo("\"calm seas\" seen:[2014 TO 2015]");
  }

  @Test
  void areOneWhereTheyCannotBeDroppedAlone() {
    assertThat(new RemovableQueryClauses("ferry OR port").list()).containsExactly("ferry OR port");
    assertThat(new RemovableQueryClauses("\"never closed").list())
        .containsExactly("\"never closed");
    assertThat(new RemovableQueryClauses("a (b").list()).containsExactly("a (b");
  }
}
