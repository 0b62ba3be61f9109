package stet.search.lucene.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import stet.query.InvalidQueryException;
import stet.query.parser.QueryParser;
import stet.text.TextAnalysis;
import stet.text.WordReader;
import stet.text.WordToken;

/** What of a text is passed over unread holds nothing of what is looked for. */
class HighlightTermsTest {

  private static final Set<String> LANGUAGES = Set.of("de", "en", "fr", "und");

  private static final List<String> PIECES =
      List.of(
          "Storm",
          "storms",
          "STORMING",
          "size",
          "sizing",
          "tries",
          "try",
          "dying",
          "die",
          "it’s",
          "it's",
          "co-op",
          "AT&T",
          "U.S.",
          "1,912.5",
          "café",
          "cafe",
          "cafe\u0301",
          "ﬁre",
          "fire",
          "st\u00ADorm",
          "St\u200Dorm",
          "ſtorm",
          "ＳＴＯＲＭ",
          "½",
          "1/2",
          "Straße",
          "strasse",
          "l’orage",
          "orage",
          "ab",
          "a",
          "generally",
          "generate",
          "了解",
          "ที่นี่",
          " ",
          " ",
          " ",
          " ",
          ", ",
          ". ",
          "“",
          "”",
          " — ",
          "…",
          "\u00A0",
          "£",
          "€",
          "\u2011");

  private static final List<String> QUERIES =
      List.of(
          "storm",
          "storms",
          "=storm",
          "\"storm sizing\"",
          "\"storm die\"~5",
          "stor*",
          "st?rm",
          "storn~",
          "size",
          "tries",
          "dying",
          "it's",
          "co-op",
          "AT&T",
          "U.S.",
          "1,912.5",
          "café",
          "cafe",
          "fire",
          "½",
          "straße",
          "strasse",
          "orage",
          "\"l'orage\"",
          "ab",
          "a",
          "general",
          "了解",
          "ที่นี่",
          "storm OR die",
          "text:storm headline:fire");

  @Property(tries = 3000)
  void nothingIsPassedOver(@ForAll Random random) throws InvalidQueryException {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    String query = QUERIES.get(random.nextInt(QUERIES.size()));
    String language = List.copyOf(LANGUAGES).get(random.nextInt(LANGUAGES.size()));
    HighlightTerms sought = HighlightTerms.in(QueryParser.parse(query, Instant.EPOCH), LANGUAGES);
    List<WordToken> words = TextAnalysis.words(text.toString(), language);
    if (sought.among(words).different() > 0) {
      assertThat(sought.mayStandIn(text.toString(), WordReader.key(language)))
          .as(query + " in " + text + ", " + language)
          .isTrue();
    }
  }

  /** By the words of the demo archive and some that English stems are known to treat oddly. */
  @Test
  void englishStemsKeepTheLettersOfTheirWords() throws IOException {
    List<WordToken> words = new ArrayList<>();
    try (var demo = Objects.requireNonNull(getClass().getResourceAsStream("/stet/demo.jsonl"))) {
      words.addAll(
          TextAnalysis.words(new String(demo.readAllBytes(), StandardCharsets.UTF_8), "en"));
    }
    words.addAll(
        TextAnalysis.words(
            "skis skies dying lying tying idly gently ugly early only singly news howe atlas cosmos"
                + " bias andes sensibility relational hopping luxuriated filing agreed ties cries"
                + " happily organization organizer triplicate goodness electriciti falling sized"
                + " activate conformably digitizer vietnamization communal generally arsenal"
                + " inning outing canning herring earring proceed exceed succeed",
            "en"));
    for (WordToken word : words) {
      String letters = new HighlightWord.Stem(Set.of(word.stem())).letters("en");
      assertThat(word.word()).as(word.stem()).contains(letters);
    }
  }

  @Test
  void passesOverWhatHasNoneOfTheLetters() throws InvalidQueryException {
    HighlightTerms sought =
        HighlightTerms.in(QueryParser.parse("storms", Instant.EPOCH), LANGUAGES);
    assertThat(sought.mayStandIn("The harbour was “calm” — for once…", "en")).isFalse();
    assertThat(sought.mayStandIn("After the Storm", "en")).isTrue();
    assertThat(sought.mayStandIn("The café was calm.", "en")).isTrue();
  }
}
