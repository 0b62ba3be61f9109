package stet.revision.tag.quote;

import java.util.ArrayList;
import java.util.List;
import stet.model.Content;
import stet.model.Content.BlockQuotation;
import stet.model.Content.Paragraph;
import stet.text.language.LanguagePack;

/**
 * A block of a body that its source sets off as a quotation, without the paragraph in it that
 * announces a speaker.
 *
 * @param from the place of its first character
 * @param to the place behind its last character
 * @param said whether the text ahead of it announces a speaker; the wording of a form, a rule or an
 *     address may be set off too
 */
record SetOffQuotation(int from, int to, boolean said) {

  /** The set-off quotations of a content's body, in order. */
  static List<SetOffQuotation> of(LanguagePack pack, Content content) {
    if (content.blockQuotations().isEmpty()) {
      return List.of();
    }
    List<Paragraph> paragraphs = content.paragraphs();
    List<SetOffQuotation> found = new ArrayList<>();
    int last = -2;
    boolean said = false;
    for (BlockQuotation block : content.blockQuotations()) {
      int first = block.first();
      // A block directly behind another one continues it.
      said =
          (said && first == last + 1)
              || (first > 0 && SpeakerAnnouncement.leads(pack, paragraphs.get(first - 1).text()));
      for (int i = first; i <= block.last(); i++) {
        if (SpeakerAnnouncement.ends(pack, paragraphs.get(i).text())) {
          add(paragraphs, first, i, said, found);
          first = i + 1;
          said = true;
        }
      }
      add(paragraphs, first, block.last() + 1, said, found);
      last = block.last();
    }
    return found;
  }

  private static void add(
      List<Paragraph> paragraphs, int from, int to, boolean said, List<SetOffQuotation> found) {
    if (from < to) {
      found.add(
          new SetOffQuotation(paragraphs.get(from).start(), paragraphs.get(to - 1).end(), said));
    }
  }
}
