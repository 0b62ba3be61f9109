package stet.revision.diff;

import stet.model.CosmeticFolding;
import stet.text.AnalyzedText;

/**
 * The tokens of a text for the word diff, as a view of its segments: words, marks and spaces, which
 * together are the whole text.
 *
 * <p>A word is a run of letters and digits, with an apostrophe or hyphen between letters and a full
 * stop, comma or colon between digits ({@code hasn’t}, {@code right-wing}, {@code 1,200}); in
 * scripts without spaces between words, each character is a word. A mark is any other character. A
 * character is never separated from the characters that combine with it.
 */
public final class DiffTokens {

  public enum Kind {
    WORD,
    MARK,
    SPACE
  }

  private final String text;
  private int count;
  private final int[] ends;
  private final Kind[] kinds;
  private final int[] numbers;

  private DiffTokens(String text, int most) {
    this.text = text;
    this.ends = new int[most];
    this.kinds = new Kind[most];
    this.numbers = new int[most];
  }

  public static DiffTokens of(String text, TextNumbering numbering) {
    AnalyzedText segments = AnalyzedText.of(text);
    DiffTokenBounds bounds = new DiffTokenBounds(segments);
    DiffTokens tokens = new DiffTokens(text, segments.count());
    int space = numbering.number(" ");
    int from = 0;
    int at = 0;
    while (at < segments.count()) {
      Kind kind =
          switch (segments.kind(at)) {
            case LETTERS, DIGITS, CHARACTER -> Kind.WORD;
            case SPACE -> Kind.SPACE;
            case MARK -> Kind.MARK;
          };
      at = bounds.behindToken(at);
      int to = segments.end(at - 1);
      tokens.add(kind, to, kind == Kind.SPACE ? space : number(text, from, to, numbering));
      from = to;
    }
    return tokens;
  }

  public int count() {
    return count;
  }

  int start(int token) {
    return token == 0 ? 0 : ends[token - 1];
  }

  int end(int token) {
    return ends[token];
  }

  public Kind kind(int token) {
    return kinds[token];
  }

  /** The number of a token, equal for tokens that are equal when folded. */
  public int number(int token) {
    return numbers[token];
  }

  public String text(int from, int to) {
    return text.substring(start(from), start(to));
  }

  boolean isQuotationMark(int token) {
    return kinds[token] == Kind.MARK && CosmeticFolding.isQuotationMark(text.charAt(start(token)));
  }

  /**
   * Whether a token ends in a joiner that would become visible ahead of the character that follows
   * a token of another text.
   */
  boolean wouldJoin(int token, DiffTokens other, int alike) {
    int end = ends[token];
    int next = other.ends[alike];
    return text.charAt(end - 1) >= 0x80
        && CosmeticFolding.isNothing(text.charAt(end - 1))
        && next < other.text.length()
        && CosmeticFolding.isSeenJoiner(
            text.substring(start(token), end) + other.text.charAt(next), end - start(token) - 1);
  }

  /** Whether a token is a word of at most a number of letters, all of them small. */
  boolean isSmallWord(int token, int letters) {
    if (kinds[token] != Kind.WORD || ends[token] - start(token) > letters) {
      return false;
    }
    for (int i = start(token); i < ends[token]; i++) {
      if (!Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void add(Kind kind, int end, int number) {
    ends[count] = end;
    kinds[count] = kind;
    numbers[count] = number;
    count++;
  }

  private static int number(String text, int from, int to, TextNumbering numbering) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) >= 0x80 || text.charAt(i) == '`') {
        return numbering.number(CosmeticFolding.fold(text.substring(from, to)));
      }
    }
    return numbering.number(text, from, to);
  }
}
