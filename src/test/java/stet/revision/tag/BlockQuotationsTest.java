package stet.revision.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stet.model.Content;
import stet.model.Content.BlockQuotation;
import stet.model.QuoteChange;
import stet.model.QuoteChangeKind;
import stet.model.Speaker;
import stet.model.TaggedEdit;
import stet.revision.diff.ContentDiffer;
import stet.text.language.Packs;

class BlockQuotationsTest {

  private static final Tagger TAGGER = new Tagger(Packs.ALL);
  private static final String LEAD = "The harbour at Quillhaven opens on Friday.";
  private static final String SAID = "Harbour master Ilse Corvane said:";
  private static final String FIRST = "The quay is ready. We have waited long for it.";
  private static final String SECOND = "Every ferry will run by noon. Nobody will be left behind.";
  private static final String LAST = "Ferries run every hour.";

  private static final BlockQuotation BOTH = new BlockQuotation(2, 3);

  @Test
  void allParagraphsOfABlockAreTheQuotation() {
    Content content = content(List.of(BOTH), LEAD, SAID, FIRST, SECOND, LAST);
    QuotedText quoted = TAGGER.quotations(content, "en").getFirst();
    assertThat(quoted.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(TAGGER.speaker(quoted, "en"))
        .extracting(Speaker::phrase)
        .asString()
        .contains("Ilse Corvane");
  }

  @Test
  void aWordInItsSecondParagraphIsAChangedQuotation() {
    Content before = content(List.of(BOTH), LEAD, SAID, FIRST, SECOND, LAST);
    Content after = content(List.of(BOTH), LEAD, SAID, FIRST, SECOND.replace("noon", "dusk"), LAST);
    TaggedEdit edit = tagged(before, after).getFirst();
    assertThat(labels(edit)).contains("quote-changed");
    QuoteChange change = edit.quotes().getFirst();
    assertThat(change.fate()).isEqualTo(QuoteChangeKind.REWORDED);
    assertThat(change.after()).contains("dusk").contains("The quay is ready.");
  }

  @Test
  void whatIsBehindTheBlockIsNoQuotation() {
    Content before = content(List.of(BOTH), LEAD, SAID, FIRST, SECOND, LAST);
    Content after =
        content(List.of(BOTH), LEAD, SAID, FIRST, SECOND, LAST.replace("hour", "morning"));
    assertThat(labels(tagged(before, after).getFirst())).noneMatch(tag -> tag.startsWith("quote"));
  }

  @Test
  void aParagraphWithinItThatTellsTheSpeakerIsNotSaid() {
    Content content = content(List.of(new BlockQuotation(1, 2)), LEAD, SAID, FIRST, LAST);
    assertThat(TAGGER.quotations(content, "en"))
        .extracting(QuotedText::text)
        .containsExactly(FIRST);
  }

  @Test
  void aBlockRightBehindAnotherGoesOnWithIt() {
    List<BlockQuotation> two = List.of(new BlockQuotation(2, 2), new BlockQuotation(3, 3));
    Content before = content(two, LEAD, SAID, FIRST, SECOND, LAST);
    Content after = content(two, LEAD, SAID, FIRST, SECOND.replace("noon", "dusk"), LAST);
    TaggedEdit edit = tagged(before, after).getFirst();
    assertThat(labels(edit)).contains("quote-changed");
    assertThat(edit.quotes().getFirst().speakerAfter()).isNotNull();
  }

  @Test
  void whatIsSetOffThoughNobodySaysItIsNoChangedQuotation() {
    List<BlockQuotation> form = List.of(new BlockQuotation(2, 2));
    String how = "Put a notice like this one in the window:";
    String notice = "This shop is closed until the ferry has gone at noon.";
    Content before = content(form, LEAD, how, notice, LAST);
    Content after = content(form, LEAD, how, notice.replace("noon", "dusk"), LAST);
    assertThat(labels(tagged(before, after).getFirst())).noneMatch(tag -> tag.startsWith("quote"));
  }

  @Test
  void aBlockAtTheVeryBeginningOrEndIsRead() {
    for (int at : List.of(0, 2)) {
      List<BlockQuotation> block = List.of(new BlockQuotation(at, at));
      Content before = content(block, FIRST, SAID, SECOND);
      Content after = content(block, FIRST.replace("long", "late"), SAID, SECOND + " No.");
      assertThat(tagged(before, after)).hasSize(2);
      assertThat(TAGGER.quotations(before, "en").getFirst().text()).isIn(FIRST, SECOND);
    }
  }

  @Test
  void toSetOffWhatStoodIsNoQuotationAdded() {
    Content before = content(List.of(), LEAD, SAID, FIRST, SECOND, LAST);
    Content after = content(List.of(BOTH), LEAD, SAID, FIRST, SECOND.replace("noon", "dusk"), LAST);
    assertThat(labels(tagged(before, after).getFirst())).noneMatch(tag -> tag.startsWith("quote"));
    assertThat(labels(tagged(after, before).getFirst())).noneMatch(tag -> tag.startsWith("quote"));
    assertThat(tagged(before, content(List.of(BOTH), LEAD, SAID, FIRST, SECOND, LAST))).isEmpty();
  }

  private static Content content(List<BlockQuotation> blocks, String... paragraphs) {
    return new Content("Harbour opens", "", String.join("\n\n", paragraphs), blocks);
  }

  private static List<TaggedEdit> tagged(Content before, Content after) {
    return TAGGER.tag(
        new ContentDiffer(Packs.ALL).compare(before, after, "en").edits(), before, after, "en");
  }

  private static List<String> labels(TaggedEdit edit) {
    return edit.tags().stream().map(tag -> tag.label()).toList();
  }
}
