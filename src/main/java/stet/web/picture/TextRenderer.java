package stet.web.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Renderer of text in typefaces that have its letters. Nothing in the text is interpreted.
 * Characters without a shape, and those that change the direction of text, are left out. A letter
 * that no typeface has is left out too, because an empty box in its place would be no help.
 */
final class TextRenderer {

  /** The share of missing letters that makes a text unreadable: more than one in this number. */
  private static final int MISSING = 20;

  /** The most combining accents in a row. No language has more. */
  private static final int ACCENTS = 3;

  private static final int JOINER = 0x200d;
  private static final int NON_JOINER = 0x200c;

  private final Typefaces faces;

  TextRenderer(Typefaces faces) {
    this.faces = faces;
  }

  /**
   * Returns the drawable part of a text, on one line, or an empty text if too many of its letters
   * cannot be drawn.
   */
  String drawable(String text) {
    String plain = plain(text);
    if (unknownScript(plain).isPresent()) {
      return "";
    }
    StringBuilder drawable = new StringBuilder();
    plain
        .codePoints()
        .filter(c -> isJoining(c) || Character.isWhitespace(c) || faces.has(c))
        .forEach(drawable::appendCodePoint);
    return drawable.toString();
  }

  /** Returns the script of the letters that no typeface has, if they are too many to leave out. */
  Optional<String> unknownScript(String text) {
    int[] letters = plain(text).codePoints().filter(Character::isLetterOrDigit).toArray();
    int[] missing = Arrays.stream(letters).filter(letter -> !faces.has(letter)).toArray();
    if (missing.length * MISSING <= letters.length) {
      return Optional.empty();
    }
    String script = Character.UnicodeScript.of(missing[0]).name().replace('_', ' ');
    return Optional.of(script.charAt(0) + script.substring(1).toLowerCase(Locale.ROOT));
  }

  /** Sets a line in one colour. */
  AttributedString set(String words, int size, Color colour, boolean strong) {
    AttributedString text = new AttributedString(words);
    choose(text, words, size, strong);
    text.addAttribute(TextAttribute.FOREGROUND, colour);
    return text;
  }

  /** Chooses a typeface for each letter. */
  void choose(AttributedString text, String words, int size, boolean strong) {
    int at = 0;
    while (at < words.length()) {
      int codePoint = words.codePointAt(at);
      int end = at + Character.charCount(codePoint);
      Font face = faces.of(codePoint, strong, size);
      // A joiner or accent is set in the typeface of its letter.
      while (end < words.length()
          && (isAccent(words.codePointAt(end))
              || faces.of(words.codePointAt(end), strong, size).equals(face))) {
        end += Character.charCount(words.codePointAt(end));
      }
      text.addAttribute(TextAttribute.FONT, face, at, end);
      at = end;
    }
  }

  /**
   * Returns a text without characters that have no shape of their own. Each run of white space
   * becomes one space.
   */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    int accents = 0;
    for (int codePoint : text.codePoints().toArray()) {
      accents = isAccent(codePoint) ? accents + 1 : 0;
      if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
        if (plain.isEmpty() || plain.charAt(plain.length() - 1) != ' ') {
          plain.append(' ');
        }
      } else if (accents <= ACCENTS && hasShape(codePoint)) {
        plain.appendCodePoint(codePoint);
      }
    }
    return plain.toString();
  }

  private static boolean hasShape(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          isJoining(codePoint);
      default -> true;
    };
  }

  private static boolean isAccent(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> isJoining(codePoint);
    };
  }

  private static boolean isJoining(int codePoint) {
    return codePoint == NON_JOINER || codePoint == JOINER;
  }
}
