package stet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalyzedTextTest {

  @Test
  void lettersDigitsSpacesAndMarksAreSegments() {
    assertThat(segments("It’s  £1,200m."))
        .containsExactly(
            "LETTERS It",
            "MARK ’",
            "LETTERS s",
            "SPACE   ",
            "MARK £",
            "DIGITS 1",
            "MARK ,",
            "DIGITS 200",
            "LETTERS m",
            "MARK .");
  }

  @Test
  void marksInARowAreSegmentsEach() {
    assertThat(segments("“…”")).containsExactly("MARK “", "MARK …", "MARK ”");
  }

  @Test
  void combiningMarksStayWithTheirLetters() {
    assertThat(segments("Zoe\u0308 x"))
        .containsExactly("LETTERS Zoe\u0308", "SPACE  ", "LETTERS x");
  }

  @Test
  void charactersOfScriptsWithoutSpacesStandAlone() {
    assertThat(segments("東京2020")).containsExactly("CHARACTER 東", "CHARACTER 京", "DIGITS 2020");
    assertThat(segments("กี่")).containsExactly("CHARACTER กี่");
    assertThat(segments("서울")).containsExactly("LETTERS 서울");
  }

  @Test
  void charactersOutsideTheBasicPlaneAreOfTheirOwnClass() {
    assertThat(segments("a😀.")).containsExactly("LETTERS a", "MARK 😀", "MARK .");
    assertThat(segments("𠀀𠀁")).containsExactly("CHARACTER 𠀀", "CHARACTER 𠀁");
    assertThat(segments("a𝒳")).containsExactly("LETTERS a𝒳");
  }

  @Test
  void digitsAloneAreDigits() {
    assertThat(segments("1️⃣❤️")).containsExactly("DIGITS 1", "LETTERS ️⃣", "MARK ❤️");
  }

  @Test
  void aPartIsPlacedInItsText() {
    AnalyzedText part = AnalyzedText.of("one two three", 5, 9);

    assertThat(part.count()).isEqualTo(3);
    assertThat(part.start(0)).isEqualTo(5);
    assertThat(part.end(2)).isEqualTo(9);
    assertThat(part.first(2)).isEqualTo('t');
    assertThat(part.isPart(3)).isFalse();
  }

  @Test
  void lineBreaksAreFoundInSpacesOnly() {
    AnalyzedText text = AnalyzedText.of("a b \n c");

    assertThat(text.hasLineBreak(1)).isFalse();
    assertThat(text.hasLineBreak(3)).isTrue();
  }

  private static List<String> segments(String text) {
    AnalyzedText analyzed = AnalyzedText.of(text);
    List<String> segments = new ArrayList<>();
    for (int i = 0; i < analyzed.count(); i++) {
      segments.add(analyzed.kind(i) + " " + text.substring(analyzed.start(i), analyzed.end(i)));
    }
    assertThat(
            String.join("", segments.stream().map(s -> s.substring(s.indexOf(' ') + 1)).toList()))
        .isEqualTo(text);
    return segments;
  }
}
