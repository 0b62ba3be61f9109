package stet.web.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import stet.web.view.TextRun;
import stet.web.wording.EditExcerpt;
import stet.web.wording.PageWording;

/**
 * Renderer of the picture of a change that is shown with its shared address: 1200 by 630 pixels, as
 * usual for the Open Graph protocol.
 *
 * <p>Text is drawn as text, whatever it contains. If no available typeface has the letters of a
 * change, or no single edit stands out, the picture explains that in words instead.
 */
public final class SharePicture {

  /** The width in pixels. */
  public static final int WIDTH = 1200;

  /** The height in pixels. */
  public static final int HEIGHT = 630;

  private static final int MARGIN = 72;
  private static final int INSIDE = WIDTH - 2 * MARGIN;

  /** The top of the change, below a headline on one line; a second line moves it down. */
  private static final int TEXT_TOP = 210;

  private static final int TEXT_BOTTOM = 508;
  private static final int RULE = 528;
  private static final int HEADLINE_BASELINE = 132;
  private static final int MORE_BASELINE = 570;
  private static final int ADDRESS_BASELINE = 606;

  /** The room that the name of Stet takes at the end of its line. */
  private static final int MARK = 140;

  /** The type sizes, largest first. The first size at which the change fits is used. */
  private static final List<Integer> SIZES = List.of(46, 42, 38, 34, 30);

  private static final float LEADING = 1.38f;

  private static final int SMALL = 28;

  private static final int HEADLINE = 36;

  /** The type size of a headline that takes two lines. */
  private static final int LONG_HEADLINE = 30;

  private static final int SPEAKER = 26;

  /** The type sizes of the address, largest first. */
  private static final List<Integer> ADDRESS_SIZES = List.of(22, 20, 18, 16);

  private static final String THIN_SPACE = "\u2009";

  private static final Color PAPER = new Color(0xfbfaf7);
  private static final Color INK = new Color(0x1d1b18);
  private static final Color QUIET = new Color(0x5f594f);
  private static final Color ACCENT = new Color(0x8a1c2c);
  private static final Color LINE = new Color(0xddd8cd);
  private static final Color REMOVED = new Color(0xf9dcd9);
  private static final Color REMOVED_INK = new Color(0x7c1512);
  private static final Color ADDED = new Color(0xd8efdb);
  private static final Color ADDED_INK = new Color(0x0f5127);

  /**
   * The typefaces, which are read when the first picture is drawn and not when the server starts.
   */
  private static final class Loaded {
    private static final TextRenderer LETTERS = new TextRenderer(new Typefaces());
  }

  /**
   * The content of the picture.
   *
   * @param publisher the name of the article's publisher
   * @param headline the headline of the article
   * @param when the time of the change
   * @param change the words of the change, complete; empty if no single edit stands out
   * @param speaker the speaker of the changed quotation, in words; empty if none is known
   * @param kind the kind of change, shown if there is no single edit, in a word or two
   * @param meaning the meaning of that kind, in a sentence or two
   * @param more further facts: other edits, tags
   * @param address the address of the comparison, without its scheme
   */
  public record PictureContent(
      String publisher,
      String headline,
      String when,
      List<TextRun> change,
      String speaker,
      String kind,
      String meaning,
      String more,
      String address) {}

  /** Draws the picture as PNG. */
  public byte[] png(PictureContent content) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    try {
      canvas.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      canvas.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      draw(canvas, content);
    } finally {
      canvas.dispose();
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream(64 * 1024);
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  private void draw(Graphics2D canvas, PictureContent content) {
    canvas.setColor(PAPER);
    canvas.fillRect(0, 0, WIDTH, HEIGHT);
    canvas.setColor(ACCENT);
    canvas.fillRect(0, 0, 14, HEIGHT);
    line(canvas, content.publisher(), SMALL, QUIET, false, 82, INSIDE);
    int moved = headline(canvas, content.headline());
    line(canvas, content.when(), 26, QUIET, false, HEADLINE_BASELINE + moved + 42, INSIDE);
    change(canvas, content, TEXT_TOP + moved);
    canvas.setColor(LINE);
    canvas.fillRect(MARGIN, RULE, INSIDE, 2);
    line(canvas, content.more(), 26, QUIET, false, MORE_BASELINE, INSIDE - MARK);
    TextLayout mark = layout(canvas, "Stet", 34, ACCENT, true);
    mark.draw(canvas, WIDTH - MARGIN - mark.getAdvance(), MORE_BASELINE);
    address(canvas, content.address());
  }

  /**
   * Draws the headline, on two lines if one is too short for it, and returns the height of the
   * second line.
   */
  private int headline(Graphics2D canvas, String headline) {
    String plain = Loaded.LETTERS.drawable(headline).strip();
    if (plain.isEmpty() || layout(canvas, plain, HEADLINE, INK, true).getAdvance() <= INSIDE) {
      line(canvas, headline, HEADLINE, INK, true, HEADLINE_BASELINE, INSIDE);
      return 0;
    }
    LineBreakMeasurer measurer =
        new LineBreakMeasurer(
            Loaded.LETTERS.set(plain, LONG_HEADLINE, INK, true).getIterator(),
            canvas.getFontRenderContext());
    int end = measurer.nextOffset(INSIDE);
    int height = Math.round(LONG_HEADLINE * LEADING);
    line(canvas, plain.substring(0, end), LONG_HEADLINE, INK, true, HEADLINE_BASELINE - 6, INSIDE);
    int second = HEADLINE_BASELINE - 6 + height;
    line(canvas, plain.substring(end), LONG_HEADLINE, INK, true, second, INSIDE);
    return height - 6;
  }

  private void address(Graphics2D canvas, String address) {
    String plain = Loaded.LETTERS.drawable(address);
    int size =
        ADDRESS_SIZES.stream()
            .filter(
                each ->
                    plain.isBlank()
                        || layout(canvas, plain, each, QUIET, false).getAdvance() <= INSIDE)
            .findFirst()
            .orElse(ADDRESS_SIZES.getLast());
    line(canvas, plain, size, QUIET, false, ADDRESS_BASELINE, INSIDE);
  }

  /** Draws a text on one line. If it is too long, it is cut between words, with an ellipsis. */
  private void line(
      Graphics2D canvas,
      String words,
      int size,
      Color colour,
      boolean strong,
      int baseline,
      int room) {
    String plain = Loaded.LETTERS.drawable(words).strip();
    if (plain.isEmpty()) {
      return;
    }
    String shown = plain;
    TextLayout layout = layout(canvas, shown, size, colour, strong);
    while (layout.getAdvance() > room && shown.length() > 1) {
      int most = (int) (shown.length() * Math.min(0.95, room / layout.getAdvance()));
      shown = EditExcerpt.begun(shown, Math.max(1, most - 1)).strip();
      layout = layout(canvas, shown + "…", size, colour, strong);
    }
    float x = layout.isLeftToRight() ? MARGIN : MARGIN + room - layout.getAdvance();
    layout.draw(canvas, x, baseline);
  }

  private TextLayout layout(
      Graphics2D canvas, String words, int size, Color colour, boolean strong) {
    return new TextLayout(
        Loaded.LETTERS.set(words, size, colour, strong).getIterator(),
        canvas.getFontRenderContext());
  }

  private void change(Graphics2D canvas, PictureContent content, int top) {
    String whole = content.change().stream().map(TextRun::text).collect(Collectors.joining());
    Optional<String> unknown = Loaded.LETTERS.unknownScript(whole);
    if (unknown.isPresent()) {
      // The kind of change is shown here, as for a change without a single edit; the line below
      // names its tags.
      instead(
          canvas,
          PageWording.sentence(content.kind()),
          "What it says is in letters (%s) that this server has no typeface for."
              .formatted(unknown.get()),
          top);
      return;
    }
    if (spaced(content.change()).isEmpty()) {
      instead(canvas, PageWording.sentence(content.kind()), content.meaning(), top);
      return;
    }
    int room = TEXT_BOTTOM - top - (content.speaker().isBlank() ? 0 : Math.round(SPEAKER * 1.8f));
    FittedText fitted = fitted(canvas, content.change(), room);
    float y = top + fitted.size();
    for (TextLayout line : fitted.lines()) {
      float x = line.isLeftToRight() ? MARGIN : WIDTH - MARGIN - line.getVisibleAdvance();
      line.draw(canvas, x, y);
      y += fitted.size() * LEADING;
    }
    int below = Math.round(y - fitted.size() * LEADING + SPEAKER * 2);
    line(canvas, content.speaker(), SPEAKER, QUIET, false, below, INSIDE);
  }

  /** A text that was broken into lines, and its type size. */
  private record FittedText(int size, List<TextLayout> lines) {}

  /**
   * Returns the change as large and as complete as the room allows. Unchanged words are given up
   * first, then changed ones. If even the shortest excerpt is too long, its end is cut off between
   * words, with an ellipsis.
   */
  private FittedText fitted(Graphics2D canvas, List<TextRun> change, int room) {
    for (EditExcerpt.ExcerptLength length : EditExcerpt.ExcerptLength.values()) {
      List<TextRun> excerpt = spaced(EditExcerpt.of(change, length));
      for (int size : SIZES) {
        List<TextLayout> lines = lines(canvas, excerpt, size);
        if (lines.size() <= fitting(room, size)) {
          return new FittedText(size, lines);
        }
      }
    }
    int size = SIZES.getLast();
    List<TextRun> cut = spaced(EditExcerpt.of(change, EditExcerpt.ExcerptLength.SHORTEST));
    List<TextLayout> lines = lines(canvas, cut, size);
    while (lines.size() > fitting(room, size) && characters(cut) > 1) {
      cut = EditExcerpt.beginning(cut, characters(cut) * 9 / 10);
      lines = lines(canvas, cut, size);
    }
    return new FittedText(size, lines);
  }

  private static int characters(List<TextRun> runs) {
    return runs.stream().mapToInt(run -> run.text().length()).sum();
  }

  /** The number of lines of a type size for which there is room. */
  private static int fitting(int room, int size) {
    return (int) (room / (size * LEADING));
  }

  /** Draws words in the place of a change. */
  private void instead(Graphics2D canvas, String title, String explanation, int top) {
    line(canvas, title, SIZES.getFirst(), INK, true, top + 60, INSIDE);
    String plain = Loaded.LETTERS.drawable(explanation);
    float y = top + 120;
    if (!plain.isBlank()) {
      for (TextLayout line : lines(canvas, List.of(new TextRun(TextRun.Mark.SAME, plain)), SMALL)) {
        line.draw(canvas, MARGIN, y);
        y += SMALL * LEADING;
      }
    }
  }

  /** Inserts a thin space between removed text and the added text that replaces it. */
  private static List<TextRun> spaced(List<TextRun> runs) {
    List<TextRun> spaced = new ArrayList<>();
    for (TextRun run : runs) {
      String text = Loaded.LETTERS.drawable(run.text());
      boolean meet =
          run.mark() == TextRun.Mark.ADDED
              && !spaced.isEmpty()
              && spaced.getLast().mark() == TextRun.Mark.REMOVED;
      if (meet) {
        spaced.add(new TextRun(TextRun.Mark.SAME, THIN_SPACE));
      }
      if (!text.isEmpty()) {
        spaced.add(new TextRun(run.mark(), text));
      }
    }
    return spaced;
  }

  private List<TextLayout> lines(Graphics2D canvas, List<TextRun> change, int size) {
    StringBuilder whole = new StringBuilder();
    change.forEach(run -> whole.append(run.text()));
    AttributedString text = new AttributedString(whole.toString());
    Loaded.LETTERS.choose(text, whole.toString(), size, false);
    int at = 0;
    for (TextRun run : change) {
      int end = at + run.text().length();
      text.addAttributes(look(run.mark()), at, end);
      at = end;
    }
    LineBreakMeasurer measurer =
        new LineBreakMeasurer(text.getIterator(), canvas.getFontRenderContext());
    List<TextLayout> lines = new ArrayList<>();
    while (measurer.getPosition() < whole.length()) {
      lines.add(measurer.nextLayout(INSIDE));
    }
    return lines;
  }

  /**
   * The attributes of a run. Colour is never the only difference: removed text is struck through,
   * and added text is underlined.
   */
  private static Map<TextAttribute, Object> look(TextRun.Mark mark) {
    return switch (mark) {
      case SAME -> Map.of(TextAttribute.FOREGROUND, INK);
      case REMOVED ->
          Map.of(
              TextAttribute.FOREGROUND,
              REMOVED_INK,
              TextAttribute.BACKGROUND,
              REMOVED,
              TextAttribute.STRIKETHROUGH,
              TextAttribute.STRIKETHROUGH_ON);
      case ADDED ->
          Map.of(
              TextAttribute.FOREGROUND,
              ADDED_INK,
              TextAttribute.BACKGROUND,
              ADDED,
              TextAttribute.UNDERLINE,
              TextAttribute.UNDERLINE_LOW_ONE_PIXEL);
    };
  }
}
