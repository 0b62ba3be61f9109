package stet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextAnalysisTest {

  private static List<String> words(String text) {
    return TextAnalysis.words(text, "und").stream().map(WordToken::word).toList();
  }

  private static String stem(String word, String language) {
    return TextAnalysis.words(word, language).getFirst().stem();
  }

  @Test
  void punctuationIsNoWord() {
    assertThat(words("“Right-wing groups,” he said… (AT&T) — 3.5%"))
        .containsExactly("right", "wing", "groups", "he", "said", "at", "t", "3.5");
  }

  @Test
  void caseAccentsWidthAndApostrophesFold() {
    assertThat(words("ÉLÈVE Straße ﬁne Ｗｉｄｅ don’t Łódź"))
        .containsExactly("eleve", "strasse", "fine", "wide", "don't", "lodz");
  }

  @Test
  void unspacedScriptsAreCut() {
    assertThat(words("รัฐมนตรีกล่าวในกรุงเทพ in London"))
        .hasSizeGreaterThan(5)
        .contains("in", "london");
    assertThat(words("東京大学")).containsExactly("東", "京", "大", "学");
    assertThat(words("서울 대학교")).containsExactly("서울", "대학교");
    assertThat(words("المقاطعة الروسية")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "en, exercises, exercise",
    "en, Lavrov’s, Lavrov",
    "en, troops, troop",
    "de, Häuser, Haus",
    "de, Soldaten, Soldat",
    "fr, l’élève, élèves",
    "es, protestas, protesta",
    "it, dell’accordo, accordi",
    "pt, eleições, eleição",
    "nl, soldaten, soldaat",
    "ru, солдаты, солдат",
    "sv, bilarna, bilar",
    "da, soldaterne, soldat",
    "nb, soldatene, soldat",
    "fi, taloissa, talossa",
  })
  void formsOfAWordShareAStem(String language, String form, String other) {
    assertThat(stem(form, language)).isEqualTo(stem(other, language));
  }

  @Test
  void derivedWordsKeepApart() {
    assertThat(stem("general", "en")).isNotEqualTo(stem("generate", "en"));
    assertThat(stem("organisation", "en")).isNotEqualTo(stem("organ", "en"));
  }

  @Test
  void aStemBelongsToItsLanguage() {
    assertThat(TextAnalysis.stems("Exercises", Set.of("en", "de", "th")))
        .contains(stem("exercise", "en"), stem("exercises", "de"), stem("EXERCISES", "th"))
        .allMatch(stem -> stem.contains(" "));
    assertThat(stem("x", "en-GB")).isEqualTo(stem("x", "en"));
  }

  @Property
  void wordsLieInTheTextInOrder(@ForAll String text) {
    int end = 0;
    for (WordToken word : TextAnalysis.words(text, "en")) {
      assertThat(word.start()).isGreaterThanOrEqualTo(end);
      assertThat(word.end()).isGreaterThan(word.start());
      assertThat(word.word()).isNotEmpty();
      end = word.end();
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
  }

  @Property
  void plainWordsFoldAsLuceneFoldsThem(@ForAll @AlphaChars @StringLength(min = 1) String word)
      throws IOException {
    try (var tokenizer = new StandardTokenizer();
        var filter = new ICUFoldingFilter(tokenizer)) {
      tokenizer.setReader(new StringReader(word));
      var term = filter.addAttribute(CharTermAttribute.class);
      filter.reset();
      List<String> expected = new ArrayList<>();
      while (filter.incrementToken()) {
        expected.add(term.toString());
      }
      assertThat(words(word)).isEqualTo(expected);
    }
  }

  @Test
  void whatIsWrittenTogetherWithAWordIsTakenOffByTheListsOfItsLanguage() {
    for (String[] line :
        new String[][] {
          {"fr", "l’école", "école"}, {"it", "dell'acqua", "acqua"}, {"ca", "d'aigua", "aigua"}
        }) {
      Stemmer stemmer = new Stemmer(line[0]);
      assertThat(stemmer.term(line[1])).isEqualTo(stemmer.term(line[2]));
    }
    assertThat(new Stemmer("es").term("d'agua")).isEqualTo("es d'agu");
  }
}
