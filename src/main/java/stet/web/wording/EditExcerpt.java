package stet.web.wording;

import java.util.ArrayList;
import java.util.List;
import stet.web.view.TextRun;

/**
 * Excerpts of the words of an edit for lists. Changed words stay, and long unchanged parts around
 * them are shortened.
 */
public final class EditExcerpt {
  private EditExcerpt() {}

  /** The length of an excerpt, by the most characters of its parts. */
  public enum ExcerptLength {
    /** As many words around the changes as a list of edits has room for. */
    LIST(240, 90, 1200),
    /** Short enough to be read at a glance. */
    BRIEF(135, 90, 240),
    SHORT(90, 50, 140),
    SHORTEST(50, 25, 80);

    /** The most characters of an unchanged part that is shown completely. */
    private final int standing;

    /** The number of characters next to a change that are kept of a longer unchanged part. */
    private final int kept;

    /** The most characters of a changed part. In a list, only a text as long as a page is cut. */
    private final int changed;

    ExcerptLength(int standing, int kept, int changed) {
      this.standing = standing;
      this.kept = kept;
      this.changed = changed;
    }
  }

  /** Returns an excerpt with as many words around the changes as a list of edits has room for. */
  public static List<TextRun> of(List<TextRun> runs) {
    return of(runs, ExcerptLength.LIST);
  }

  /** Returns an excerpt short enough to be read at a glance. */
  public static List<TextRun> brief(List<TextRun> runs) {
    return of(runs, ExcerptLength.BRIEF);
  }

  /** Returns an excerpt of a length. */
  public static List<TextRun> of(List<TextRun> runs, ExcerptLength length) {
    List<TextRun> excerpt = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      TextRun run = runs.get(i);
      String text = run.text();
      if (run.mark() == TextRun.Mark.SAME && text.length() > length.standing) {
        boolean only = runs.size() == 1;
        String head = i == 0 && !only ? "" : text.substring(0, wordEnd(text, length.kept));
        boolean last = i == runs.size() - 1;
        String tail = last ? "" : text.substring(wordStart(text, text.length() - length.kept));
        excerpt.add(new TextRun(TextRun.Mark.SAME, head + (head.isEmpty() ? "… " : " … ") + tail));
      } else if (text.length() > length.changed) {
        excerpt.add(
            new TextRun(
                run.mark(),
                text.substring(0, wordEnd(text, length.changed)) + " …",
                run.matched(),
                run.otherForm()));
      } else {
        excerpt.add(run);
      }
    }
    return excerpt;
  }

  /**
   * Returns an excerpt of a text in which it begins to differ from another one, cut between words,
   * with ellipses.
   */
  public static String differing(String text, String other, int length) {
    String line = text.replace('\n', ' ');
    int same = 0;
    int least = Math.min(text.length(), other.length());
    while (same < least && text.charAt(same) == other.charAt(same)) {
      same++;
    }
    int ahead = length / 3;
    if (line.length() <= length || same <= ahead) {
      return beginning(line, length);
    }
    int start = wordStart(line, same - ahead);
    return "… " + beginning(line.substring(Math.min(start, same)), length);
  }

  /** Returns the beginning of a text, cut between words, with an ellipsis. */
  public static String beginning(String text, int length) {
    String line = text.replace('\n', ' ');
    return line.length() <= length ? line : line.substring(0, wordEnd(line, length)) + " …";
  }

  /** Returns the beginning of marked words, cut between words, with an ellipsis. */
  public static List<TextRun> beginning(List<TextRun> runs, int length) {
    List<TextRun> beginning = new ArrayList<>();
    int room = length;
    for (TextRun run : runs) {
      String text = run.text();
      if (text.length() > room) {
        String begun = room == 0 ? "" : begun(text, room).stripTrailing();
        beginning.add(new TextRun(run.mark(), begun + " …", run.matched(), run.otherForm()));
        return beginning;
      }
      beginning.add(run);
      room -= text.length();
    }
    return beginning;
  }

  /** Returns the beginning of a text, cut between words, without an ellipsis. */
  public static String begun(String text, int length) {
    return text.length() <= length ? text : text.substring(0, wordEnd(text, length));
  }

  private static int wordEnd(String text, int at) {
    int end = text.lastIndexOf(' ', at);
    return end > 0 ? end : whole(text, at);
  }

  private static int wordStart(String text, int at) {
    int start = text.indexOf(' ', at);
    return start >= 0 ? start + 1 : whole(text, at);
  }

  /** The nearest offset at or before this one that does not cut a surrogate pair. */
  private static int whole(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
