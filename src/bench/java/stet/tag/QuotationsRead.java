package stet.tag;

import java.util.List;

/** The quotations of a text as the tagger reads them, for the evaluation. */
public final class QuotationsRead {
  private QuotationsRead() {}

  /**
   * A text in quotation marks, marks included.
   *
   * @param speech whether somebody is quoted, rather than a term or a title set in marks
   * @param speakerStart where the phrase begins that names the speaker, -1 where none is found
   */
  public record Read(int start, int end, boolean speech, int speakerStart, int speakerEnd) {}

  /** Whether speakers are told at all. */
  public static boolean knowsSpeakers() {
    return false;
  }

  public static List<Read> of(String text) {
    return Quotations.in(text).all().stream()
        .map(q -> new Read(q.start(), q.end(), q.speech(), -1, -1))
        .toList();
  }
}
