package stet.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.TextAttribute;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.text.CharacterIterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.web.view.TextRun;
import stet.web.view.TextRun.Mark;

/** The picture that goes with a change where it is shared. */
class SharePictureTest {

  private static final int REMOVED = 0xf9dcd9;
  private static final int ADDED = 0xd8efdb;
  private static final int PAPER = 0xfbfaf7;

  private static final String ADDRESS = "stet.example/article/abc/20140314130000..20140314140000";

  private final SharePicture pictures = new SharePicture();

  @Test
  void showsWhatWentAndWhatCame() throws IOException {
    BufferedImage picture =
        drawn(
            List.of(
                new TextRun(Mark.SAME, "We will build "),
                new TextRun(Mark.REMOVED, "two"),
                new TextRun(Mark.ADDED, "three"),
                new TextRun(Mark.SAME, " ferries.")));
    assertThat(picture.getWidth()).isEqualTo(1200);
    assertThat(picture.getHeight()).isEqualTo(630);
    assertThat(count(picture, REMOVED)).isGreaterThan(1000);
    assertThat(count(picture, ADDED)).isGreaterThan(1000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"رئيس الوزراء قال إن الحكومة", "ראש הממשלה אמר", "Ελλάδα", "Москва", "ČŘŽ"})
  void hasLettersOfItsOwnForManyScripts(String text) throws IOException {
    Typefaces faces = new Typefaces();
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> assertThat(faces.has(letter)).isTrue());
    BufferedImage one = drawn(List.of(new TextRun(Mark.ADDED, text)));
    assertThat(count(one, ADDED)).isGreaterThan(1000);
  }

  /** An empty box is what a typeface draws for a letter that it does not have. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "港の大臣、フェリー三隻の建造を発表",
        "รัฐมนตรีประกาศสร้างเรือข้ามฟาก",
        "장관이 새 여객선을 발표했다",
        "𐎠𐎡𐎢𐎣 𐎤𐎥𐎦",
        "A ferry called 𐎠, or 港",
        "mostly plain words of a long sentence about a ferry, and one 𐎠",
      })
  void drawsNoEmptyBoxes(String text) throws IOException {
    Typefaces faces = new Typefaces();
    TextRenderer letters = new TextRenderer(faces);
    String drawn = letters.drawable(text);
    assertThat(drawn.codePoints().filter(c -> c != ' ').allMatch(faces::has)).isTrue();
    AttributedString set = letters.set(drawn + ".", 30, Color.BLACK, false);
    AttributedCharacterIterator at = set.getIterator();
    for (char c = at.first(); c != CharacterIterator.DONE; c = at.next()) {
      Font face = (Font) at.getAttribute(TextAttribute.FONT);
      assertThat(Character.isSurrogate(c) || face.canDisplay(c)).as("%x", (int) c).isTrue();
    }
    // Where its letters cannot be drawn, what it touched is told instead, and never nothing.
    boolean told = letters.unknownScript(text).isEmpty();
    BufferedImage picture = drawn(List.of(new TextRun(Mark.ADDED, text)));
    assertThat(count(picture, ADDED) > 0).isEqualTo(told);
    assertThat(inkedRows(picture, 214, 520)).isPositive();
  }

  @Test
  void saysInWordsWhatNoEditCanShow() throws IOException {
    byte[] png =
        pictures.png(
            new SharePicture.PictureContent(
                "courier",
                "A ferry",
                "changed on Friday",
                List.of(),
                "",
                "replaced wholesale",
                "Hardly anything of the earlier text stands. ".repeat(4),
                "28 edits",
                ADDRESS));
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(count(picture, REMOVED) + count(picture, ADDED)).isZero();
    assertThat(inkedRows(picture, 240, 300)).isPositive();
    assertThat(inkedRows(picture, 350, 420)).isPositive();
  }

  @Test
  void isReadFromTheRightWhereTheTextIs() throws IOException {
    BufferedImage picture = drawn(List.of(new TextRun(Mark.ADDED, "שלום")));
    assertThat(inked(picture, 0, 600)).isZero();
    assertThat(inked(picture, 900, 1200)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "<svg onload=alert(1)>\u0000\u0008\u001b]0;x\u0007",
        "\u202eevil\u202c \u2066x\u2069 \ufeff\ufffe",
        "日本語のニュース記事が変わりました",
        "\ud83d\ude00 \ud83d",
        "z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
      })
  void isDrawnWhateverTheTextHolds(String text) throws IOException {
    String much = text.repeat(text.isEmpty() ? 1 : 2000 / text.length());
    BufferedImage picture =
        ImageIO.read(
            new ByteArrayInputStream(
                pictures.png(
                    new SharePicture.PictureContent(
                        much,
                        much,
                        much,
                        List.of(new TextRun(Mark.REMOVED, much)),
                        much,
                        "",
                        "",
                        much,
                        much))));
    assertThat(picture.getWidth()).isEqualTo(1200);
    assertThat(count(picture, PAPER)).isGreaterThan(100_000);
  }

  @Test
  void leavesOutWhatHasNoShape() {
    assertThat(TextRenderer.plain("a\u202eb\u0000c\n\n d")).isEqualTo("abc d");
    assertThat(TextRenderer.plain("e\u0301")).isEqualTo("e\u0301");
    assertThat(TextRenderer.plain("z" + "\u0301".repeat(40))).hasSize(4);
  }

  @Test
  void namesTheSpeakerBelowTheChangeAndTheAddressAtTheFoot() throws IOException {
    List<TextRun> change = List.of(new TextRun(Mark.ADDED, "No ferry."));
    BufferedImage with = drawn("A ferry", change, "Quotation of Ada Thorne", ADDRESS);
    BufferedImage without = drawn("A ferry", change, "", "");
    assertThat(inkedRows(with, 270, 330)).isPositive();
    assertThat(inkedRows(without, 270, 330)).isZero();
    assertThat(inkedRows(with, 588, 612)).isPositive();
    assertThat(inkedRows(without, 588, 612)).isZero();
  }

  @Test
  void aLongHeadlineTakesTwoLines() throws IOException {
    List<TextRun> change = List.of(new TextRun(Mark.SAME, "x"));
    BufferedImage picture = drawn("A ferry sails again ".repeat(5), change, "", "");
    // Between the rows of two lines, some are empty.
    assertThat(inkedRows(picture, 100, 132)).isPositive();
    assertThat(inkedRows(picture, 146, 172)).isPositive();
    assertThat(inkedRows(drawn("A ferry", change, "", ""), 142, 150)).isZero();
  }

  /** However long the removed words are, what replaced them is in the picture. */
  @Test
  void aLongChangeShowsBothSides() throws IOException {
    List<TextRun> change =
        List.of(
            new TextRun(Mark.SAME, "and the minister said that ".repeat(20)),
            new TextRun(Mark.REMOVED, "the ferries would be late ".repeat(40)),
            new TextRun(Mark.ADDED, "the ferries would be early ".repeat(40)),
            new TextRun(Mark.SAME, "as he had promised to the islands ".repeat(20)));
    BufferedImage picture = drawn("A ferry", change, "Quotation of Ada Thorne", ADDRESS);
    assertThat(count(picture, REMOVED)).isGreaterThan(5000);
    assertThat(count(picture, ADDED)).isGreaterThan(5000);
    assertThat(inkedRows(picture, 515, 528)).isZero();
  }

  /** With many small changes, no excerpt fits: its end is cut off, above the rule. */
  @Test
  void aChangeOfManyPartsIsCutAtItsEnd() throws IOException {
    List<TextRun> change =
        IntStream.range(0, 200)
            .boxed()
            .flatMap(
                i ->
                    Stream.of(
                        new TextRun(Mark.SAME, " the ferry of the island number "),
                        new TextRun(Mark.REMOVED, "one"),
                        new TextRun(Mark.ADDED, "two")))
            .toList();
    BufferedImage picture = drawn("A ferry", change, "", ADDRESS);
    assertThat(inkedRows(picture, 460, 510)).isPositive();
    assertThat(inkedRows(picture, 518, 528)).isZero();
  }

  private BufferedImage drawn(List<TextRun> change) throws IOException {
    return drawn("A ferry", change, "", ADDRESS);
  }

  private BufferedImage drawn(String headline, List<TextRun> change, String speaker, String address)
      throws IOException {
    byte[] png =
        pictures.png(
            new SharePicture.PictureContent(
                "courier",
                headline,
                "changed on Friday",
                change,
                speaker,
                "",
                "",
                "1 edit",
                address));
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static long count(BufferedImage picture, int colour) {
    long count = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        count += (picture.getRGB(x, y) & 0xffffff) == colour ? 1 : 0;
      }
    }
    return count;
  }

  /** Rows between two that something is drawn on. */
  private static long inkedRows(BufferedImage picture, int from, int to) {
    return IntStream.range(from, to)
        .filter(
            y ->
                IntStream.range(40, picture.getWidth())
                    .anyMatch(x -> (picture.getRGB(x, y) & 0xffffff) != PAPER))
        .count();
  }

  /** Pixels that what came is drawn on, between two columns. */
  private static long inked(BufferedImage picture, int from, int to) {
    long count = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = from; x < to; x++) {
        count += (picture.getRGB(x, y) & 0xffffff) == ADDED ? 1 : 0;
      }
    }
    return count;
  }
}
