package stet.web;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The typefaces that pictures are set in: Noto Serif for Latin, Greek and Cyrillic, Noto for Arabic
 * and Hebrew, which come with Stet, and for all else whatever the machine has.
 */
final class Typefaces {

  private static final List<String> REGULAR =
      List.of(
          "noto-serif-latin-400",
          "noto-serif-latin-ext-400",
          "noto-serif-cyrillic-400",
          "noto-serif-greek-400",
          "noto-naskh-arabic-400",
          "noto-sans-hebrew-400");

  private static final List<String> BOLD =
      List.of(
          "noto-serif-latin-700",
          "noto-serif-latin-ext-700",
          "noto-serif-cyrillic-700",
          "noto-serif-greek-700",
          "noto-naskh-arabic-400",
          "noto-sans-hebrew-400");

  private final List<Font> regular = read(REGULAR);
  private final List<Font> bold = read(BOLD);

  /** The first typeface that has the character. */
  Font of(int codePoint, boolean strong, float size) {
    for (Font font : strong ? bold : regular) {
      if (font.canDisplay(codePoint)) {
        return font.deriveFont(size);
      }
    }
    return machine(strong).deriveFont(size);
  }

  /** Whether any typeface has the character. */
  boolean has(int codePoint) {
    return regular.stream().anyMatch(font -> font.canDisplay(codePoint))
        || machine(false).canDisplay(codePoint);
  }

  private static Font machine(boolean strong) {
    return new Font(Font.SERIF, strong ? Font.BOLD : Font.PLAIN, 1);
  }

  private static List<Font> read(List<String> names) {
    List<Font> fonts = new ArrayList<>();
    for (String name : names) {
      try (InputStream in = Typefaces.class.getResourceAsStream("fonts/" + name + ".ttf")) {
        if (in == null) {
          throw new IllegalStateException("the typeface " + name + " is not in the jar");
        }
        fonts.add(Font.createFont(Font.TRUETYPE_FONT, in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (FontFormatException e) {
        throw new IllegalStateException("the typeface " + name + " cannot be read", e);
      }
    }
    return List.copyOf(fonts);
  }
}
