package stet.revision.tag.person;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.revision.tag.person.PersonRecognizer.Mention;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * The parts of a mention of a person.
 *
 * @param written the name as in the text, without titles and suffixes
 * @param given the folded names before the surname; initials without their full stop
 * @param surname the folded surname, with its particles
 * @param titled whether a title is ahead of the name
 * @param personal whether that title is only ever used ahead of a name: Mr, Mrs, Dr
 * @param placed whether the name is where that of a place would be: "in Bolton"
 * @param articled whether the name is where that of a ship or a people would be: "the Belgrano"
 * @param reign the title ahead of the name, if it is a title of persons who reign under a given
 *     name: Queen, Pope; or empty
 */
record ParsedName(
    LanguagePack pack,
    String written,
    List<String> given,
    String surname,
    boolean titled,
    boolean personal,
    boolean placed,
    boolean articled,
    PersonTitles.Gender gender,
    String reign) {

  private static final int MOST_TITLES = 4;

  /**
   * Parses a mention; null if it consists of titles only.
   *
   * @param tokens the tokens of the whole text
   * @param from the index of the first token of the mention
   * @param to the index behind its last token
   */
  static @Nullable ParsedName of(
      LanguagePack pack, String text, List<NameToken> tokens, int from, int to, Mention mention) {
    int start = from;
    int end = to;
    int firstTitle = start;
    while (firstTitle > 0
        && start - firstTitle < MOST_TITLES
        && PersonTitles.isTitle(tokens.get(firstTitle - 1))) {
      firstTitle--;
    }
    while (start < end - 1 && PersonTitles.isTitle(tokens.get(start))) {
      start++;
    }
    while (end > start + 1 && isTail(tokens.get(end - 1))) {
      end--;
    }
    if (start >= end) {
      return null;
    }
    PersonTitles.Gender gender = PersonTitles.Gender.UNKNOWN;
    for (int i = firstTitle; i < start; i++) {
      PersonTitles.Gender known = PersonTitles.gender(tokens.get(i));
      gender = known == PersonTitles.Gender.UNKNOWN ? gender : known;
    }
    int surname = end - 1;
    while (surname > start + 1
        && NameFolding.isParticle(pack, NameFolding.fold(tokens.get(surname - 1).text()))) {
      surname--;
    }
    return new ParsedName(
        pack,
        text.substring(
            Math.max(mention.start(), tokens.get(start).start()),
            Math.min(mention.end(), tokens.get(end - 1).end())),
        given(tokens, start, surname),
        surname(tokens, surname, end, mention),
        firstTitle < start,
        firstTitle < start && PersonTitles.isForm(tokens.get(start - 1)),
        isPlaced(pack, tokens, start, to),
        isArticled(pack, tokens, start, to),
        gender,
        firstTitle < start && PersonTitles.isOfReign(tokens.get(start - 1))
            ? tokens.get(start - 1).text()
            : "");
  }

  private static boolean isPlaced(LanguagePack pack, List<NameToken> tokens, int from, int to) {
    return from > 0
        && pack.has(WordList.PLACE_PREPOSITIONS, tokens.get(from - 1).lower())
        && !(to < tokens.size() && isPossessive(tokens.get(to)));
  }

  private static boolean isArticled(LanguagePack pack, List<NameToken> tokens, int from, int to) {
    return from > 0
        && pack.has(WordList.DEFINITE_ARTICLES, tokens.get(from - 1).lower())
        && !(to < tokens.size() && pack.has(WordList.PERSON_FOLLOWERS, tokens.get(to).text()));
  }

  /** The full name, folded. */
  String full() {
    return given + " " + surname;
  }

  /** Whether the name is a single word: a surname alone, or a given name. */
  boolean single() {
    return given.isEmpty();
  }

  private static boolean isTail(NameToken token) {
    return NameFolding.isSuffix(token) || !token.isWord() || isPossessive(token);
  }

  private static boolean isPossessive(NameToken token) {
    return token.pack().has(WordList.POSSESSIVE_ENDINGS, token.bare());
  }

  private static List<String> given(List<NameToken> tokens, int from, int to) {
    if (from == to) {
      return List.of();
    }
    List<String> given = new ArrayList<>(to - from);
    for (NameToken token : tokens.subList(from, to)) {
      if (token.isInitial()) {
        token.text().chars().filter(Character::isLetter).forEach(c -> given.add(initial(c)));
      } else if (token.isWord()) {
        given.add(NameFolding.fold(token.bare()));
      }
    }
    return given;
  }

  private static String initial(int letter) {
    return NameFolding.fold(Character.toString(letter));
  }

  /** The folded surname. A mention may end within a token: "Lavrov" in "Lavrov-led". */
  private static String surname(List<NameToken> tokens, int from, int to, Mention mention) {
    String surname = "";
    for (NameToken token : tokens.subList(from, to)) {
      String part = NameFolding.fold(WordForm.bare(token.within(mention.start(), mention.end())));
      surname = surname.isEmpty() ? part : surname + " " + part;
    }
    return surname;
  }
}
