package stet.tag.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Names by rule, for languages in Latin script that capitalise names and little else: a title or a
 * common given name, then capitalised words.
 *
 * <p>Sure rather than complete: a name with neither is missed, as is a surname that stands alone
 * (the {@link Cast} finds it again once the article names it in full).
 */
final class NameRules implements PersonRecogniser {

  private static final int LONGEST = 4;

  private final Supplier<Lexicon> lexicon;
  private final LanguagePack pack;
  private final Forms forms;

  /**
   * @param pack the word lists of the language that is read
   * @param lexicon of given and family names
   */
  NameRules(LanguagePack pack, Supplier<Lexicon> lexicon) {
    this.pack = pack;
    this.forms = new Forms(pack, Forms.LARGE);
    this.lexicon = lexicon;
  }

  @Override
  public List<Mention> mentions(String paragraph, LanguagePack language) {
    return mentions(paragraph, Token.of(pack, paragraph, forms));
  }

  @Override
  public Reading read(String paragraph, LanguagePack language) {
    List<Token> tokens = Token.of(pack, paragraph, forms);
    return new Reading(pack, paragraph, tokens, mentions(paragraph, tokens));
  }

  private List<Mention> mentions(String paragraph, List<Token> tokens) {
    boolean headline = isHeadlineCase(tokens);
    List<Mention> mentions = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      int start = i;
      boolean titled = false;
      while (start < tokens.size() && isTitle(tokens.get(start))) {
        titled |= isPersonal(tokens.get(start)) || start + 1 < tokens.size();
        start++;
      }
      int end = nameEnd(pack, tokens, start, headline);
      if (end > start
          && isName(tokens, start, end, titled)
          && Sieve.lets(pack, tokens, start, end)) {
        mentions.add(Mention.of(paragraph, tokens.get(start).start(), tokens.get(end - 1).end()));
        i = end;
      } else {
        i = Math.max(i + 1, start);
      }
    }
    return mentions;
  }

  private static boolean isTitle(Token token) {
    return Titles.isTitle(token) || token.pack().has(WordList.COURTESY_TITLES, token.text());
  }

  private static boolean isPersonal(Token token) {
    return Titles.isPersonal(token) || token.pack().has(WordList.COURTESY_TITLES, token.text());
  }

  /** Behind the capitalised words, initials and particles that begin at {@code start}. */
  private static int nameEnd(LanguagePack pack, List<Token> tokens, int start, boolean headline) {
    int end = start;
    int words = 0;
    int i = start;
    int most = headline ? 2 : LONGEST;
    while (i < tokens.size() && words < most) {
      Token token = tokens.get(i);
      if (i > start && (token.opens() || gap(tokens.get(i - 1), token))) {
        break;
      }
      if (token.isInitial()) {
        end = i + 1;
      } else if (token.isCapitalised() && token.isWord() && isNameWord(token)) {
        end = i + 1;
        words++;
      } else if (i == start || !Names.isParticle(pack, token.text())) {
        break;
      }
      i++;
    }
    return end > start && tokens.get(end - 1).isInitial() && words == 0 ? start : end;
  }

  /** More than one space, as between table cells or lines. */
  private static boolean gap(Token left, Token right) {
    return right.start() - left.end() > 1;
  }

  private static boolean isNameWord(Token token) {
    String text = token.text();
    return !token.pack().has(WordList.NO_NAME_PARTS, text.toLowerCase(Locale.ROOT))
        && text.indexOf('.') < 0
        && text.indexOf('/') < 0
        && text.chars().noneMatch(Character::isDigit)
        && (text.length() > 1)
        && !isPersonal(token);
  }

  private boolean isName(List<Token> tokens, int start, int end, boolean titled) {
    Token first = tokens.get(start);
    if (titled) {
      Token title = tokens.get(start - 1);
      return !first.opens()
          && !pack.has(WordList.OFFICE_ENDINGS, first.lower())
          && first.start() - title.end() <= 1
          && (isPersonal(title) || end - start > 1 || !isAllCapitals(first));
    }
    if (end - start < 2) {
      return false;
    }
    if (end < tokens.size() && tokens.get(end).isCapitalised() && !gapAfter(tokens, end)) {
      Token next = tokens.get(end);
      if (pack.has(WordList.NO_NAME_PARTS, next.text().toLowerCase(Locale.ROOT)) && !next.opens()) {
        return false;
      }
    }
    boolean initial = tokens.subList(start + 1, end - 1).stream().anyMatch(Token::isInitial);
    return pack.has(WordList.GIVEN_NAMES, Names.fold(first.text()))
        || (start > 0 && isOffice(tokens.get(start - 1)) && !gap(tokens.get(start - 1), first))
        || areListed(first, tokens.get(end - 1))
        || (initial && !first.opens())
        || (first.isInitial() && end - start == 2 && !first.text().equals("U.S."));
  }

  private static boolean isOffice(Token token) {
    String lower = token.lower();
    return token.pack().words(WordList.OFFICE_ENDINGS).stream().anyMatch(lower::endsWith);
  }

  /** Whether the lists have the one as a given and the other as a family name. */
  private boolean areListed(Token first, Token last) {
    return !isAllCapitals(first)
        && (lexicon.get().names(first.lower()) & 1) != 0
        && (lexicon.get().names(last.lower()) & 2) != 0;
  }

  private static boolean gapAfter(List<Token> tokens, int end) {
    return gap(tokens.get(end - 1), tokens.get(end));
  }

  private static boolean isAllCapitals(Token token) {
    return token.text().length() > 1 && token.text().equals(token.text().toUpperCase(Locale.ROOT));
  }

  private static boolean isHeadlineCase(List<Token> tokens) {
    long words = tokens.stream().filter(Token::isWord).count();
    long capitals = tokens.stream().filter(t -> t.isWord() && t.isCapitalised()).count();
    return words > 2 && capitals * 10 >= words * 8;
  }
}
