package stet.tag.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.tag.person.PersonRecogniser.Mention;

/**
 * A mention, taken apart.
 *
 * @param written as in the text, without titles and suffixes
 * @param given folded, what stands before the surname; initials without their point
 * @param surname folded, with its particles
 * @param titled whether a title stands before it
 * @param placed whether it stands where a place would: "in Bolton"
 */
record Name(
    String written,
    List<String> given,
    String surname,
    boolean titled,
    boolean placed,
    Titles.Gender gender) {

  private static final Set<String> BEFORE_PLACES =
      Set.of("in", "at", "near", "into", "outside", "across", "around", "throughout");

  /** How far left of a name its titles are looked for, in characters. */
  private static final int TITLES_WITHIN = 60;

  private static final int MOST_TITLES = 4;

  /** Takes a mention apart; null where nothing but titles is left. */
  static @Nullable Name of(String text, Mention mention) {
    int from = Math.max(0, mention.start() - TITLES_WITHIN);
    while (from > 0 && from < mention.start() && !Character.isWhitespace(text.charAt(from - 1))) {
      from++;
    }
    List<Token> tokens = Token.of(text.substring(from, mention.end()));
    int start = 0;
    while (start < tokens.size() && tokens.get(start).start() < mention.start() - from) {
      start++;
    }
    int firstTitle = start;
    while (firstTitle > 0
        && start - firstTitle < MOST_TITLES
        && Titles.isTitle(tokens.get(firstTitle - 1))) {
      firstTitle--;
    }
    while (start < tokens.size() - 1 && Titles.isTitle(tokens.get(start))) {
      start++;
    }
    int end = tokens.size();
    while (end > start + 1 && isTail(tokens.get(end - 1))) {
      end--;
    }
    if (start == end) {
      return null;
    }
    Titles.Gender gender = Titles.Gender.UNKNOWN;
    for (Token title : tokens.subList(firstTitle, start)) {
      if (Titles.gender(title) != Titles.Gender.UNKNOWN) {
        gender = Titles.gender(title);
      }
    }
    int surname = end - 1;
    while (surname > start + 1 && Names.isParticle(Names.fold(tokens.get(surname - 1).text()))) {
      surname--;
    }
    return new Name(
        text.substring(from + tokens.get(start).start(), from + tokens.get(end - 1).end()),
        given(tokens.subList(start, surname)),
        surname(tokens.subList(surname, end)),
        firstTitle < start,
        start > 0 && BEFORE_PLACES.contains(tokens.get(start - 1).text()),
        gender);
  }

  /** A single word: a surname alone, or a given name. */
  boolean single() {
    return given.isEmpty();
  }

  private static boolean isTail(Token token) {
    return Names.isSuffix(token) || !token.isWord() || token.bare().equals("'s");
  }

  private static List<String> given(List<Token> tokens) {
    List<String> given = new ArrayList<>();
    for (Token token : tokens) {
      if (token.isInitial()) {
        token.text().chars().filter(Character::isLetter).forEach(c -> given.add(initial(c)));
      } else if (token.isWord()) {
        given.add(Names.fold(token.bare()));
      }
    }
    return given;
  }

  private static String initial(int letter) {
    return Names.fold(Character.toString(letter));
  }

  private static String surname(List<Token> tokens) {
    List<String> parts = new ArrayList<>();
    tokens.forEach(token -> parts.add(Names.fold(token.bare())));
    return String.join(" ", parts);
  }
}
