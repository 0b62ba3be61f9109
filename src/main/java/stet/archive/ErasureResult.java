package stet.archive;

import java.util.List;
import stet.model.Article;
import stet.model.Withholding;

/** What came of erasing. */
public sealed interface ErasureResult {

  /**
   * The texts are gone from all that is told, and from what is stored; {@link TextEraser#sweep}
   * sees to the traces that the file may still have of them.
   *
   * @param contents how many texts
   * @param articles where they were seen
   */
  record Done(Withholding line, int contents, List<Article> articles) implements ErasureResult {}

  /** Nothing was erased: the same texts were seen in other articles too. */
  record Shared(List<Article> others) implements ErasureResult {}

  /** There is nothing of it that is not erased already. */
  record Nothing() implements ErasureResult {}
}
