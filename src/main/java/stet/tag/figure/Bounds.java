package stet.tag.figure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What makes a bound of a figure: {@code up to £20m}, {@code <25}, {@code 13 years and older},
 * which are other figures than £20m, 25 and 13.
 */
final class Bounds {

  /** Words ahead of a figure that make a bound of it. */
  private record Bound(String sign, List<String> words) {

    static Bound of(String sign, String words) {
      return new Bound(sign, List.of(words.split(" ")));
    }

    boolean at(Tokens tokens, int i) {
      for (int k = 0; k < words.size(); k++) {
        if (!tokens.at(i + k).is(words.get(k))) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Bound> BOUNDS =
      List.of(
          Bound.of("≤", "up to"),
          Bound.of("≤", "as many as"),
          Bound.of("≤", "as much as"),
          Bound.of("≤", "at most"),
          Bound.of("≤", "no more than"),
          Bound.of("≤", "a maximum of"),
          Bound.of("≤", "maximum of"),
          Bound.of("≥", "at least"),
          Bound.of("≥", "no fewer than"),
          Bound.of("≥", "no less than"),
          Bound.of("≥", "a minimum of"),
          Bound.of("≥", "minimum of"),
          Bound.of(">", "more than"),
          Bound.of("<", "fewer than"),
          Bound.of("<", "less than"));

  /** What they open with. */
  static final Set<String> OPENING =
      BOUNDS.stream()
          .map(bound -> bound.words().getFirst())
          .collect(Collectors.toUnmodifiableSet());

  private static final String SIGNS = "<>≤≥";

  private static final Set<String> MORE = Set.of("older", "over", "above", "more", "upwards");
  private static final Set<String> LESS = Set.of("younger", "under", "below", "less", "fewer");

  /** Ahead of one of these a figure is none that they bound: {@code 12 and over the bridge}. */
  private static final Set<String> OF_PLACES =
      Set.of("the", "a", "an", "than", "his", "her", "its", "their", "our", "this", "that");

  private static final Set<String> NOT = Set.of("not", "never");
  private static final Set<String> IN_NO = Set.of("case", "event", "circumstances");

  private final Tokens tokens;
  private final boolean words;

  /**
   * Those of a sentence.
   *
   * @param words whether English words are read
   */
  Bounds(Tokens tokens, boolean words) {
    this.tokens = tokens;
    this.words = words;
  }

  /**
   * A bound.
   *
   * @param end where the next term begins
   */
  record Found(String sign, int end) {}

  /** The bound that begins here, its figure behind it; null for none. */
  @Nullable Found ahead(int i) {
    Token token = tokens.at(i);
    if (token.shape() == Token.Shape.MARK) {
      return isSign(i) ? new Found(token.text(), i + 1) : null;
    }
    if (!words || !token.in(OPENING)) {
      return null;
    }
    for (Bound bound : BOUNDS) {
      if (bound.at(tokens, i)) {
        String sign = isNegated(i) ? opposite(bound.sign()) : bound.sign();
        return new Found(sign, i + bound.words().size());
      }
    }
    return null;
  }

  /** {@code <25}; neither an arrow nor what a quoted line begins with. */
  private boolean isSign(int i) {
    Token before = tokens.at(i - 1);
    return i > 0
        && SIGNS.contains(tokens.at(i).text())
        && tokens.at(i + 1).shape() == Token.Shape.DIGITS
        && !(tokens.at(i).glued() && before.shape() == Token.Shape.MARK);
  }

  /** {@code not less than}, {@code in no case less than}. */
  private boolean isNegated(int i) {
    return tokens.at(i - 1).in(NOT) || (tokens.at(i - 1).in(IN_NO) && tokens.at(i - 2).is("no"));
  }

  private static String opposite(String sign) {
    return switch (sign) {
      case "<" -> "≥";
      case ">" -> "≤";
      default -> sign;
    };
  }

  /** The bound behind a figure that ends here: {@code years and older}; null for none. */
  @Nullable Found behind(int end) {
    int at = end;
    if (!words) {
      return null;
    }
    at += tokens.at(at).is("years") || tokens.at(at).is("year") ? 1 : 0;
    at += tokens.at(at).is("of") && tokens.at(at + 1).is("age") ? 2 : 0;
    at += tokens.at(at).is("old") ? 1 : 0;
    Token which = tokens.at(at + 1);
    if ((!tokens.at(at).is("and") && !tokens.at(at).is("or")) || tokens.at(at + 2).in(OF_PLACES)) {
      return null;
    }
    return which.in(MORE) ? new Found("≥", at + 2) : which.in(LESS) ? new Found("≤", at + 2) : null;
  }
}
