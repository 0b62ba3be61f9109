package stet.intake.extract;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * The names of months in lower case, in full and abbreviated, each with its number: those that the
 * JDK has for a language, and those of its word list.
 */
final class MonthNames {
  private MonthNames() {}

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);

  static Map<String, Integer> of(LanguagePack pack) {
    Map<String, Integer> months = new HashMap<>();
    for (String language : pack.languages()) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style : STYLES) {
          String name = month.getDisplayName(style, locale).toLowerCase(Locale.ROOT);
          months.putIfAbsent(name.replace(".", ""), month.getValue());
        }
      }
    }
    pack.values(WordList.MONTH_ABBREVIATIONS)
        .forEach((name, number) -> months.putIfAbsent(name, Integer.valueOf(number)));
    return Map.copyOf(months);
  }
}
