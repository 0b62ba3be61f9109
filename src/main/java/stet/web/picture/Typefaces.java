package stet.web.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The typefaces of pictures. Noto Serif for Latin, Greek and Cyrillic, and Noto for Arabic and
 * Hebrew, come with Stet. Other scripts use the typefaces of the machine.
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

  /** For each script, the typeface of the machine that had its last letter. */
  private final Map<Character.UnicodeScript, Font> others = new ConcurrentHashMap<>();

  /** Returns the first typeface that has the character. */
  Font of(int codePoint, boolean strong, float size) {
    for (Font font : strong ? bold : regular) {
      if (font.canDisplay(codePoint)) {
        return font.deriveFont(size);
      }
    }
    return machine(codePoint).orElseGet(() -> logical(strong)).deriveFont(size);
  }

  /** Whether any typeface has the character. */
  boolean has(int codePoint) {
    return regular.stream().anyMatch(font -> font.canDisplay(codePoint))
        || machine(codePoint).isPresent();
  }

  /** Returns a typeface of the machine that has the character; the usual typeface is preferred. */
  private Optional<Font> machine(int codePoint) {
    Font usual = logical(false);
    if (usual.canDisplay(codePoint)) {
      return Optional.of(usual);
    }
    Font known = others.get(Character.UnicodeScript.of(codePoint));
    if (known != null && known.canDisplay(codePoint)) {
      return Optional.of(known);
    }
    Optional<Font> found =
        Installed.FONTS.stream().filter(font -> font.canDisplay(codePoint)).findFirst();
    found.ifPresent(font -> others.put(Character.UnicodeScript.of(codePoint), font));
    return found;
  }

  private static Font logical(boolean strong) {
    return new Font(Font.SERIF, strong ? Font.BOLD : Font.PLAIN, 1);
  }

  /**
   * The typefaces of the machine, which are searched for a letter that the usual typeface does not
   * have.
   */
  private static final class Installed {
    private static final List<Font> FONTS =
        List.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts());
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
