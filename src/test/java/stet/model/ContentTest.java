package stet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import stet.model.Content.BlockQuotation;

class ContentTest {

  @Property
  void bytesReadBack(@ForAll String headline, @ForAll String byline, @ForAll String body) {
    Content content = new Content(unicode(headline), unicode(byline), unicode(body));
    assertThat(Content.fromBytes(content.bytes())).isEqualTo(content);
  }

  @Property
  void blockQuotationsAreReadBackAndTellContentsApart(
      @ForAll String headline, @ForAll @IntRange(max = 5) int first) {
    String body = "One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.\n\nSeven.";
    Content plain = new Content(unicode(headline), "By X", body);
    List<BlockQuotation> blocks =
        List.of(new BlockQuotation(0, first), new BlockQuotation(first + 1, 6));
    Content content = new Content(unicode(headline), "By X", body, blocks);
    Content back = Content.fromBytes(content.bytes());
    assertThat(back).isEqualTo(content).isNotEqualTo(plain);
    assertThat(back.blockQuotations()).isEqualTo(blocks);
    assertThat(content.bytes()).isNotEqualTo(plain.bytes()).endsWith(plain.bytes());
  }

  @Example
  void blockQuotationsLieInOrderWithinTheBody() {
    for (List<BlockQuotation> wrong :
        List.of(
            List.of(new BlockQuotation(0, 2)),
            List.of(new BlockQuotation(-1, 0)),
            List.of(new BlockQuotation(1, 0)),
            List.of(new BlockQuotation(0, 1), new BlockQuotation(1, 1)))) {
      assertThatThrownBy(() -> new Content("", "", "One.\n\nTwo.", wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Property
  void differentContentsHaveDifferentBytes(@ForAll String a, @ForAll String b) {
    String text = unicode(a) + unicode(b);
    int cut = unicode(a).length();
    Content inHeadline = new Content(text, "", "");
    Content parted = new Content(text.substring(0, cut), "", text.substring(cut));
    assertThat(inHeadline.equals(parted))
        .isEqualTo(Arrays.equals(inHeadline.bytes(), parted.bytes()));
  }

  @Property
  void paragraphsAreTrimmedPiecesOfTheBodyInOrder(@ForAll String noise) {
    Content content = new Content("", "", unicode(noise).replace('a', '\n').replace('b', ' '));
    int last = 0;
    for (Content.Paragraph paragraph : content.paragraphs()) {
      assertThat(content.body().substring(paragraph.start(), paragraph.end()))
          .isEqualTo(paragraph.text());
      assertThat(paragraph.start()).isGreaterThanOrEqualTo(last);
      assertThat(paragraph.text()).isNotEmpty();
      assertThat(content.body().substring(last, paragraph.start())).isBlank();
      last = paragraph.end();
    }
    assertThat(content.body().substring(last)).isBlank();
  }

  @Example
  void blankLinesPartParagraphsAndSingleLineBreaksDoNot() {
    Content content = new Content("", "", " One.\nStill one.\r\n \t\r\n\n Two. \n\n");
    assertThat(content.paragraphs())
        .extracting(Content.Paragraph::text)
        .containsExactly("One.\nStill one.", "Two.");
    assertThat(new Content("", "", "").paragraphs()).isEmpty();
  }

  @Example
  void halfOfASurrogatePairIsRefused() {
    assertThatThrownBy(() -> new Content("a\ud83d", "", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("headline")
        .hasMessageContaining("1");
    assertThatThrownBy(() -> new Content("", "", "\ude00a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("body");
    assertThat(new Content("", "", "\ud83d\ude00").body()).hasSize(2);
  }

  /** jqwik makes halves of surrogate pairs too, which a content refuses. */
  private static String unicode(String text) {
    return text.replaceAll("[\\ud800-\\udfff]", "");
  }
}
