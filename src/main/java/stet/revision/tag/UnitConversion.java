package stet.revision.tag;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comparison of amounts in units that convert into each other: {@code 0.1 mg}, {@code 100
 * micrograms}.
 */
final class UnitConversion {
  private UnitConversion() {}

  /** A unit, as the smallest unit of its kind times a power of ten. */
  private record Unit(String least, int power) {}

  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          Map.entry("mcg", new Unit("mcg", 0)),
          Map.entry("mg", new Unit("mcg", 3)),
          Map.entry("gram", new Unit("mcg", 6)),
          Map.entry("kg", new Unit("mcg", 9)),
          Map.entry("tonne", new Unit("mcg", 12)),
          Map.entry("mm", new Unit("mm", 0)),
          Map.entry("cm", new Unit("mm", 1)),
          Map.entry("metre", new Unit("mm", 3)),
          Map.entry("km", new Unit("mm", 6)),
          Map.entry("ml", new Unit("ml", 0)),
          Map.entry("litre", new Unit("ml", 3)));

  private static final Pattern AMOUNT = Pattern.compile("([<>≤≥]?-?)([\\d.]+)(\\p{Alpha}+)");

  /** Whether two figures, in the form of their terms, are the same amount in different units. */
  static boolean areSame(String one, String other) {
    Matcher a = AMOUNT.matcher(one);
    Matcher b = AMOUNT.matcher(other);
    if (!a.matches() || !b.matches() || !a.group(1).equals(b.group(1))) {
      return false;
    }
    Unit first = UNITS.get(a.group(3));
    Unit second = UNITS.get(b.group(3));
    return first != null
        && second != null
        && first.least().equals(second.least())
        && inLeast(a.group(2), first).compareTo(inLeast(b.group(2), second)) == 0;
  }

  private static BigDecimal inLeast(String number, Unit unit) {
    return new BigDecimal(number).scaleByPowerOfTen(unit.power());
  }
}
