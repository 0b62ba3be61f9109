package stet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Where the rules of UAX #29 see all boundaries, the words are those of Lucene's tokenizer. */
class WordBreakerTest {

  private static final List<String> PIECES =
      List.of(
          "Ferry",
          "co-op",
          "1,912.5",
          "AT&T",
          " ",
          " ",
          "\n",
          ".",
          "’s",
          "é",
          "e\u0301",
          "\u200D",
          "了解",
          "🇬🇧",
          "👩‍👩‍👧",
          "_x",
          "כ\"ב",
          "カタカナ",
          "x".repeat(300),
          "7".repeat(254));

  private final WordBreaker breaker = new WordBreaker();

  @Property(tries = 300)
  void itCutsAsLucenesTokenizerDoes(@ForAll Random random) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(60); left > 0; left--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    List<String> words = new ArrayList<>();
    breaker.words(text.toString(), (start, end) -> words.add(start + "-" + end));
    assertThat(words).isEqualTo(lucenes(text.toString()));
  }

  /** Thai digits that never end are one word to ICU, and more bytes than Lucene takes as a term. */
  @Example
  void itCutsWordsThatAreTooLongForATerm() {
    List<String> words = new ArrayList<>();
    breaker.words("๗".repeat(20_000), (start, end) -> words.add(start + "-" + end));
    assertThat(words).hasSize(79).startsWith("0-255", "255-510").endsWith("19890-20000");
  }

  private static List<String> lucenes(String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (StandardTokenizer tokens = new StandardTokenizer()) {
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.setReader(new StringReader(text));
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(offset.startOffset() + "-" + offset.endOffset());
      }
      tokens.end();
    }
    return words;
  }
}
