package stet.revision.tag;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Comparison of amounts in units that convert into each other: {@code 0.1 mg}, {@code 100
 * micrograms}.
 */
final class UnitConversion {
  private UnitConversion() {}

  /** A unit, as the smallest unit of its kind times a power of ten. */
  private record Unit(String least, int power) {}

  /** The units of a language that convert into others. */
  private record Units(Map<String, Unit> units) {
    static Units of(LanguagePack pack) {
      Map<String, Unit> units = new HashMap<>();
      pack.values(WordList.UNIT_SIZES)
          .forEach(
              (unit, size) -> {
                String[] parts = size.split(" ");
                units.put(unit, new Unit(parts[0], Integer.parseInt(parts[1])));
              });
      return new Units(units);
    }
  }

  private static final Pattern AMOUNT = Pattern.compile("([<>≤≥]?-?)([\\d.]+)(\\p{Alpha}+)");

  /** Whether two figures, in the form of their terms, are the same amount in different units. */
  static boolean areSame(LanguagePack pack, String one, String other) {
    Matcher a = AMOUNT.matcher(one);
    Matcher b = AMOUNT.matcher(other);
    if (!a.matches() || !b.matches() || !a.group(1).equals(b.group(1))) {
      return false;
    }
    Map<String, Unit> units = pack.derived(Units.class, Units::of).units();
    Unit first = units.get(a.group(3));
    Unit second = units.get(b.group(3));
    return first != null
        && second != null
        && first.least().equals(second.least())
        && inLeast(a.group(2), first).compareTo(inLeast(b.group(2), second)) == 0;
  }

  private static BigDecimal inLeast(String number, Unit unit) {
    return new BigDecimal(number).scaleByPowerOfTen(unit.power());
  }
}
