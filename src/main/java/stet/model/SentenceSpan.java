package stet.model;

import java.util.List;

/**
 * One sentence, or several consecutive ones, in a version.
 *
 * @param sentences at least one, each as written, trimmed
 * @param text from the first sentence to the last as written, including the text between them
 */
public record SentenceSpan(List<String> sentences, String text, SentencePlace place) {
  public SentenceSpan {
    sentences = List.copyOf(sentences);
  }
}
