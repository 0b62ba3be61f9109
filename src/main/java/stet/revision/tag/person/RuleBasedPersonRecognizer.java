package stet.revision.tag.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * A recogniser that finds names by rules, for languages in Latin script that capitalise names and
 * little else: a title or a common given name, then capitalised words.
 *
 * <p>It prefers precision to recall: a name with neither is missed, as is a surname alone (the
 * {@link PersonLinker} finds it again once the article names the person in full).
 */
final class RuleBasedPersonRecognizer implements PersonRecognizer {

  private static final int LONGEST = 4;

  private final Supplier<NameLexicon> lexicon;
  private final LanguagePack pack;
  private final WordFormCache forms;

  /**
   * Creates a recogniser.
   *
   * @param pack the word lists of the language that is read
   * @param lexicon the lexicon of given and family names
   */
  RuleBasedPersonRecognizer(LanguagePack pack, Supplier<NameLexicon> lexicon) {
    this.pack = pack;
    this.forms = new WordFormCache(pack, WordFormCache.LARGE);
    this.lexicon = lexicon;
  }

  @Override
  public List<Mention> mentions(String paragraph, LanguagePack language) {
    return mentions(paragraph, NameToken.of(pack, paragraph, forms));
  }

  @Override
  public RecognizedParagraph read(String paragraph, LanguagePack language) {
    List<NameToken> tokens = NameToken.of(pack, paragraph, forms);
    return new RecognizedParagraph(pack, paragraph, tokens, mentions(paragraph, tokens));
  }

  private List<Mention> mentions(String paragraph, List<NameToken> tokens) {
    boolean headline = isHeadlineCase(tokens);
    List<Mention> mentions = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      int start = i;
      boolean titled = false;
      while (start < tokens.size() && PersonTitles.isTitle(tokens.get(start))) {
        titled |= isPersonal(tokens.get(start)) || start + 1 < tokens.size();
        start++;
      }
      int end = nameEnd(pack, tokens, start, headline);
      if (end > start
          && isName(tokens, start, end, titled)
          && NonPersonFilter.lets(pack, tokens, start, end)) {
        mentions.add(Mention.of(paragraph, tokens.get(start).start(), tokens.get(end - 1).end()));
        i = end;
      } else {
        i = Math.max(i + 1, start);
      }
    }
    return mentions;
  }

  private static boolean isPersonal(NameToken token) {
    return PersonTitles.isPersonal(token) || PersonTitles.isAddress(token.pack(), token.form());
  }

  /** The index behind the capitalised words, initials and particles that begin at {@code start}. */
  private static int nameEnd(
      LanguagePack pack, List<NameToken> tokens, int start, boolean headline) {
    int end = start;
    int words = 0;
    int i = start;
    int most = headline ? 2 : LONGEST;
    while (i < tokens.size() && words < most) {
      NameToken token = tokens.get(i);
      if (i > start && (token.opens() || gap(tokens.get(i - 1), token))) {
        break;
      }
      if (token.isInitial()) {
        end = i + 1;
      } else if (token.isCapitalised() && token.isWord() && isNameWord(token)) {
        end = i + 1;
        words++;
      } else if (i == start || !NameFolding.isParticle(pack, token.text())) {
        break;
      }
      i++;
    }
    return end > start && tokens.get(end - 1).isInitial() && words == 0 ? start : end;
  }

  /**
   * Whether there is more than one character between two tokens, as between table cells or lines.
   */
  private static boolean gap(NameToken left, NameToken right) {
    return right.start() - left.end() > 1;
  }

  private static boolean isNameWord(NameToken token) {
    String text = token.text();
    return !token.pack().has(WordList.NO_NAME_PARTS, text.toLowerCase(Locale.ROOT))
        && text.indexOf('.') < 0
        && text.indexOf('/') < 0
        && text.chars().noneMatch(Character::isDigit)
        && (text.length() > 1)
        && !isPersonal(token);
  }

  private boolean isName(List<NameToken> tokens, int start, int end, boolean titled) {
    NameToken first = tokens.get(start);
    if (titled) {
      NameToken title = tokens.get(start - 1);
      return !first.opens()
          && !pack.has(WordList.OFFICE_ENDINGS, first.lower())
          && first.start() - title.end() <= 1
          && (isPersonal(title) || end - start > 1 || !isAllCapitals(first));
    }
    if (end - start < 2) {
      return false;
    }
    if (end < tokens.size() && tokens.get(end).isCapitalised() && !gapAfter(tokens, end)) {
      NameToken next = tokens.get(end);
      if (pack.has(WordList.NO_NAME_PARTS, next.text().toLowerCase(Locale.ROOT)) && !next.opens()) {
        return false;
      }
    }
    boolean initial = tokens.subList(start + 1, end - 1).stream().anyMatch(NameToken::isInitial);
    return pack.has(WordList.GIVEN_NAMES, NameFolding.fold(first.text()))
        || (start > 0
            && AddressedNames.isOffice(tokens.get(start - 1))
            && !gap(tokens.get(start - 1), first))
        || areListed(first, tokens.get(end - 1))
        || (initial && !first.opens())
        || (first.isInitial()
            && end - start == 2
            && !pack.has(WordList.COUNTRIES_LIKE_INITIALS, first.text()));
  }

  /** Whether the first word is listed as a given name and the last as a family name. */
  private boolean areListed(NameToken first, NameToken last) {
    return !isAllCapitals(first)
        && (lexicon.get().names(first.lower()) & 1) != 0
        && (lexicon.get().names(last.lower()) & 2) != 0;
  }

  private static boolean gapAfter(List<NameToken> tokens, int end) {
    return gap(tokens.get(end - 1), tokens.get(end));
  }

  private static boolean isAllCapitals(NameToken token) {
    return token.text().length() > 1 && token.text().equals(token.text().toUpperCase(Locale.ROOT));
  }

  private static boolean isHeadlineCase(List<NameToken> tokens) {
    long words = tokens.stream().filter(NameToken::isWord).count();
    long capitals = tokens.stream().filter(t -> t.isWord() && t.isCapitalised()).count();
    return words > 2 && capitals * 10 >= words * 8;
  }
}
