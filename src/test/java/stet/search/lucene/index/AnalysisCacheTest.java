package stet.search.lucene.index;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import stet.model.ArticlePart;
import stet.model.Content;
import stet.model.SentencePlace;
import stet.model.SentenceSpan;
import stet.text.WordBreaker;

/** A part of a paragraph has the words that it has by itself. */
class AnalysisCacheTest {

  private static final List<String> PIECES =
      List.of(
          "Ferry",
          "co-op",
          "1,912.5",
          "AT&T",
          "the",
          " ",
          " ",
          " ",
          "  ",
          ".",
          "’s",
          "'",
          "é",
          "e\u0301",
          "\u0301",
          "\u00AD",
          "\u200D",
          "\u00A0",
          "ab\u00ADcd",
          "了解",
          "ที่นี่",
          "🇬🇧",
          "🇬",
          "👩‍👩‍👧",
          "_x",
          "Übersee.",
          "כ\"ב",
          "カタカナ",
          "\n");

  private final AnalysisCache analysis = new AnalysisCache("en", new WordBreaker());

  @Property(tries = 400)
  void aPartHasTheWordsThatItHasByItself(@ForAll Random random) {
    StringBuilder body = new StringBuilder();
    for (int left = 1 + random.nextInt(12); left > 0; left--) {
      body.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    Content content = new Content("", "", body.toString());
    if (content.paragraphs().isEmpty()) {
      return;
    }
    Content.Paragraph paragraph = content.paragraphs().getFirst();
    int length = paragraph.text().length();
    for (int from = 0; from < length; from++) {
      for (int to = from + 1; to <= length; to++) {
        String text = paragraph.text().substring(from, to);
        SentencePlace place =
            new SentencePlace(0, 0, paragraph.start() + from, paragraph.start() + to);
        SentenceSpan passage = new SentenceSpan(List.of(text), text, place);
        assertThat(told(analysis.passage(passage, ArticlePart.BODY, content)))
            .as("»%s« of »%s«", text, paragraph.text())
            .isEqualTo(told(analysis.text(text)));
      }
    }
  }

  /** More words than are kept: those that were read before the cache was emptied stay whole. */
  @Example
  void forgetsItsWordsWhereTheyAreTooMany() {
    String many = IntStream.range(0, 100_000).mapToObj(i -> "w" + i).collect(joining(" "));
    TermSequence first = analysis.paragraph(many);
    assertThat(analysis.paragraph("w7").word(0)).isSameAs(first.word(7));
    TermSequence later = analysis.paragraph("ferry w7");
    assertThat(later.word(1)).isNotSameAs(first.word(7)).isEqualTo(first.word(7));
    assertThat(first.word(7).folded().utf8ToString()).isEqualTo("w7");
  }

  private static List<String> told(TermSequence text) {
    List<String> told = new ArrayList<>();
    for (int at = 0; at < text.size(); at++) {
      told.add(
          text.start(at)
              + "-"
              + text.end(at)
              + " "
              + text.word(at).folded().utf8ToString()
              + " "
              + text.word(at).stem().utf8ToString());
    }
    return told;
  }
}
