package stet.revision.tag.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Parser of amounts: digits with separators, magnitudes, percentages, money, and measured
 * quantities.
 */
final class AmountParser {

  /**
   * The words for powers of ten, currencies, units of measurement and percent.
   *
   * @param working the word that stands for all that make a working day of a day
   */
  private record Units(
      Map<String, Integer> powers,
      Map<String, String> currencies,
      Map<String, String> measures,
      List<List<String>> percents,
      String working) {

    static Units of(LanguagePack pack) {
      Map<String, String> measures = new HashMap<>();
      for (List<String> names : pack.groups(WordList.MEASURES)) {
        names.forEach(name -> measures.put(name, names.getFirst()));
      }
      return new Units(
          pack.numbers(WordList.MAGNITUDES),
          pack.values(WordList.CURRENCIES),
          measures,
          pack.words(WordList.PERCENT_WORDS).stream().map(w -> List.of(w.split(" "))).toList(),
          pack.words(WordList.WORKING_UNIT_WORDS).stream().findFirst().orElse(""));
    }
  }

  private static Units units(LanguagePack pack) {
    return pack.derived(Units.class, Units::of);
  }

  /** The powers of ten by which words behind a number multiply it. */
  static Map<String, Integer> powers(LanguagePack pack) {
    return units(pack).powers();
  }

  /** The magnitudes with which a count may begin behind "a": hundred, million. */
  static Set<String> magnitudes(LanguagePack pack) {
    return powers(pack).keySet().stream()
        .filter(power -> power.length() > 2)
        .collect(Collectors.toUnmodifiableSet());
  }

  private final FigureTokenizer tokens;
  private final Units units;

  AmountParser(FigureTokenizer tokens) {
    this.tokens = tokens;
    this.units = units(tokens.pack());
  }

  /** A number with everything that belongs to it, and the index at which the next term begins. */
  record Amount(String text, int end) {}

  /** Completes a number with the magnitude, percent, currency and unit behind it. */
  Amount finish(BigDecimal number, String currency, int from, boolean magnitudes) {
    BigDecimal value = number;
    int end = from;
    Integer power = magnitudes ? units.powers().get(tokens.at(end).folded()) : null;
    if (power != null && (tokens.at(end).glued() || tokens.at(end).text().length() > 1)) {
      value = value.scaleByPowerOfTen(power);
      end++;
    }
    String unit = currency;
    int percent = percentAt(end);
    if (percent > 0) {
      unit = "%";
      end += percent;
    } else if (tokens.at(end).shape() == FigureToken.Shape.WORD) {
      String named = units.currencies().get(tokens.at(end).folded());
      if (named != null && (unit.isEmpty() || unit.equals(named))) {
        unit = named;
        end++;
      }
    }
    if (unit.isEmpty()) {
      int at = tokens.at(end).is("-") && tokens.at(end + 1).glued() ? end + 1 : end;
      boolean described =
          tokens.at(at).in(tokens.pack().words(WordList.WHOLE_UNIT_WORDS))
              || tokens.at(at).in(tokens.pack().words(WordList.WORKING_UNIT_WORDS));
      String measure = units.measures().get(tokens.at(described ? at + 1 : at).folded());
      if (measure != null) {
        unit =
            tokens.at(at).in(tokens.pack().words(WordList.WORKING_UNIT_WORDS))
                ? units.working() + measure
                : measure;
        end = described ? at + 2 : at + 1;
      }
    }
    return new Amount(value.stripTrailingZeros().toPlainString() + unit, end);
  }

  /** The number of tokens at a place that mean percent: percent, per cent, the sign; 0 for none. */
  int percentAt(int i) {
    for (List<String> words : units.percents()) {
      int k = 0;
      while (k < words.size() && tokens.at(i + k).is(words.get(k))) {
        k++;
      }
      if (k == words.size()) {
        return k;
      }
    }
    return 0;
  }

  /** The currency directly ahead of a place, as a sign or one of three codes; empty for none. */
  String currencyBefore(int i) {
    FigureToken before = tokens.at(i - 1);
    if (before.shape() == FigureToken.Shape.MARK) {
      return units.currencies().getOrDefault(before.text(), "");
    }
    return tokens.pack().has(WordList.CURRENCY_CODES, before.text())
        ? units.currencies().getOrDefault(before.folded(), "")
        : "";
  }

  /**
   * The value of digits with thousands separators and at most one decimal point; null if they are
   * no such number.
   *
   * @param comma whether the comma separates thousands
   */
  static @Nullable BigDecimal value(String digits, boolean comma) {
    if (digits.length() > 1 && digits.charAt(0) == '0' && Character.isDigit(digits.charAt(1))) {
      return null;
    }
    StringBuilder plain = new StringBuilder(digits.length());
    int points = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (Character.isDigit(c)) {
        plain.append((char) ('0' + Character.digit(c, 10)));
      } else if (c == (comma ? '.' : ',') || !threeDigitsFollow(digits, i)) {
        plain.append('.');
        points++;
      }
    }
    return points > 1 ? null : new BigDecimal(plain.toString());
  }

  private static boolean threeDigitsFollow(String digits, int i) {
    int end = i + 4;
    return end <= digits.length()
        && Character.isDigit(digits.charAt(i + 1))
        && Character.isDigit(digits.charAt(i + 2))
        && Character.isDigit(digits.charAt(i + 3))
        && (end == digits.length() || !Character.isDigit(digits.charAt(end)));
  }

  /** Whether a text directly behind digits is a unit (km, kg) and not the rest of a name ("5G"). */
  static boolean isUnit(LanguagePack pack, String text) {
    return !pack.has(WordList.ORDINAL_ENDINGS, text)
        && text.length() > 1
        && Character.isLowerCase(text.charAt(0))
        && !pack.has(WordList.CLOCK_WORDS, text)
        && text.length() <= 3;
  }

  static boolean isCurrency(LanguagePack pack, FigureToken token) {
    return units(pack).currencies().containsKey(token.folded());
  }

  /** Whether a token is a unit of measurement: days, kilometres. */
  static boolean isMeasure(LanguagePack pack, FigureToken token) {
    return units(pack).measures().containsKey(token.folded());
  }

  static boolean isMagnitude(LanguagePack pack, FigureToken token) {
    return powers(pack).containsKey(token.folded());
  }
}
