package stet.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where sentences end; {@code |} stands for an end within the text. */
class SentenceCutterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He met Mr. Lavrov. |Then he left.",
        "Foreign Minister Sergey V. Lavrov of Russia spoke. |He left.",
        "President George W. Bush and J. K. Rowling met.",
        "The U.S. Embassy closed. |It reopened.",
        "He moved to the U.S. |The embassy closed.",
        "The U.S. said so. |Others agreed.",
        "LONDON — Secretary of State John Kerry held talks. |He left.",
        "WASHINGTON, D.C. — The president spoke.",
        "He paused... and went on. |Then he stopped.",
        "“We go.” |He left.",
        "\"We go.\" |He left.",
        "“Will they go?” he asked. |Nobody knew.",
        "“Go!” she said.",
        "(It was late.) |He left.",
        "It costs £3.50 a day. |Bring 5.6 of them.",
        "It rose by No. 5 on the list. |He said no. |Then he left.",
        "Apple Inc. and Acme Ltd. merged. |They paid $5 million.",
        "At 5 p.m. the bell rang. |He came at 5 p.m. |The bell rang.",
        "On Jan. 5 it began. |Dr. Who came, e.g. Smith, i.e. John.",
        "1. Go to the shop. |Buy milk.",
        "a) First of all.",
        "It has a Plan B. |The rest is known.",
        "Visit www.gov.uk/foo.bar?x=Y for more. |Or call.",
        "First line\n|second line. |Third\n\n|fourth",
        "Is it? |Yes! |No.",
        "He said: “I am here. |You are not.” |Then he left.",
        "King Charles I. |The king was dead.",
        "St. John’s Rd. is closed.",
        "Yahoo! announced it.",
        "今天下雨。|我们不去。|你呢？|好！",
      })
  void endsWhereMarked(String marked) {
    String[] parts = marked.split("\\|");
    List<String> sentences = cut("en", String.join("", parts));
    assertThat(sentences)
        .containsExactly(Arrays.stream(parts).map(String::strip).toArray(String[]::new));
  }

  @Test
  void followsTheLanguage() {
    assertThat(cut("el", "Πού πας; Στο σπίτι.")).containsExactly("Πού πας;", "Στο σπίτι.");
    assertThat(cut("de", "Das kostet z. B. 5 Euro. Mehr nicht."))
        .containsExactly("Das kostet z. B. 5 Euro.", "Mehr nicht.");
    assertThat(cut("und", "One. Two.")).containsExactly("One.", "Two.");
    assertThat(cut("no-such-language", "One. Two.")).containsExactly("One.", "Two.");
  }

  @Test
  void whatHasNoWidthIsNoSentence() {
    assertThat(cut("en", " \u200B \n\u00A0")).isEmpty();
    assertThat(cut("en", "\u200BOne.\u00A0 ")).containsExactly("One.");
  }

  private static List<String> cut(String language, String text) {
    return new SentenceCutter(language)
        .cut(text).stream().map(s -> text.substring(s.start(), s.end())).toList();
  }
}
