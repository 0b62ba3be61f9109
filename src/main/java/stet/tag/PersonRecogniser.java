package stet.tag;

import java.util.List;

/** Finds the names of persons in a text. The seam behind which recognisers are exchanged. */
public interface PersonRecogniser {

  /** A name as it stands in the text, without titles: {@code text.substring(start, end)}. */
  record Mention(int start, int end, String name) {}

  /**
   * The mentions of persons in one paragraph or headline, in order.
   *
   * @param language BCP 47 tag, {@code und} where unknown
   */
  List<Mention> mentions(String paragraph, String language);
}
