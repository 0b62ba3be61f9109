package stet.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The quotations of a text, outermost ones only, in order.
 *
 * <p>Marks are double (straight, curly, low), guillemets either way round, and single where they
 * can be told from apostrophes. A quotation that is not closed in its paragraph goes on in the next
 * if that opens with the same mark; else it ends with its paragraph, as not closed. A paragraph
 * behind one that ends on "said:" is a quotation without marks; of those behind it nobody can say
 * where it ends.
 */
final class Quotations {

  /** Behind a paragraph that ends on one of these and a colon, a quotation needs no marks. */
  private static final Set<String> ANNOUNCING =
      Set.of(
          "said",
          "says",
          "saying",
          "added",
          "adds",
          "adding",
          "commented",
          "commenting",
          "continued",
          "explained",
          "stated",
          "replied",
          "responded",
          "wrote",
          "tweeted",
          "concluded",
          "remarked",
          "declared");

  private final List<Quotation> all;
  private final Speakers speakers;
  private @Nullable List<String> stream;

  private Quotations(String text, List<Quotation> all) {
    this.all = all;
    speakers = new Speakers(text, all);
  }

  static Quotations in(String text) {
    return new Quotations(text, new Scan(text).quotations());
  }

  List<Quotation> all() {
    return all;
  }

  /** Those that a stretch of the text has part in. */
  List<Quotation> within(int from, int to) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).end() > from) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    int end = low;
    while (end < all.size() && all.get(end).start() < to) {
      end++;
    }
    return all.subList(low, end);
  }

  /** Who said one of them; null where the text does not tell. */
  @Nullable Attributed speaker(Quotation quotation) {
    return speakers.of(quotation.number());
  }

  /** The words of all quotations, one after the other. */
  List<String> stream() {
    if (stream == null) {
      List<String> words = new ArrayList<>();
      all.forEach(q -> words.addAll(q.folded()));
      stream = words;
    }
    return stream;
  }

  /** Whether a quotation mark of any kind stands right before a place. */
  static boolean markBefore(String text, int at) {
    return at > 0 && Scan.kind(text.charAt(at - 1)) != null;
  }

  /** Whether a quotation mark of any kind stands right behind a place, stops aside. */
  static boolean markBehind(String text, int at) {
    int i = at;
    while (i < text.length() && ",.?!… ".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i < text.length() && Scan.kind(text.charAt(i)) != null;
  }

  /** The shapes of marks that open and close each other. */
  private enum Kind {
    DOUBLE,
    ANGLE,
    SINGLE
  }

  /** One pass over the text. */
  private static final class Scan {

    private final String text;
    private final List<Quotation> found = new ArrayList<>();
    private @Nullable Kind open;
    private int start;

    /** How the open quotation's mark looks: guillemets close with the other one. */
    private char mark;

    /** Where the open single quotation was seen to close. */
    private int closing;

    Scan(String text) {
      this.text = text;
    }

    List<Quotation> quotations() {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c < 0x80 && c != '"' && c != '\'' && c != '\n') {
          continue;
        }
        if (c == '\n') {
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

    private static @Nullable Kind kind(char c) {
      return switch (c) {
        case '"', '“', '”', '„', '‟', '＂' -> Kind.DOUBLE;
        case '«', '»' -> Kind.ANGLE;
        case '\'', '‘', '’', '‚', '‛', '‹', '›' -> Kind.SINGLE;
        default -> null;
      };
    }

    /** At a line's end: where it ends the paragraph, an open quotation goes on or is given up. */
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
      if (open == null) {
        return announces(at) && kind(text.charAt(i)) == null ? block(i) : i - 1;
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

    /** Takes the paragraph that begins here for a quotation; gives its last character. */
    private int block(int from) {
      int to = from;
      while (to < text.length() && text.charAt(to) != '\n') {
        to++;
      }
      found.add(Quotation.block(text, found, from, to));
      return to - 1;
    }

    /** Whether the paragraph that ends here tells who says the next: {@code Ms Holt said:}. */
    private boolean announces(int at) {
      int end = at;
      while (end > 0 && isSpace(text.charAt(end - 1))) {
        end--;
      }
      if (end == 0 || text.charAt(end - 1) != ':') {
        return false;
      }
      int start = text.lastIndexOf('\n', end - 1) + 1;
      List<Word> words = Word.of(text, start, end);
      return words.size() > 1
          && ANNOUNCING.contains(words.getLast().folded())
          && (found.isEmpty() || found.getLast().end() <= start);
    }

    private void meet(Kind kind, char c, int i) {
      if (open == null) {
        boolean apostrophe = c == '\'' && i > 0 && Word.isPart(text.charAt(i - 1));
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
        found.add(Quotation.marked(text, found, start, end, closed));
      }
      open = null;
    }

    private boolean opens(Kind kind, char c, int i) {
      if (kind == Kind.ANGLE) {
        return c == '«' || (boundaryBefore(i) && !spaceAfter(i));
      }
      if (c == '„' || c == '‚') {
        return true;
      }
      if (c == '“') {
        return boundaryBefore(i) && i + 1 < text.length() && text.charAt(i + 1) != '\n';
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
        case DOUBLE -> c == '”' || !boundaryBefore(i) || spaceAfter(i);
      };
    }

    /** Nothing, white space, an opening bracket, a dash or another opening mark. */
    private boolean boundaryBefore(int i) {
      if (i == 0) {
        return true;
      }
      char c = text.charAt(i - 1);
      return isSpace(c) || "([{—–-/“‘\"'„‚«¡¿".indexOf(c) >= 0;
    }

    private boolean spaceAfter(int i) {
      return i + 1 == text.length() || isSpace(text.charAt(i + 1));
    }

    private static boolean isSpace(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** An apostrophe at the head of a word: 'em, '90s, 'tis. */
    private boolean elides(char c, int i) {
      if (c == '‚' || c == '‹') {
        return false;
      }
      if (Character.isDigit(text.charAt(i + 1))) {
        return i + 3 < text.length()
            && Character.isDigit(text.charAt(i + 2))
            && !Character.isDigit(text.charAt(i + 3));
      }
      for (String word : new String[] {"em", "tis", "twas", "til", "cause", "n"}) {
        int end = i + 1 + word.length();
        if (text.regionMatches(true, i + 1, word, 0, word.length())
            && (end >= text.length() || !Character.isLetter(text.charAt(end)))) {
          return true;
        }
      }
      return false;
    }

    /**
     * Where the single quotation that opens here closes in its paragraph, -1 for nowhere. A mark
     * behind an s may be a possessive ("the workers’ union"): then a better one is looked for.
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
        boolean wordAfter = i + 1 < text.length() && Word.isPart(text.charAt(i + 1));
        char previous = text.charAt(i - 1);
        if (c != '’' && !low && boundaryBefore(i) && wordAfter) {
          break;
        }
        if (wordAfter || isSpace(previous)) {
          continue;
        }
        if (!Character.isLetter(previous) || (previous != 's' && previous != 'S')) {
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
}
