package stet.query;

import java.util.List;
import java.util.Set;
import stet.text.TextAnalysis;
import stet.text.WordToken;

/**
 * The words of a person's name that a query looks for, regardless of the form in which the name was
 * typed.
 */
public final class PersonName {

  /**
   * The slop for a name: its parts may be separated or in reverse order, as in "Lavrov, Sergey".
   */
  public static final int SLOP = 3;

  /** Folded titles of courtesy and office, which a person's key does not contain. */
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "prof",
          "professor",
          "sir",
          "dame",
          "lord",
          "lady",
          "president",
          "minister",
          "prime",
          "foreign",
          "secretary",
          "senator",
          "sen",
          "representative",
          "rep",
          "governor",
          "gov",
          "general",
          "gen",
          "judge",
          "justice",
          "mayor",
          "king",
          "queen",
          "prince",
          "princess",
          "pope");

  private PersonName() {}

  /**
   * The words of a name without titles and initials ({@code Foreign Minister Sergey V. Lavrov} is
   * {@code sergey lavrov}); all its words if nothing else is left.
   */
  public static List<String> words(String name) {
    List<String> words = TextAnalysis.words(name, "und").stream().map(WordToken::word).toList();
    int given = 0;
    while (given < words.size() - 1 && TITLES.contains(words.get(given))) {
      given++;
    }
    List<String> kept =
        words.subList(given, words.size()).stream()
            .filter(word -> word.codePointCount(0, word.length()) > 1)
            .toList();
    return kept.isEmpty() ? words : kept;
  }
}
