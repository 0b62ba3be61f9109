package stet.tag;

import java.util.List;
import stet.model.Content;
import stet.model.Edit;
import stet.model.TaggedEdit;

/** Says what each edit of a revision touched. Stateless, safe for all threads. */
public final class Tagger {

  /** With the recogniser that serves best today. */
  public Tagger() {}

  /**
   * Tags the edits between two contents; one tagged edit for each edit, in the same order.
   *
   * @param language BCP 47 tag, {@code und} where unknown
   */
  public List<TaggedEdit> tag(List<Edit> edits, Content before, Content after, String language) {
    throw new UnsupportedOperationException();
  }
}
