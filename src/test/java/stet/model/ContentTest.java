package stet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ContentTest {

  @Property
  void bytesReadBack(@ForAll String headline, @ForAll String byline, @ForAll String body) {
    Content content = new Content(unicode(headline), unicode(byline), unicode(body));
    assertThat(Content.fromBytes(content.bytes())).isEqualTo(content);
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
