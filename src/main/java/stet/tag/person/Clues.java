package stet.tag.person;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import stet.tag.person.PersonRecogniser.Mention;

/**
 * Which words of a text are worth looking for in the rest of its article, to learn who is meant by
 * them: those of its names, and capitalised words that stand alone and may be surnames.
 */
public final class Clues {

  private static final int SHORTEST = 3;

  private final PersonRecogniser recogniser;
  private final Set<String> words = new LinkedHashSet<>();

  public Clues(PersonRecogniser recogniser) {
    this.recogniser = recogniser;
  }

  /**
   * Gathers the clues between two places of a text.
   *
   * @param mentions what the recogniser found in the whole text
   */
  public void gather(String text, int from, int to, List<Mention> mentions) {
    List<Token> tokens = Token.of(text.substring(Math.max(0, from), Math.min(to, text.length())));
    int shift = Math.max(0, from);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isCapitalised() && token.text().length() >= SHORTEST) {
        boolean named =
            mentions.stream()
                .anyMatch(
                    m -> m.start() <= token.start() + shift && m.end() > token.start() + shift);
        if (named || (standsAlone(tokens, i) && recogniser.mayBeSurname(token.text()))) {
          words.add(token.text());
        }
      }
    }
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /**
   * Whether a text may say more of one of them: where it stands beside another capitalised word, as
   * a name in full does.
   */
  public boolean helpedBy(String text) {
    for (String word : words) {
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
        if (isWhole(text, at, at + word.length()) && besideCapital(text, at, at + word.length())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean standsAlone(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean left = i == 0 || token.opens() || !tokens.get(i - 1).isCapitalised();
    boolean right = i + 1 == tokens.size() || !tokens.get(i + 1).isCapitalised();
    return left && right && !Titles.isTitle(token);
  }

  private static boolean isWhole(String text, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  private static boolean besideCapital(String text, int start, int end) {
    if (end + 1 < text.length()
        && text.charAt(end) == ' '
        && Character.isUpperCase(text.charAt(end + 1))) {
      return true;
    }
    if (start < 2 || text.charAt(start - 1) != ' ') {
      return false;
    }
    int word = start - 1;
    while (word > 0 && !Character.isWhitespace(text.charAt(word - 1))) {
      word--;
    }
    // A particle in lower case ("de", "al-") may part given name and surname.
    return Character.isUpperCase(text.charAt(word))
        || Names.isParticle(text.substring(word, start - 1));
  }
}
