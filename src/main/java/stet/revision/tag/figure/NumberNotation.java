package stet.revision.tag.figure;

import java.text.DateFormatSymbols;
import java.text.DecimalFormatSymbols;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * The notation of figures and dates in a language, as far as its differences from English are
 * known.
 *
 * @param pack the word lists of the language
 * @param words whether English number words are read, as they are in texts of unknown language too
 * @param comma whether a comma separates thousands, and a point is ahead of decimals
 * @param spaced whether a space separates thousands: {@code 1 200}; in English only a space that
 *     does not break a line does
 * @param numerals the number words of a language other than English; null if they are not known
 * @param months names of months in lower case, each with its number from 1
 * @param weekdays names of weekdays in lower case, each with its number
 */
public record NumberNotation(
    LanguagePack pack,
    boolean words,
    boolean comma,
    boolean spaced,
    @Nullable NumeralLexicon numerals,
    Map<String, Integer> months,
    Map<String, Integer> weekdays) {

  /** Commas in Latin and in Arabic script. */
  private static final String COMMAS = ",\u060c\u066c";

  /**
   * The notation of a language.
   *
   * @param pack the word lists of the language
   */
  public static NumberNotation of(LanguagePack pack) {
    return pack.derived(NumberNotation.class, NumberNotation::read);
  }

  private static NumberNotation read(LanguagePack pack) {
    String code = pack.code();
    if (pack.isEnglish()) {
      return new NumberNotation(pack, true, true, false, null, Map.of(), Map.of());
    }
    Set<String> separators = separators(pack);
    DateFormatSymbols names = DateFormatSymbols.getInstance(Locale.of(code));
    return new NumberNotation(
        pack,
        false,
        separators.contains("comma"),
        separators.contains("space"),
        pack.owns(WordList.NUMBER_WORDS) ? new NumeralLexicon(pack) : null,
        numbered(names.getMonths()),
        numbered(names.getWeekdays()));
  }

  /** What stands between thousands: of most languages the JDK knows it. */
  private static Set<String> separators(LanguagePack pack) {
    if (pack.owns(WordList.THOUSANDS_SEPARATORS)) {
      return pack.words(WordList.THOUSANDS_SEPARATORS);
    }
    Locale locale = Locale.of(pack.code());
    char separator = DecimalFormatSymbols.getInstance(locale).getGroupingSeparator();
    return Set.of(separator == '.' ? "point" : COMMAS.indexOf(separator) >= 0 ? "comma" : "space");
  }

  private static Map<String, Integer> numbered(String[] names) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      if (!names[i].isEmpty()) {
        numbers.put(TextWord.fold(names[i]), i + 1);
      }
    }
    return Map.copyOf(numbers);
  }

  boolean isMonth(FigureToken token) {
    return months.containsKey(token.folded());
  }

  /** The month, weekday or relative day that a word names, with its kind; empty for none. */
  String date(FigureToken token) {
    Integer month = months.get(token.folded());
    Integer weekday = weekdays.get(token.folded());
    if (month != null || weekday != null) {
      return month != null ? "month:" + month : "weekday:" + weekday;
    }
    boolean relative =
        pack.owns(WordList.RELATIVE_DAYS) && pack.has(WordList.RELATIVE_DAYS, token.folded());
    return relative ? "when:" + token.folded() : "";
  }
}
