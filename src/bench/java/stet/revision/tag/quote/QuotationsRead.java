package stet.revision.tag.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.text.language.LanguagePack;

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

  public static List<Read> of(LanguagePack pack, String text) {
    QuotationReader quotations = QuotationReader.in(pack, text);
    return quotations.all().stream().map(q -> read(q, quotations.speaker(q))).toList();
  }

  private static Read read(Quotation quotation, @Nullable AttributedSpeech said) {
    int from = said == null ? -1 : said.start();
    int to = said == null ? -1 : said.end();
    return new Read(quotation.start(), quotation.end(), quotation.speech(), from, to);
  }
}
