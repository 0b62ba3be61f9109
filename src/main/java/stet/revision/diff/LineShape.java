package stet.revision.diff;

import java.text.DateFormatSymbols;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The shape of a short line: its text with placeholders for figures, months and weekdays. Two dates
 * ({@code 3 March 2021} and {@code 14 May 2022}), two share prices or two telephone numbers have
 * the same shape, though they share no word.
 */
final class LineShape {
  private LineShape() {}

  /**
   * The most characters of a line that has a shape; a longer line is recognized by its own words.
   */
  private static final int LONGEST = 40;

  /** The least number of letters of a word; fewer are a unit or a sign: {@code km}, {@code N}. */
  private static final int LEAST_LETTERS = 3;

  private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

  private static final Map<String, String> NAMES = names();

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.ENGLISH);
    put(names, symbols.getMonths(), "M");
    put(names, symbols.getShortMonths(), "M");
    put(names, symbols.getWeekdays(), "W");
    put(names, symbols.getShortWeekdays(), "W");
    return Map.copyOf(names);
  }

  private static void put(Map<String, String> names, String[] written, String name) {
    for (String one : written) {
      if (!one.isEmpty()) {
        names.put(one, name);
      }
    }
  }

  /** Whether a text contains a word other than a month or weekday. */
  static boolean saysMore(String text) {
    return words(text).anyMatch(word -> word.length() >= LEAST_LETTERS && !NAMES.containsKey(word));
  }

  /** Whether a text contains a month or weekday, and a figure. */
  static boolean hasDate(String text) {
    return words(text).anyMatch(NAMES::containsKey) && text.chars().anyMatch(Character::isDigit);
  }

  /** Whether two texts differ only in their dates, like entries of a calendar. */
  static boolean areEntries(String a, String b) {
    String form = of(a);
    return !form.isEmpty() && form.equals(of(b)) && hasDate(a) && hasDate(b);
  }

  private static Stream<String> words(String text) {
    return NO_LETTERS.splitAsStream(text);
  }

  /** The shape of a folded sentence; empty if the sentence is long or has no figure. */
  static String of(String folded) {
    if (folded.length() > LONGEST) {
      return "";
    }
    StringBuilder form = new StringBuilder();
    boolean figure = false;
    int i = 0;
    while (i < folded.length()) {
      char c = folded.charAt(i);
      int start = i++;
      if (Character.isDigit(c)) {
        figure = true;
        while (i < folded.length() && isOfFigure(folded, i)) {
          i++;
        }
        form.append('0');
      } else if (Character.isLetter(c)) {
        while (i < folded.length() && Character.isLetter(folded.charAt(i))) {
          i++;
        }
        String word = folded.substring(start, i);
        form.append(NAMES.getOrDefault(word, word));
      } else if (!isSign(folded, start)) {
        form.append(c);
      }
    }
    return figure ? form.toString() : "";
  }

  /**
   * Whether a character is a sign before a figure: {@code -0.28%} and {@code +1.40%} have the same
   * shape.
   */
  private static boolean isSign(String text, int i) {
    return "+-−".indexOf(text.charAt(i)) >= 0
        && (i == 0 || text.charAt(i - 1) == ' ')
        && i + 1 < text.length()
        && Character.isDigit(text.charAt(i + 1));
  }

  private static boolean isOfFigure(String text, int i) {
    return Character.isDigit(text.charAt(i))
        || (".,:".indexOf(text.charAt(i)) >= 0
            && i + 1 < text.length()
            && Character.isDigit(text.charAt(i + 1)));
  }
}
