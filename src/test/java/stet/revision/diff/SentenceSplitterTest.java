package stet.revision.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.text.language.Packs;

/** Where sentences end; {@code |} stands for an end within the text. */
class SentenceSplitterTest {

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
        "LONDON, March 14 (Reuters) — The minister spoke. |He left.",
        "WASHINGTON (AP) — The U.S. Senate voted on Jan. 5. |It passed.",
        "Sen. Ted Cruz, R-Tex., said so. |Martin Luther King Jr. said so. |Ph.D. students left.",
        "He lives at No. 10 Downing St. |The house is old.",
        "Smith v. Jones was heard. |Lt. Col. J. Doe spoke.",
        "Wait… what? |No … he went. |And so it goes ... |The end.",
        "‘We go.’ |He left. |(“It was late.”) |[He left.] |She stayed.",
        "The vote was 5-4. |Justice Ruth B. Ginsburg dissented.",
        "• First item. |• Second item.",
        "Opening hours\n|Monday to Friday, 9am to 5pm\n|Photograph: A. N. Other/The Paper",
        "今天下雨。|我们不去。|你呢？|好！",
        "The prize went to J.C. Bamford Boats. |She wept.",
        "He moved to the U.A.E. |The shop closed.",
        "Goods of the U.A.E. Port Agency were sold.",
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
    assertThat(cut("de", "Am 5. Mai kam Dr. Müller. „Wir gehen.“ Er ging."))
        .containsExactly("Am 5. Mai kam Dr. Müller.", "„Wir gehen.“", "Er ging.");
    assertThat(cut("fr", "« Nous partons. » Il est parti. Mme. Durand reste."))
        .containsExactly("« Nous partons. »", "Il est parti.", "Mme. Durand reste.");
    assertThat(cut("es", "El Sr. García llegó. ¿Quién es? ¡Nadie!"))
        .containsExactly("El Sr. García llegó.", "¿Quién es?", "¡Nadie!");
    assertThat(cut("ru", "А. С. Пушкин умер. «Мы идём». Он ушёл."))
        .containsExactly("А. С. Пушкин умер.", "«Мы идём».", "Он ушёл.");
    assertThat(cut("ja", "今日は雨。「行かない。」と言った。そう？")).containsExactly("今日は雨。", "「行かない。」と言った。", "そう？");
    assertThat(
            cut("fr", "M. Dupont est parti. Mgr. Vial et l’art. 5 restent. Il pleut ! Vraiment ?"))
        .containsExactly(
            "M. Dupont est parti.", "Mgr. Vial et l’art. 5 restent.", "Il pleut !", "Vraiment ?");
    assertThat(cut("es", "Los EE. UU. ganaron a las 5 p. m. del lunes. La Dra. Gil habló."))
        .containsExactly("Los EE. UU. ganaron a las 5 p. m. del lunes.", "La Dra. Gil habló.");
    assertThat(cut("de", "Der 2. Zug, d. h. der letzte, fuhr um 8.15 Uhr ab. „Warum?“, fragte er."))
        .containsExactly(
            "Der 2. Zug, d. h. der letzte, fuhr um 8.15 Uhr ab.", "„Warum?“, fragte er.");
    assertThat(cut("ar", "وصل الوزير يوم الاثنين. هل غادر؟ نعم!"))
        .containsExactly("وصل الوزير يوم الاثنين.", "هل غادر؟", "نعم!");
    assertThat(cut("hi", "मंत्री सोमवार को आए। वे कब गए? कोई नहीं जानता।"))
        .containsExactly("मंत्री सोमवार को आए।", "वे कब गए?", "कोई नहीं जानता।");
    assertThat(cut("zh", "他说：“我们走吧。”然后他走了。价格是3.5元。"))
        .containsExactly("他说：“我们走吧。”", "然后他走了。", "价格是3.5元。");
    assertThat(cut("th", "รัฐมนตรีมาถึงวันจันทร์ แล้วเขาก็กลับไป")).hasSizeBetween(1, 2);
    assertThat(cut("und", "One. Two.")).containsExactly("One.", "Two.");
    assertThat(cut("no-such-language", "One. Two.")).containsExactly("One.", "Two.");
  }

  @Test
  void whatHasNoWidthIsNoSentence() {
    assertThat(cut("en", " \u200B \n\u00A0")).isEmpty();
    assertThat(cut("en", "\u200BOne.\u00A0 ")).containsExactly("One.");
  }

  private static List<String> cut(String language, String text) {
    return new SentenceSplitter(Packs.ALL.of(language))
        .cut(text).stream().map(s -> text.substring(s.start(), s.end())).toList();
  }
}
