package stet.revision.tag.person;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Filter of names that look like a person's but name something else, as the words around them show:
 * a storm, a ship, a firm, a street, a constituency.
 */
final class NonPersonFilter {
  private NonPersonFilter() {}

  /** The number of words behind a name in which the kind of thing that bears it is looked for. */
  private static final int MORE = 3;

  /** The marks that may enclose the name of a building. */
  private static final String QUOTES = "\"“”„‘’'«»";

  /** The most letters of a word in capitals that is an abbreviation rather than a name. */
  private static final int ABBREVIATED = 3;

  /** Whether tokens {@code from} to {@code to} of a sentence may name a person. */
  static boolean lets(LanguagePack pack, List<NameToken> sentence, int from, int to) {
    NameToken first = sentence.get(from);
    NameToken last = sentence.get(to - 1);
    NameToken left = from == 0 ? null : sentence.get(from - 1);
    NameToken right = to == sentence.size() ? null : sentence.get(to);
    String before = left == null ? "" : left.text();
    String lower = before.toLowerCase(Locale.ROOT);
    boolean titled = left != null && PersonTitles.isTitle(left);
    boolean alone = to - from == 1;
    if (ShipAndStormNames.is(pack, sentence, from)
        || PlaceNames.is(pack, sentence, from, to)
        || pack.has(WordList.GENITIVE_PREPOSITIONS, first.text())) {
      return false; // "Duke of Cambridge"
    }
    if (!alone && first.isCapitalised() && last.text().equals(last.lower()) && last.isWord()) {
      return false; // "Bydd angen", words of another language
    }
    if (alone && !titled && isAbbreviated(pack, first.text())) {
      return false;
    }
    if (pack.has(WordList.INSTITUTION_WORDS, last.text())
        || (!titled && isCalledAfter(pack, sentence, to))) {
      return false;
    }
    // Queen Elizabeth Hall, King Edward Street.
    if (!alone
        && left != null
        && PersonTitles.isOfReign(left)
        && pack.has(WordList.NAMESAKE_FOLLOWERS, last.text())) {
      return false;
    }
    if (pack.has(WordList.LAWS_LIKE_NAMES, last.text()) && !alone && !isGiven(first)) {
      return false;
    }
    if (!alone && !titled && pack.has(WordList.DEFINITE_ARTICLES, lower) && isGoneOnFrom(right)) {
      return false;
    }
    if (!titled && isHouse(pack, sentence, from, to)) {
      return false;
    }
    if (alone && !titled && pack.has(WordList.NO_LONE_NAMES, first.text())) {
      return false;
    }
    // "The Bill", "Online Safety Bill".
    if (alone
        && pack.has(WordList.LAWS_LIKE_NAMES, first.text())
        && left != null
        && !first.opens()
        && (left.isCapitalised() || pack.has(WordList.LAW_OPENERS, lower))) {
      return false;
    }
    if (!titled && FirmNames.isJoined(sentence, from, to)) {
      return false;
    }
    boolean led = left != null && left.isCapitalised() && touches(left, first);
    return !FirmNames.isCalledAfter(pack, sentence, to)
        && !isNamesake(pack, sentence.subList(from, to))
        && !(led && isNamesake(pack, sentence.subList(from - 1, to)));
  }

  /**
   * Whether a word is an abbreviation: {@code NG} in {@code NG agreed}, which stands for a withheld
   * name though some people are called so, or the plural of one, like {@code PRUs} and {@code
   * EULAs}.
   */
  private static boolean isAbbreviated(LanguagePack pack, String word) {
    int capitals = (int) word.chars().takeWhile(Character::isUpperCase).count();
    return (capitals == word.length() && capitals <= ABBREVIATED)
        || (capitals > 1
            && capitals == word.length() - 1
            && pack.hasEnding(WordList.PLURAL_ENDINGS, word));
  }

  /** Whether a name goes on as the name of a thing: {@code Francis Scott Key Bridge}. */
  private static boolean isCalledAfter(LanguagePack pack, List<NameToken> sentence, int to) {
    for (int i = to; i < Math.min(sentence.size(), to + MORE); i++) {
      NameToken token = sentence.get(i);
      boolean goesOn =
          token.isCapitalised() || pack.has(WordList.SMALL_NAMESAKE_FOLLOWERS, token.text());
      if (!goesOn || !touches(sentence.get(i - 1), token)) {
        return false;
      }
      if (follows(token)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamesake(LanguagePack pack, List<NameToken> name) {
    return name.size() > 1
        && pack.has(
            WordList.NAMES_OF_NO_PERSON,
            NameFolding.fold(name.stream().map(NameToken::bare).collect(Collectors.joining(" "))));
  }

  private static boolean follows(NameToken right) {
    return !right.opens()
        && (right.pack().has(WordList.INSTITUTION_WORDS, right.text())
            || right.pack().has(WordList.NAMESAKE_FOLLOWERS, right.text())
            || right.pack().has(WordList.SMALL_NAMESAKE_FOLLOWERS, right.text()));
  }

  /**
   * Whether a name is that of a building: {@code Hotel Santa Claus}, {@code Halls “Rafael
   * Mihaylov”}, {@code “Boris Hristov” Hall}.
   */
  private static boolean isHouse(LanguagePack pack, List<NameToken> sentence, int from, int to) {
    if (to - from > 1 && pack.has(WordList.HOUSE_WORDS, sentence.get(from).text())) {
      return true;
    }
    int left = from - 1;
    while (left >= 0 && isQuote(sentence.get(left))) {
      left--;
    }
    int right = to;
    while (right < sentence.size() && isQuote(sentence.get(right))) {
      right++;
    }
    boolean marked = left < from - 1 && right > to;
    boolean called = left >= 0 && pack.has(WordList.HOUSE_WORDS, sentence.get(left).text());
    return marked && (called || (right < sentence.size() && follows(sentence.get(right))));
  }

  private static boolean isQuote(NameToken token) {
    return token.text().length() == 1 && QUOTES.indexOf(token.text().charAt(0)) >= 0;
  }

  /**
   * Whether the word behind a name with an article shows that it names a thing: {@code the Young
   * Vic is}. {@code The Ada Thorne affair} is called after a person.
   */
  private static boolean isGoneOnFrom(@Nullable NameToken right) {
    return right == null
        || !right.isWord()
        || right.pack().has(WordList.THING_NAME_FOLLOWERS, right.lower());
  }

  static boolean touches(NameToken left, NameToken right) {
    return right.start() - left.end() <= 1;
  }

  static boolean isGiven(NameToken token) {
    return token.isInitial()
        || token.pack().has(WordList.GIVEN_NAMES, NameFolding.fold(token.text()));
  }
}
