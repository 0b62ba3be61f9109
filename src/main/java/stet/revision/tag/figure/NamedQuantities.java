package stet.revision.tag.figure;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Quantities that a language has a word or phrase for, besides its numerals: {@code ein Dutzend},
 * {@code la moitié}, {@code hora y media}, {@code zum dritten Mal}.
 */
final class NamedQuantities {

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  /**
   * A phrase for a quantity.
   *
   * @param text its value: a number, which a unit may follow, or else the text that all phrases of
   *     the same quantity have in common
   */
  private record Phrase(List<String> words, String text) {}

  /** The phrases by their first word, the longest first. */
  private final Map<String, List<Phrase>> phrases;

  private NamedQuantities(LanguagePack pack) {
    phrases =
        pack.values(WordList.NAMED_QUANTITIES).entrySet().stream()
            .map(entry -> new Phrase(List.of(entry.getKey().split(" ")), entry.getValue()))
            .sorted(Comparator.comparingInt((Phrase phrase) -> -phrase.words().size()))
            .collect(Collectors.groupingBy(phrase -> phrase.words().getFirst()));
  }

  static NamedQuantities of(LanguagePack pack) {
    return pack.derived(NamedQuantities.class, NamedQuantities::new);
  }

  /** The quantity that begins at a token; null for none. */
  AmountParser.@Nullable Amount read(FigureTokenizer tokens, int i, AmountParser amounts) {
    for (Phrase phrase : phrases.getOrDefault(tokens.at(i).folded(), List.of())) {
      int end = i + phrase.words().size();
      if (isAt(tokens, i, phrase.words())) {
        return NUMBER.matcher(phrase.text()).matches()
            ? amounts.finish(new BigDecimal(phrase.text()), "", end, true)
            : new AmountParser.Amount(phrase.text(), end);
      }
    }
    return null;
  }

  private static boolean isAt(FigureTokenizer tokens, int i, List<String> words) {
    for (int k = 0; k < words.size(); k++) {
      if (!tokens.at(i + k).is(words.get(k))) {
        return false;
      }
    }
    return true;
  }
}
