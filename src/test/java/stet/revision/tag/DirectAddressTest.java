package stet.revision.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stet.model.Content;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.revision.diff.ContentDiffer;
import stet.text.language.Packs;

/** The tags of contracts and guides, in which nobody speaks, beside those of reports. */
class DirectAddressTest {

  private static final String GUIDE =
      """
      You need a permit to moor at the harbour. You can apply for your permit online.

      If your employer requires you to live on board, you must tell the harbour office.

      You will get your permit within a week. You must show it when you are asked for it.""";
  private static final String TERM =
      "\n\nIf your employer requires you to live on board to be able to do the job, and your"
          + " contract clearly states this, you are classed as a “resident mariner”.";
  private static final String SPEECH =
      "\n\n“You will all get your permits by Friday,” said Ilse Corvane, the harbour master.";

  @Test
  void aTermInAGuideIsNoQuotation() {
    assertThat(tags(GUIDE, GUIDE + TERM)).isEmpty();
    assertThat(tags(GUIDE + TERM, GUIDE)).isEmpty();
  }

  @Test
  void aGuideThatQuotesSomebodyIsAReport() {
    assertThat(tags(GUIDE, GUIDE + SPEECH)).contains(Tag.QUOTE_ADDED);
  }

  @Test
  void aTermInAReportCountsAsBefore() {
    String report = "Ferries stayed in port.";
    String called = "\n\nMs. Corvane told reporters that the storm was “a terrible surprise”.";
    assertThat(tags(report, report + called)).contains(Tag.QUOTE_ADDED);
  }

  private static List<Tag> tags(String before, String after) {
    Content old = new Content("Permits", "", before, List.of());
    Content now = new Content("Permits", "", after, List.of());
    return new Tagger(Packs.ALL)
        .tag(new ContentDiffer(Packs.ALL).compare(old, now, "en").edits(), old, now, "en").stream()
            .map(TaggedEdit::tags)
            .flatMap(Set::stream)
            .filter(tag -> !tag.isPlace())
            .toList();
  }
}
