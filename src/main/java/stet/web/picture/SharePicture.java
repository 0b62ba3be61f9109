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
  private static final int TEXT_TOP = 214;
  private static final int TEXT_BOTTOM = 520;

  /** The type sizes, largest first. The first size at which the change fits is used. */
  private static final List<Integer> SIZES = List.of(46, 42, 38, 34, 30);

  private static final float LEADING = 1.38f;

  private static final int SMALL = 28;

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
   * @param source the source of the article
   * @param headline the headline of the article
   * @param when the time of the change
   * @param change the change; empty if no single edit stands out
   * @param kind the kind of change, shown if there is no single edit, in a word or two
   * @param meaning the meaning of that kind, in a sentence or two
   * @param more further facts: other edits, tags
   */
  public record PictureContent(
      String source,
      String headline,
      String when,
      List<TextRun> change,
      String kind,
      String meaning,
      String more) {}

  /** Draws the picture as PNG. */
  public byte[] png(PictureContent told) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    try {
      canvas.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      canvas.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      draw(canvas, told);
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

  private void draw(Graphics2D canvas, PictureContent told) {
    canvas.setColor(PAPER);
    canvas.fillRect(0, 0, WIDTH, HEIGHT);
    canvas.setColor(ACCENT);
    canvas.fillRect(0, 0, 14, HEIGHT);
    line(canvas, told.source(), 28, QUIET, false, 84);
    line(canvas, told.headline(), 36, INK, true, 134);
    line(canvas, told.when(), 26, QUIET, false, 176);
    change(canvas, told);
    canvas.setColor(LINE);
    canvas.fillRect(MARGIN, 546, INSIDE, 2);
    line(canvas, told.more(), 26, QUIET, false, 592);
    TextLayout mark = layout(canvas, "Stet", 34, ACCENT, true);
    mark.draw(canvas, WIDTH - MARGIN - mark.getAdvance(), 592);
  }

  private void line(
      Graphics2D canvas, String words, int size, Color colour, boolean strong, int baseline) {
    String plain = Loaded.LETTERS.drawable(words);
    if (plain.isBlank()) {
      return;
    }
    int room = INSIDE - (baseline > TEXT_BOTTOM ? 140 : 0);
    String shown = plain;
    TextLayout layout = layout(canvas, shown, size, colour, strong);
    while (layout.getAdvance() > room && shown.length() > 1) {
      int cut = (int) (shown.length() * Math.min(0.95, room / layout.getAdvance()));
      shown = shown.substring(0, whole(shown, Math.max(1, cut - 1))).strip();
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

  private void change(Graphics2D canvas, PictureContent told) {
    String whole = told.change().stream().map(TextRun::text).collect(Collectors.joining());
    Optional<String> unknown = Loaded.LETTERS.unknownScript(whole);
    if (unknown.isPresent()) {
      // The kind of change is shown here, as for a change without a single edit; the line below
      // names its tags.
      instead(
          canvas,
          PageWording.sentence(told.kind()),
          "What it says is in letters (%s) that this server has no typeface for."
              .formatted(unknown.get()));
      return;
    }
    List<TextRun> change = spaced(told.change());
    if (change.isEmpty()) {
      instead(canvas, PageWording.sentence(told.kind()), told.meaning());
      return;
    }
    for (int size : SIZES) {
      List<TextLayout> lines = lines(canvas, change, size);
      int fit = (int) ((TEXT_BOTTOM - TEXT_TOP) / (size * LEADING));
      boolean last = size == SIZES.getLast();
      if (lines.size() <= fit || last) {
        float y = TEXT_TOP + size;
        for (TextLayout line : lines.subList(0, Math.min(fit, lines.size()))) {
          float x = line.isLeftToRight() ? MARGIN : WIDTH - MARGIN - line.getVisibleAdvance();
          line.draw(canvas, x, y);
          y += size * LEADING;
        }
        if (lines.size() > fit) {
          line(canvas, "…", size, QUIET, false, TEXT_BOTTOM + 12);
        }
        return;
      }
    }
  }

  /** Draws words in the place of a change. */
  private void instead(Graphics2D canvas, String title, String explanation) {
    line(canvas, title, SIZES.getFirst(), INK, true, TEXT_TOP + 60);
    String plain = Loaded.LETTERS.drawable(explanation);
    float y = TEXT_TOP + 120;
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

  private static int whole(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
