package stet.revision.diff;

import java.util.ArrayList;
import java.util.List;
import stet.model.Content;
import stet.text.language.Packs;

/** Where the sentences of a body stand, for the evaluation: as the differ cuts them. */
public final class Sentences {
  private Sentences() {}

  /**
   * A sentence: {@code body.substring(start, end)}.
   *
   * @param paragraph which it stands in, from 0
   */
  public record Span(int paragraph, int start, int end) {
    public String of(String body) {
      return body.substring(start, end);
    }
  }

  public static List<Span> of(Content content, String language) {
    SentenceSplitter cutter = new SentenceSplitter(Packs.ALL.of(language));
    List<BodySentence> sentences = new ArrayList<>();
    List<Content.Paragraph> paragraphs = content.paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      cutter.cut(paragraphs.get(p), p, sentences);
    }
    return sentences.stream().map(s -> new Span(s.paragraph(), s.start(), s.end())).toList();
  }
}
