package stet.tag.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What makes an amount of a number: digits with separators, magnitudes, percentages, money, and
 * what is measured by it.
 */
final class Amounts {

  static final Map<String, Integer> POWERS =
      Map.ofEntries(
          Map.entry("hundred", 2),
          Map.entry("thousand", 3),
          Map.entry("k", 3),
          Map.entry("million", 6),
          Map.entry("millions", 6),
          Map.entry("millionen", 6),
          Map.entry("millón", 6),
          Map.entry("millones", 6),
          Map.entry("milliarde", 9),
          Map.entry("milliarden", 9),
          Map.entry("milliard", 9),
          Map.entry("milliards", 9),
          Map.entry("m", 6),
          Map.entry("mn", 6),
          Map.entry("billion", 9),
          Map.entry("bn", 9),
          Map.entry("trillion", 12),
          Map.entry("tn", 12));

  /** Those that a count may open with, behind "a". */
  static final Set<String> MAGNITUDES =
      POWERS.keySet().stream()
          .filter(power -> power.length() > 2)
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("$", "$"),
          Map.entry("£", "£"),
          Map.entry("€", "€"),
          Map.entry("¥", "¥"),
          Map.entry("₹", "₹"),
          Map.entry("dollar", "$"),
          Map.entry("dollars", "$"),
          Map.entry("pound", "£"),
          Map.entry("pounds", "£"),
          Map.entry("euro", "€"),
          Map.entry("euros", "€"),
          Map.entry("usd", "$"),
          Map.entry("gbp", "£"),
          Map.entry("eur", "€"));

  /** Measures, by their names and signs, each by one; years are left out, being ages. */
  private static final Map<String, String> MEASURES =
      measures(
          "km kms kilometre kilometres kilometer kilometers,mile miles,metre metres meter meters"
              + ",foot feet ft,yard yards,inch inches,cm centimetre centimetres centimeter"
              + " centimeters,mm millimetre millimetres millimeter millimeters,kg kgs kilo kilos"
              + " kilogram kilograms kilogramme kilogrammes,gram grams,mg milligram milligrams milligramme"
              + " milligrammes,mcg microgram micrograms,ml millilitre millilitres milliliter"
              + " milliliters,ton tons,tonne tonnes"
              + ",litre litres liter liters,gallon gallons,hectare hectares,acre acres,mph,kph"
              + ",second seconds,minute minutes,hour hours,day days,week weeks,month months"
              + ",kw kilowatt kilowatts,mw megawatt megawatts,gw gigawatt gigawatts");

  /** {@code 10 full days} are ten days, {@code 10 working days} are more. */
  private static final Set<String> WHOLE = Set.of("full", "whole", "calendar", "consecutive");

  private static final Set<String> WORKING = Set.of("working", "business");

  private static Map<String, String> measures(String list) {
    Map<String, String> measures = new HashMap<>();
    for (String measure : list.split(",")) {
      List<String> names = List.of(measure.split(" "));
      names.forEach(name -> measures.put(name, names.getFirst()));
    }
    return Map.copyOf(measures);
  }

  private final Tokens tokens;

  Amounts(Tokens tokens) {
    this.tokens = tokens;
  }

  /** A number with all that belongs to it, and where the next term begins. */
  record Amount(String text, int end) {}

  /** Takes in magnitude, percent, currency and measure behind a number. */
  Amount finish(BigDecimal number, String currency, int from, boolean magnitudes) {
    BigDecimal value = number;
    int end = from;
    Integer power = magnitudes ? POWERS.get(tokens.at(end).folded()) : null;
    if (power != null && (tokens.at(end).glued() || tokens.at(end).text().length() > 1)) {
      value = value.scaleByPowerOfTen(power);
      end++;
    }
    String unit = currency;
    if (percentAt(end)) {
      unit = "%";
      boolean two = tokens.at(end + 1).is("cent") || tokens.at(end + 1).is("ciento");
      end += two ? 2 : 1;
    } else if (tokens.at(end).shape() == Token.Shape.WORD) {
      String named = CURRENCIES.get(tokens.at(end).folded());
      if (named != null && (unit.isEmpty() || unit.equals(named))) {
        unit = named;
        end++;
      }
    }
    if (unit.isEmpty()) {
      int at = tokens.at(end).is("-") && tokens.at(end + 1).glued() ? end + 1 : end;
      boolean described = tokens.at(at).in(WHOLE) || tokens.at(at).in(WORKING);
      String measure = MEASURES.get(tokens.at(described ? at + 1 : at).folded());
      if (measure != null) {
        unit = tokens.at(at).in(WORKING) ? "working" + measure : measure;
        end = described ? at + 2 : at + 1;
      }
    }
    return new Amount(value.stripTrailingZeros().toPlainString() + unit, end);
  }

  /** Percent, per cent, pc or the sign. */
  boolean percentAt(int i) {
    Token token = tokens.at(i);
    return token.is("%")
        || token.is("percent")
        || token.is("pc")
        || token.is("prozent")
        || (token.is("per") && tokens.at(i + 1).is("cent"))
        || (token.is("pour") && tokens.at(i + 1).is("cent"))
        || (token.is("por") && tokens.at(i + 1).is("ciento"));
  }

  /** The sign of a currency right before; empty for none. */
  String currencyBefore(int i) {
    Token before = tokens.at(i - 1);
    if (before.shape() == Token.Shape.MARK) {
      return CURRENCIES.getOrDefault(before.text(), "");
    }
    return before.text().equals("USD") || before.text().equals("GBP") || before.text().equals("EUR")
        ? CURRENCIES.getOrDefault(before.folded(), "")
        : "";
  }

  /**
   * Digits with thousands separators and one decimal point; null for what is no such number.
   *
   * @param comma whether it is the comma that parts thousands
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

  /** km, kg, year: a unit written right behind the digits, not the rest of a name ("5G"). */
  static boolean isUnit(String text) {
    if (text.equals("th") || text.equals("st") || text.equals("nd") || text.equals("rd")) {
      return false;
    }
    return text.length() > 1
        && Character.isLowerCase(text.charAt(0))
        && !Dates.CLOCK.contains(text)
        && text.length() <= 3;
  }

  static boolean isCurrency(Token token) {
    return CURRENCIES.containsKey(token.folded());
  }

  /** Days, kilometres. */
  static boolean isMeasure(Token token) {
    return MEASURES.containsKey(token.folded());
  }

  static boolean isMagnitude(Token token) {
    return POWERS.containsKey(token.folded());
  }
}
