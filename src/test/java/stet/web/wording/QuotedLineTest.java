package stet.web.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Two ferries sail. | “Two ferries sail.”",
        "“Two ferries sail.” | “Two ferries sail.”",
        "\"Two ferries sail.\" | “Two ferries sail.”",
        "“No,” she said. “Never.” | “‘No,’ she said. ‘Never.’”",
        "\"No,\" she said. \"Never.\" | “‘No,’ she said. ‘Never.’”",
        "“We will build two … | “‘We will build two …”",
        "„Nein“, sagte sie. | “‚Nein’, sagte sie.”",
        "The crew’s 6\" gun | “The crew’s 6’ gun”",
        "“ | “‘”",
      })
  void aTextStandsInOnePairOfMarks(String text, String quoted) {
    assertThat(QuotedLine.of(text)).isEqualTo(quoted).doesNotContain("““", "””");
  }
}
