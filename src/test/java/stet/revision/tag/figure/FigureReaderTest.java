package stet.revision.tag.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.text.language.Packs;

/** Which sentences may have a figure or a date, by their words alone. */
class FigureReaderTest {

  @Test
  void whatIsAFigureOrADateIsLookedFor() {
    Set<String> openings = new TreeSet<>(BoundParser.opening(Packs.ENGLISH));
    openings.addAll(FigureDateReader.opening(Packs.ENGLISH));
    openings.addAll(NumberWords.opening(Packs.ENGLISH));
    Set<String> seconds =
        new TreeSet<>(
            Set.of("week", "evening", "century", "dozen", "hundred", "third", "thirds", "tenth"));
    seconds.addAll(Set.of("days", "hours", "boats", "the", "to", "than", "least", "million"));
    int figures = 0;
    for (String first : openings) {
      for (String written :
          Set.of(first, first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1))) {
        for (String second : seconds) {
          for (String third : Set.of("of", "ago", "ten", "boats", "one", "May")) {
            String sentence = "They saw " + written + " " + second + " " + third + " there.";
            if (hasFigure(sentence)) {
              figures++;
              assertThat(FigureReader.may(sentence, NumberNotation.of(Packs.ENGLISH)))
                  .as(sentence)
                  .isTrue();
            }
          }
        }
      }
    }
    assertThat(figures).isGreaterThan(1_000);
  }

  private static boolean hasFigure(String sentence) {
    return FigureReader.terms(sentence, NumberNotation.of(Packs.ENGLISH)).stream()
        .anyMatch(term -> term.kind() != FigureTerm.Kind.WORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The bridge may open soon.",
        "This is a boat and that is another.",
        "They marched to the pier."
      })
  void mostOthersHaveNone(String sentence) {
    assertThat(FigureReader.may(sentence, NumberNotation.of(Packs.ENGLISH))).isFalse();
  }

  @Test
  void digitsOfWhateverKindMayBeOne() {
    assertThat(
            Stream.of("Pier 4", "قتل ١٢ شخصا")
                .allMatch(sentence -> FigureReader.may(sentence, NumberNotation.of(Packs.ENGLISH))))
        .isTrue();
    assertThat(FigureReader.may("Es starben zwölf.", NumberNotation.of(Packs.ALL.of("de"))))
        .isTrue();
  }
}
