package stet.revision.tag.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.text.AnalyzedText;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** Scanner that finds the quotations of a text in one pass. */
final class QuotationScanner {

  /** The shapes of marks that open and close each other. */
  enum Kind {
    DOUBLE,
    ANGLE,
    SINGLE,
    CORNER
  }

  private final String text;
  private final List<SetOffQuotation> blocks;
  private final List<Quotation> found = new ArrayList<>();
  private @Nullable Kind open;
  private int start;

  /** The opening mark of the open quotation; a guillemet closes with the other one. */
  private char mark;

  /** The place at which the open single quotation closes. */
  private int closing;

  /** A part of the text, copied because every article is read whole and an array is read faster. */
  private final char[] window;

  private int windowFrom;
  private int windowEnd;

  private final LanguagePack pack;

  /** The index of the next block that the source sets off. */
  private int block;

  /** The place where that block begins; -1 if there is none. */
  private int blockAt;

  QuotationScanner(LanguagePack pack, String text, List<SetOffQuotation> blocks) {
    this.pack = pack;
    this.text = text;
    this.blocks = blocks;
    window = new char[Math.min(text.length(), 1 << 10)];
    blockAt = blocks.isEmpty() ? -1 : blocks.getFirst().from();
  }

  List<Quotation> quotations() {
    for (int i = next(0); i < text.length(); i = next(i + 1)) {
      char c = text.charAt(i);
      if (isBlock(i)) {
        i = takeBlock(i);
      } else if (c == '\n') {
        i = lineEnd(i);
      } else {
        Kind kind = kind(c);
        if (kind != null) {
          meet(kind, c, i);
        }
      }
    }
    if (open != null) {
      add(trimmed(text.length()), false);
    }
    return found;
  }

  /** The next place at which a block begins or a character other than a plain one is found. */
  private int next(int from) {
    int to = blockAt < from ? text.length() : blockAt;
    int i = from;
    while (i < to) {
      if (i >= windowEnd) {
        windowFrom = i;
        windowEnd = Math.min(i + window.length, text.length());
        text.getChars(windowFrom, windowEnd, window, 0);
      }
      int end = Math.min(to, windowEnd);
      while (i < end && isPlain(window[i - windowFrom])) {
        i++;
      }
      if (i < end) {
        return i;
      }
    }
    return i;
  }

  private static boolean isPlain(char c) {
    return c < 0x80 && c != '"' && c != '\'' && c != '\n';
  }

  static @Nullable Kind kind(char c) {
    return switch (c) {
      case '"', '“', '”', '„', '‟', '＂' -> Kind.DOUBLE;
      case '«', '»' -> Kind.ANGLE;
      case '「', '」', '『', '』' -> Kind.CORNER;
      case '\'', '‘', '’', '‚', '‛', '‹', '›' -> Kind.SINGLE;
      default -> null;
    };
  }

  /**
   * Handles the end of a line and returns the place of the last character read. If the line ends
   * the paragraph, an open quotation goes on in the next or ends unclosed.
   */
  private int lineEnd(int at) {
    int i = at + 1;
    boolean blank = false;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      blank |= text.charAt(i) == '\n';
      i++;
    }
    if (!blank || i == text.length()) {
      return i - 1;
    }
    if (isBlock(i)) {
      return i - 1;
    }
    if (open == null) {
      return kind(text.charAt(i)) == null && announces(at) ? announced(i) : i - 1;
    }
    if (kind(text.charAt(i)) == open && opens(open, text.charAt(i), i)) {
      if (open == Kind.SINGLE) {
        closing = closeOfSingle(i);
      }
      return i;
    }
    add(trimmed(at), false);
    return i - 1;
  }

  private boolean isBlock(int at) {
    return at == blockAt;
  }

  /** Adds the block that begins at a place and returns the place of its last character. */
  private int takeBlock(int from) {
    if (open != null) {
      add(trimmed(from), false);
    }
    SetOffQuotation next = blocks.get(block);
    block++;
    blockAt = block < blocks.size() ? blocks.get(block).from() : -1;
    found.add(Quotation.block(pack, text, found, from, next.to(), next.said()));
    return next.to() - 1;
  }

  /**
   * Adds the paragraph that begins at a place as a quotation and returns the place of its last
   * character.
   */
  private int announced(int from) {
    int to = from;
    while (to < text.length() && text.charAt(to) != '\n') {
      to++;
    }
    found.add(Quotation.block(pack, text, found, from, to, true));
    return to - 1;
  }

  /**
   * Whether the paragraph that ends at a place announces the speaker of the next: {@code Ms Holt
   * said:}.
   */
  private boolean announces(int at) {
    if (!SpeakerAnnouncement.mayEnd(pack, text, at)) {
      return false;
    }
    int start = text.lastIndexOf('\n', at - 1) + 1;
    return SpeakerAnnouncement.ends(pack, text, start, at)
        && (found.isEmpty() || found.getLast().end() <= start);
  }

  private void meet(Kind kind, char c, int i) {
    if (open == null) {
      boolean apostrophe = c == '\'' && i > 0 && AnalyzedText.isPart(text.charAt(i - 1));
      if (!apostrophe && opens(kind, c, i)) {
        open(kind, c, i);
      }
    } else if (kind == open) {
      if (closes(kind, c, i)) {
        add(i + 1, true);
      } else if (kind == Kind.DOUBLE && opens(kind, c, i)) {
        add(trimmed(i), false);
        open(kind, c, i);
      }
    }
  }

  private void open(Kind kind, char c, int i) {
    open = kind;
    mark = c;
    start = i;
    closing = kind == Kind.SINGLE ? closeOfSingle(i) : -1;
    if (kind == Kind.SINGLE && closing < 0 && !nextParagraphOpens(i)) {
      open = null;
    }
  }

  private void add(int end, boolean closed) {
    if (closed || open != Kind.SINGLE) {
      found.add(Quotation.marked(pack, text, found, start, end, closed));
    }
    open = null;
  }

  private boolean opens(Kind kind, char c, int i) {
    if (kind == Kind.CORNER) {
      return c == '「' || c == '『';
    }
    if (kind == Kind.ANGLE) {
      return c == '«' || (boundaryBefore(i) && !spaceAfter(i));
    }
    if (c == '„' || c == '‚') {
      return true;
    }
    if (c == '“') {
      return (boundaryBefore(i) || unspacedBefore(i))
          && i + 1 < text.length()
          && text.charAt(i + 1) != '\n';
    }
    if (kind == Kind.SINGLE) {
      return c != '’' && boundaryBefore(i) && !spaceAfter(i) && !elides(c, i);
    }
    return boundaryBefore(i) && !spaceAfter(i);
  }

  private boolean closes(Kind kind, char c, int i) {
    return switch (kind) {
      case SINGLE -> i == closing;
      case ANGLE -> c != mark;
      case CORNER -> c == (mark == '「' ? '」' : '』');
      case DOUBLE -> c == '”' || !boundaryBefore(i) || spaceAfter(i);
    };
  }

  /**
   * Whether a place is at the beginning, or behind white space, an opening bracket, a dash or
   * another opening mark.
   */
  private boolean boundaryBefore(int i) {
    if (i == 0) {
      return true;
    }
    char c = text.charAt(i - 1);
    return isSpace(c) || "([{—–-/“‘\"'„‚«¡¿".indexOf(c) >= 0;
  }

  /**
   * Whether a place is behind a character or mark of a script without spaces, or behind a colon:
   * {@code 他说:“}.
   */
  private boolean unspacedBefore(int i) {
    char c = text.charAt(i - 1);
    return c == ':' || AnalyzedText.isUnspaced(c) || "：，。、；！？）".indexOf(c) >= 0;
  }

  private boolean spaceAfter(int i) {
    return i + 1 == text.length() || isSpace(text.charAt(i + 1));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Whether a mark is an apostrophe at the beginning of a word: 'em, '90s, 'tis. */
  private boolean elides(char c, int i) {
    if (c == '‚' || c == '‹') {
      return false;
    }
    if (Character.isDigit(text.charAt(i + 1))) {
      return i + 3 < text.length()
          && Character.isDigit(text.charAt(i + 2))
          && !Character.isDigit(text.charAt(i + 3));
    }
    for (String word : pack.words(WordList.ELIDED_WORDS)) {
      int end = i + 1 + word.length();
      if (text.regionMatches(true, i + 1, word, 0, word.length())
          && (end >= text.length() || !Character.isLetter(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The place at which a single quotation closes in its paragraph; -1 for none. A mark behind an s
   * may be a possessive ("the workers’ union"), so it counts only if there is no better one.
   */
  private int closeOfSingle(int from) {
    int maybe = -1;
    boolean low = text.charAt(from) == '‚';
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && blankLine(i)) {
        break;
      }
      if (kind(c) != Kind.SINGLE) {
        continue;
      }
      boolean wordAfter = i + 1 < text.length() && AnalyzedText.isPart(text.charAt(i + 1));
      char previous = text.charAt(i - 1);
      if (c != '’' && !low && boundaryBefore(i) && wordAfter) {
        break;
      }
      if (wordAfter || isSpace(previous)) {
        continue;
      }
      if (!Character.isLetter(previous)
          || !pack.has(WordList.PLURAL_ENDINGS, String.valueOf(Character.toLowerCase(previous)))) {
        return i;
      }
      if (maybe < 0) {
        maybe = i;
      }
    }
    return maybe;
  }

  private boolean nextParagraphOpens(int from) {
    for (int i = from + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\n' && blankLine(i)) {
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
          i++;
        }
        return i < text.length() && text.charAt(i) == text.charAt(from);
      }
    }
    return false;
  }

  private boolean blankLine(int i) {
    for (int j = i + 1; j < text.length() && Character.isWhitespace(text.charAt(j)); j++) {
      if (text.charAt(j) == '\n') {
        return true;
      }
    }
    return false;
  }

  private int trimmed(int end) {
    int i = end;
    while (i > start + 1 && isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
