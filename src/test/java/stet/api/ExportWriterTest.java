package stet.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportWriterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          said                  | said
          one, two              | "one, two"
          said "no"             | "said ""no""\"
          =1+1                  | '=1+1
          +44 20 7946           | '+44 20 7946
          -5 degrees, at night  | "'-5 degrees, at night"
          @courier              | '@courier
          ＝1+1                 | '＝1+1
          12 - 5 = 7            | 12 - 5 = 7
          """)
  void noCellIsAFormula(String text, String cell) {
    assertThat(ExportWriter.cell(text)).isEqualTo(cell);
  }

  @Test
  void aTabBeforeAFormulaHidesNone() {
    assertThat(ExportWriter.cell("\t=1+1")).isEqualTo("'\t=1+1");
    assertThat(ExportWriter.cell("a\nb")).isEqualTo("\"a\nb\"");
    assertThat(ExportWriter.cell("")).isEmpty();
  }
}
