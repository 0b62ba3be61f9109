package stet.archive;

import java.util.List;
import stet.model.Article;
import stet.model.Withholding;

/** Result of a request to erase texts. */
public sealed interface ErasureResult {

  /**
   * The texts are removed from all answers and from the store. {@link TextEraser#sweep} removes the
   * traces that the file may still have of them.
   *
   * @param contents the number of texts
   * @param articles the articles in which the texts were seen
   */
  record Done(Withholding line, int contents, List<Article> articles) implements ErasureResult {}

  /** Nothing was erased, because the same texts were seen in other articles too. */
  record Shared(List<Article> others) implements ErasureResult {}

  /** Nothing was erased, because no text of the article and time remains to be erased. */
  record Nothing() implements ErasureResult {}
}
