package stet.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kinds of term that a query may have hold each field of the catalogue once. */
class FieldsOfTermsTest {

  private static final List<QueryField> OF_WORDS = all(WordField.values(), WordField::field);
  private static final List<QueryField> OF_VALUES = all(ValueField.values(), ValueField::field);
  private static final List<QueryField> MEASURED =
      all(MeasuredField.values(), MeasuredField::field);

  private static <F> List<QueryField> all(F[] fields, Function<F, QueryField> field) {
    return Arrays.stream(fields).map(field).toList();
  }

  @ParameterizedTest
  @EnumSource(value = QueryField.class, mode = EnumSource.Mode.EXCLUDE, names = "CHANGED")
  void eachFieldIsOfTheTermsThatItTakes(QueryField field) {
    assertThat(OF_WORDS.contains(field)).isEqualTo(field.takes() == QueryField.Takes.WORDS);
    assertThat(MEASURED.contains(field)).isEqualTo(field.takes().isMeasured());
    assertThat(Stream.of(OF_WORDS, OF_VALUES, MEASURED).filter(all -> all.contains(field)))
        .hasSize(1);
  }

  @Test
  void whatChangedIsATermOfAnotherField() {
    assertThat(Stream.of(OF_WORDS, OF_VALUES, MEASURED).flatMap(List::stream))
        .doesNotContain(QueryField.CHANGED);
  }
}
