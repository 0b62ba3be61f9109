package stet.revision.tag.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Parser of bounds on figures: {@code up to £20m}, {@code <25}, {@code 13 years and older}. With
 * its bound, a figure differs from the bare £20m, 25 or 13.
 */
final class BoundParser {

  /** Words ahead of a figure that make it a bound. */
  private record Bound(String sign, List<String> words) {

    boolean at(FigureTokenizer tokens, int i) {
      for (int k = 0; k < words.size(); k++) {
        if (!tokens.at(i + k).is(words.get(k))) {
          return false;
        }
      }
      return true;
    }
  }

  /** All bounds of a language, and their first words. */
  private record All(List<Bound> bounds, Set<String> opening) {

    static All of(LanguagePack pack) {
      List<Bound> bounds = new ArrayList<>();
      Set<String> opening = new HashSet<>();
      pack.values(WordList.FIGURE_BOUNDS)
          .forEach(
              (phrase, sign) -> {
                List<String> words = List.of(phrase.split(" "));
                bounds.add(new Bound(sign, words));
                opening.add(words.getFirst());
              });
      return new All(bounds, opening);
    }
  }

  /** The words with which a bound may begin. */
  static Set<String> opening(LanguagePack pack) {
    return all(pack).opening();
  }

  private static All all(LanguagePack pack) {
    return pack.derived(All.class, All::of);
  }

  private static final String SIGNS = "<>≤≥";

  private final FigureTokenizer tokens;
  private final boolean words;

  /**
   * Creates the parser for a sentence.
   *
   * @param words whether English words are read
   */
  BoundParser(FigureTokenizer tokens, boolean words) {
    this.tokens = tokens;
    this.words = words;
  }

  /**
   * A bound.
   *
   * @param end the index at which the next term begins
   */
  record Found(String sign, int end) {}

  /** The bound that begins at a token, with its figure behind it; null for none. */
  @Nullable Found ahead(int i) {
    FigureToken token = tokens.at(i);
    if (token.shape() == FigureToken.Shape.MARK) {
      return isSign(i) ? new Found(token.text(), i + 1) : null;
    }
    if (!(words || tokens.pack().owns(WordList.FIGURE_BOUNDS))
        || !token.in(opening(tokens.pack()))) {
      return null;
    }
    for (Bound bound : all(tokens.pack()).bounds()) {
      if (bound.at(tokens, i)) {
        String sign = isNegated(i) ? opposite(bound.sign()) : bound.sign();
        return new Found(sign, i + bound.words().size());
      }
    }
    return null;
  }

  /**
   * Whether a sign is a bound, as in {@code <25}, and not part of an arrow or the beginning of a
   * quoted line.
   */
  private boolean isSign(int i) {
    FigureToken before = tokens.at(i - 1);
    return i > 0
        && SIGNS.contains(tokens.at(i).text())
        && tokens.at(i + 1).shape() == FigureToken.Shape.DIGITS
        && !(tokens.at(i).glued() && before.shape() == FigureToken.Shape.MARK);
  }

  /**
   * Whether a negation is ahead of a bound: {@code not less than}, {@code in no case less than}.
   */
  private boolean isNegated(int i) {
    return tokens.at(i - 1).in(tokens.pack().words(WordList.BOUND_NEGATIONS))
        || (tokens.at(i - 1).in(tokens.pack().words(WordList.BOUND_NEGATED_CASES))
            && tokens.is(i - 2, WordList.BOUND_NEGATING_DETERMINERS));
  }

  private static String opposite(String sign) {
    return switch (sign) {
      case "<" -> "≥";
      case ">" -> "≤";
      default -> sign;
    };
  }

  /** The bound behind a figure, such as {@code years and older}; null for none. */
  @Nullable Found behind(int end) {
    int at = end;
    if (!words) {
      return null;
    }
    at += tokens.is(at, WordList.AGE_UNITS) ? 1 : 0;
    at +=
        tokens.is(at, WordList.GENITIVE_PREPOSITIONS) && tokens.is(at + 1, WordList.AGE_NOUNS)
            ? 2
            : 0;
    at += tokens.is(at, WordList.AGE_ADJECTIVES) ? 1 : 0;
    FigureToken which = tokens.at(at + 1);
    if (!tokens.is(at, WordList.BOUND_JOINERS)
        || tokens.at(at + 2).in(tokens.pack().words(WordList.BOUND_OBJECTS))) {
      return null;
    }
    return which.in(tokens.pack().words(WordList.AND_MORE_WORDS))
        ? new Found("≥", at + 2)
        : which.in(tokens.pack().words(WordList.AND_LESS_WORDS)) ? new Found("≤", at + 2) : null;
  }
}
