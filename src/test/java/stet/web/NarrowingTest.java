package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Clauses picked and dropped. */
class NarrowingTest {

  @Test
  void addsAClauseThatAllMustMeet() {
    assertThat(new Narrowing("ferry").with("tag:number")).isEqualTo("ferry tag:number");
    assertThat(new Narrowing("ferry OR port").with("tag:number"))
        .isEqualTo("(ferry OR port) tag:number");
    assertThat(new Narrowing("").with("tag:number")).isEqualTo("tag:number");
  }

  @Test
  void takesAClauseOutAgain() {
    Narrowing narrowing = new Narrowing("\"calm seas\" person:\"ilse corvane\" tag:(a OR b)");
    assertThat(narrowing.clauses())
        .containsExactly("\"calm seas\"", "person:\"ilse corvane\"", "tag:(a OR b)");
    assertThat(narrowing.has("person:\"ilse corvane\"")).isTrue();
    assertThat(narrowing.without("person:\"ilse corvane\""))
        .isEqualTo("\"calm seas\" tag:(a OR b)");
  }

  @Test
  void putsOneStretchOfTimeForAnother() {
    assertThat(new Narrowing("ferry seen:[2014-03 TO 2014-05]").with("seen:2014-04"))
        .isEqualTo("ferry seen:2014-04");
  }

  @Test
  void leavesAloneWhatItCannotCut() {
    assertThat(new Narrowing("ferry OR port").clauses()).containsExactly("ferry OR port");
    assertThat(new Narrowing("\"never closed").clauses()).containsExactly("\"never closed");
    assertThat(new Narrowing("a (b").clauses()).containsExactly("a (b");
  }
}
