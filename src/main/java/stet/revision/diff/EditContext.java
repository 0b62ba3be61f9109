package stet.revision.diff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.Content;
import stet.model.SentenceSpan;
import stet.text.language.LanguagePack;

/**
 * The context of an edit: the sentence before it and the sentence after it, in one version of the
 * body.
 *
 * @param before null if the edit is in the first sentence of the body
 * @param after null if the edit is in the last sentence
 */
public record EditContext(@Nullable String before, @Nullable String after) {

  /**
   * The context of a passage of the body.
   *
   * @param content the version that contains the passage
   * @param pack the word lists with which the versions were compared
   */
  public static EditContext of(Content content, SentenceSpan passage, LanguagePack pack) {
    List<Content.Paragraph> paragraphs = content.paragraphs();
    SentenceSplitter cutter = new SentenceSplitter(pack);
    String before = null;
    for (int p = passage.place().paragraph(); p >= 0 && before == null; p--) {
      for (BodySentence sentence : cut(cutter, paragraphs.get(p))) {
        if (sentence.end() <= passage.place().start()) {
          before = text(content, sentence);
        }
      }
    }
    String after = null;
    for (int p = passage.place().paragraph(); p < paragraphs.size() && after == null; p++) {
      if (paragraphs.get(p).end() > passage.place().end()) {
        for (BodySentence sentence : cut(cutter, paragraphs.get(p)).reversed()) {
          if (sentence.start() >= passage.place().end()) {
            after = text(content, sentence);
          }
        }
      }
    }
    return new EditContext(before, after);
  }

  private static List<BodySentence> cut(SentenceSplitter cutter, Content.Paragraph paragraph) {
    List<BodySentence> sentences = new ArrayList<>();
    cutter.cut(paragraph, 0, sentences);
    return sentences;
  }

  private static String text(Content content, BodySentence sentence) {
    return content.body().substring(sentence.start(), sentence.end());
  }
}
