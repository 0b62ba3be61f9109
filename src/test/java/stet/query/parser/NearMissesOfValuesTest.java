package stet.query.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.query.InvalidQueryException;

/** What is offered for a value that belongs to another field. */
class NearMissesOfValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          changed:2024                ~ seen:2024
          tag:2024-03                 ~ seen:2024-03
          crisis changed:2014-03-14   ~ crisis seen:2014-03-14
          where:2024 crisis           ~ seen:2024 crisis
          version:2014-03-14          ~ seen:2014-03-14
          seen:quote crisis           ~ changed:quote crisis
          seen:headlines              ~ changed:headlines
          changed:brexit              ~ touched:brexit
          """)
  void aValueOfAnotherFieldIsOfferedThere(String query, String meant) {
    InvalidQueryException refused =
        catchThrowableOfType(
            InvalidQueryException.class, () -> QueryParser.parse(query, Instant.EPOCH));
    assertThat(refused).isNotNull();
    assertThat(refused.instead()).containsExactly(meant);
  }
}
