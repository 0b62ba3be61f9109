package stet.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.query.parser.QueryParser;

/** Words in any form, and as they are written. */
class WordFormsTest {

  private static WordForms of(String query) throws InvalidQueryException {
    return WordForms.in(query, QueryParser.parse(query, Instant.EPOCH));
  }

  @ParameterizedTest
  @CsvSource({
    "ferry, =ferry",
    "repairs road, =repairs =road",
    "removed:terrorist, removed:=terrorist",
    "text:(ferry OR boats), text:(=ferry OR =boats)",
    "'\"snap exercise\" tag:number cris*', '\"snap exercise\" tag:number cris*'",
    "AT&T ferry, AT&T =ferry",
  })
  void aQueryIsWrittenInBothWays(String loose, String exact) throws InvalidQueryException {
    assertThat(of(loose).asWritten(loose)).isEqualTo(exact);
    assertThat(of(exact).inAnyForm(exact)).isEqualTo(loose);
    assertThat(of(exact).anyLoose()).isFalse();
    assertThat(of(loose).anyLoose()).isEqualTo(!loose.equals(exact));
    assertThat(of(exact).anyExact()).isEqualTo(!loose.equals(exact));
  }

  @Test
  void anotherFormIsToldFromTheWordItself() throws InvalidQueryException {
    WordForms forms = of("ferry “snap exercise”");
    assertThat(forms.isOther("ferries")).isTrue();
    assertThat(forms.isOther("Ferry")).isFalse();
    assertThat(forms.isOther("exercise")).isFalse();
    assertThat(forms.isOther("harbour")).isFalse();
    assertThat(of("cris*").isOther("crisis")).isFalse();
  }
}
