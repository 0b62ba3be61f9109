package stet.revision.tag.figure;

import java.text.DateFormatSymbols;
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

  /** Languages that write 1,200 as English does; in all others a comma is ahead of the decimals. */
  private static final Set<String> COMMA_PARTS_THOUSANDS =
      Set.of("zh", "ja", "ko", "th", "he", "hi", "ar", "fa", "ur", "bn", "ta", "ms", "cy", "ga");

  /** Languages that separate thousands by a point and never by a space. */
  private static final Set<String> POINT_PARTS_THOUSANDS =
      Set.of("de", "it", "nl", "da", "tr", "el", "id", "ro", "hr", "sr", "sl", "is");

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
    DateFormatSymbols names = DateFormatSymbols.getInstance(Locale.of(code));
    return new NumberNotation(
        pack,
        false,
        COMMA_PARTS_THOUSANDS.contains(code),
        !POINT_PARTS_THOUSANDS.contains(code) && !COMMA_PARTS_THOUSANDS.contains(code),
        pack.owns(WordList.NUMBER_WORDS) ? new NumeralLexicon(pack) : null,
        numbered(names.getMonths()),
        numbered(names.getWeekdays()));
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

  boolean isLink(FigureToken token) {
    return !words && pack.has(WordList.DATE_LINKS, token.folded());
  }

  /** The month or weekday that a word names, with its kind; empty for none. */
  String date(FigureToken token) {
    Integer month = months.get(token.folded());
    Integer weekday = weekdays.get(token.folded());
    return month != null ? "month:" + month : weekday != null ? "weekday:" + weekday : "";
  }
}
