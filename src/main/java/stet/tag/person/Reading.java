package stet.tag.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.tag.person.PersonRecogniser.Mention;

/**
 * One paragraph or headline, and the names that a recogniser found in it. Immutable; taken apart
 * once, so that it can be remembered and read in every version that has it.
 */
public final class Reading {

  /** A mention, taken apart. */
  record Entry(Mention mention, Name name) {}

  /** How many given names and initials a surname takes in that stands behind them. */
  private static final int MOST_GIVEN = 3;

  private static final int SHORTEST_SURNAME = 3;

  private final String text;
  private final List<Mention> mentions;
  private final List<Entry> entries;
  private final List<Entry> lone;
  private final Set<String> phrased;

  /**
   * @param mentions the names found in the text, in order
   */
  public Reading(String text, List<Mention> mentions) {
    this.text = text;
    this.mentions = List.copyOf(mentions);
    List<Token> tokens = Token.of(text);
    entries = new ArrayList<>();
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
      Name name = Name.of(text, tokens, i, end, mention);
      if (name != null) {
        entries.add(new Entry(mention, name));
      }
    }
    lone = new ArrayList<>();
    phrased = new HashSet<>();
    for (int at = 0; at < tokens.size(); at++) {
      if (!covered[at] && mayName(tokens.get(at))) {
        gather(tokens, covered, at);
      }
    }
  }

  private Reading(Reading before, List<Entry> found) {
    text = before.text;
    entries = new ArrayList<>(before.entries);
    entries.addAll(found);
    entries.sort(Comparator.comparingInt(entry -> entry.mention.start()));
    List<Mention> all = new ArrayList<>(before.mentions);
    found.forEach(entry -> all.add(entry.mention));
    all.sort(Comparator.comparingInt(Mention::start));
    mentions = List.copyOf(all);
    lone = before.lone.stream().filter(entry -> !found.contains(entry)).toList();
    phrased = before.phrased;
  }

  public String text() {
    return text;
  }

  /** In order. */
  public List<Mention> mentions() {
    return mentions;
  }

  /** The mentions, taken apart; those that are nothing but titles left out. */
  List<Entry> entries() {
    return entries;
  }

  /**
   * What may be a name where its last word is a surname that the article has elsewhere: capitalised
   * words in no mention that stand alone, behind a title, or behind given names, which are part of
   * the entry.
   */
  List<Entry> lone() {
    return lone;
  }

  /** Words in no mention that stand beside another capitalised one, folded. */
  Set<String> phrased() {
    return phrased;
  }

  /** The same with more names. */
  Reading with(List<Entry> found) {
    return found.isEmpty() ? this : new Reading(this, found);
  }

  private static boolean mayName(Token token) {
    return token.isCapitalised()
        && token.bare().length() >= SHORTEST_SURNAME
        && !Titles.isTitle(token);
  }

  private void gather(List<Token> tokens, boolean[] covered, int at) {
    if (isCapital(tokens, at + 1) && !tokens.get(at + 1).opens()) {
      phrased.add(Names.fold(tokens.get(at).bare()));
      return;
    }
    int start = at;
    while (start > 0
        && at - start < MOST_GIVEN
        && !tokens.get(start).opens()
        && !covered[start - 1]
        && isGiven(tokens.get(start - 1))) {
      start--;
    }
    if (start > 0 && !tokens.get(start).opens() && isCapital(tokens, start - 1)) {
      Token left = tokens.get(start - 1);
      if (!Titles.isTitle(left) && !left.opens()) {
        phrased.add(Names.fold(tokens.get(at).bare()));
        return;
      }
    }
    Token last = tokens.get(at);
    Mention mention =
        Mention.of(text, tokens.get(start).start(), last.start() + last.bare().length());
    @Nullable Name name = Name.of(text, tokens, start, at + 1, mention);
    if (name != null) {
      lone.add(new Entry(mention, name));
    }
  }

  private static boolean isGiven(Token token) {
    return token.isInitial()
        || (token.isCapitalised() && GivenNames.ALL.contains(Names.fold(token.text())));
  }

  private static boolean isCapital(List<Token> tokens, int at) {
    return at < tokens.size() && tokens.get(at).isCapitalised();
  }
}
