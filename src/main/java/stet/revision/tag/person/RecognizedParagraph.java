package stet.revision.tag.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.revision.tag.person.PersonRecognizer.Mention;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * One paragraph or headline with the names that a recogniser found in it, parsed once, so that it
 * can be cached and used in every version that contains it. Immutable.
 */
public final class RecognizedParagraph {

  /** A mention with its parsed name. */
  record Entry(Mention mention, ParsedName name) {}

  /** The most given names and initials ahead of a surname that are taken as part of its name. */
  private static final int MOST_GIVEN = 3;

  private static final int SHORTEST_SURNAME = 3;

  private final LanguagePack pack;
  private final String text;
  private final List<Mention> mentions;
  private final List<Entry> entries;
  private final List<Entry> lone;
  private final List<String> doubted;

  /**
   * Creates a paragraph.
   *
   * @param mentions the names found in the text, in order
   */
  public RecognizedParagraph(LanguagePack pack, String text, List<Mention> mentions) {
    this(pack, text, NameToken.of(pack, text), mentions);
  }

  /**
   * Creates a paragraph.
   *
   * @param tokens the tokens of the whole text
   */
  RecognizedParagraph(
      LanguagePack pack, String text, List<NameToken> tokens, List<Mention> mentions) {
    this.pack = pack;
    this.text = text;
    this.mentions = List.copyOf(mentions);
    entries = new ArrayList<>(mentions.size());
    boolean[] covered = new boolean[tokens.size()];
    int i = 0;
    for (Mention mention : mentions) {
      while (i < tokens.size() && tokens.get(i).end() <= mention.start()) {
        i++;
      }
      int end = i;
      while (end < tokens.size() && tokens.get(end).start() < mention.end()) {
        covered[end++] = true;
      }
      ParsedName name = ParsedName.of(pack, text, tokens, i, end, mention);
      if (name != null) {
        entries.add(new Entry(mention, name));
      }
    }
    lone = new ArrayList<>(0);
    doubted = new ArrayList<>(0);
    for (int at = 0; at < tokens.size(); at++) {
      if (!covered[at] && mayName(tokens.get(at))) {
        gather(tokens, covered, at);
      }
    }
  }

  private RecognizedParagraph(RecognizedParagraph before, List<Entry> found) {
    pack = before.pack;
    text = before.text;
    entries = new ArrayList<>(before.entries);
    entries.addAll(found);
    entries.sort(Comparator.comparingInt(entry -> entry.mention.start()));
    List<Mention> all = new ArrayList<>(before.mentions);
    found.forEach(entry -> all.add(entry.mention));
    all.sort(Comparator.comparingInt(Mention::start));
    mentions = List.copyOf(all);
    lone = before.lone.stream().filter(entry -> !found.contains(entry)).toList();
    doubted = before.doubted;
  }

  public String text() {
    return text;
  }

  /** The mentions in order. */
  public List<Mention> mentions() {
    return mentions;
  }

  /** The mentions with their parsed names, without mentions that consist of titles only. */
  List<Entry> entries() {
    return entries;
  }

  /** Whether a mention has a given surname. */
  boolean names(String surname) {
    for (Entry entry : entries) {
      if (entry.name().surname().equals(surname)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Possible names, which are names if their last word is a surname that occurs elsewhere in the
   * article: capitalised words outside of mentions that are alone, behind a title, or behind given
   * names, which belong to the entry.
   */
  List<Entry> lone() {
    return lone;
  }

  /**
   * Folded words outside of mentions at places that are unusual for names of persons: in a longer
   * phrase, behind "in" or "the".
   */
  List<String> doubted() {
    return doubted;
  }

  /** The same paragraph with additional names. */
  RecognizedParagraph with(List<Entry> found) {
    return found.isEmpty() ? this : new RecognizedParagraph(this, found);
  }

  private static boolean mayName(NameToken token) {
    return token.isCapitalised()
        && token.bare().length() >= SHORTEST_SURNAME
        && !PersonTitles.isTitle(token);
  }

  private void gather(List<NameToken> tokens, boolean[] covered, int at) {
    NameToken last = tokens.get(at);
    int start = at;
    while (start > 0
        && at - start < MOST_GIVEN
        && !tokens.get(start).opens()
        && !covered[start - 1]
        && isGiven(tokens.get(start - 1))) {
      start--;
    }
    if (isFirm(pack, tokens, at)) {
      return;
    }
    if (goesOn(tokens, at) || isLed(tokens, start)) {
      doubted.add(NameFolding.fold(last.bare()));
    } else {
      Mention mention =
          Mention.of(text, tokens.get(start).start(), last.start() + last.bare().length());
      @Nullable ParsedName name = ParsedName.of(pack, text, tokens, start, at + 1, mention);
      if (name != null) {
        lone.add(new Entry(mention, name));
        if (name.placed() || name.articled()) {
          doubted.add(name.surname());
        }
      }
    }
  }

  /**
   * Whether a word is part of a firm's name, such as {@code Marsh & Marsh}, though a person Ivo
   * Marsh may be named elsewhere.
   */
  private static boolean isFirm(LanguagePack pack, List<NameToken> tokens, int at) {
    boolean titled = at > 0 && PersonTitles.isTitle(tokens.get(at - 1));
    return !titled
        && (FirmNames.isJoined(tokens, at, at + 1)
            || FirmNames.isCalledAfter(pack, tokens, at + 1));
  }

  /** Whether a capitalised word follows that may belong to a word. */
  private static boolean goesOn(List<NameToken> tokens, int at) {
    return at + 1 < tokens.size()
        && tokens.get(at + 1).isCapitalised()
        && !tokens.get(at + 1).opens();
  }

  /**
   * Whether a capitalised word precedes that may belong to a word: not a title and not the first of
   * a sentence.
   */
  private static boolean isLed(List<NameToken> tokens, int at) {
    if (at == 0 || tokens.get(at).opens()) {
      return false;
    }
    NameToken left = tokens.get(at - 1);
    return left.isCapitalised() && !PersonTitles.isTitle(left) && !left.opens();
  }

  private static boolean isGiven(NameToken token) {
    return token.isInitial()
        || (token.isCapitalised()
            && token.pack().has(WordList.GIVEN_NAMES, NameFolding.fold(token.text())));
  }
}
