package stet.web.view;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of text that was kept, removed or added.
 *
 * @param matched whether the run matches the query
 * @param otherForm whether it matches in another form than that in the query
 */
public record TextRun(Mark mark, String text, boolean matched, boolean otherForm) {

  public TextRun(Mark mark, String text) {
    this(mark, text, false);
  }

  public TextRun(Mark mark, String text, boolean matched) {
    this(mark, text, matched, false);
  }

  /** The mark of a run. */
  public enum Mark {
    SAME,
    REMOVED,
    ADDED
  }

  /** Returns the same runs, with consecutive matches and the space between them joined. */
  public static List<TextRun> joined(List<TextRun> runs) {
    List<TextRun> joined = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      TextRun run = runs.get(i);
      boolean between =
          run.text().isBlank()
              && !joined.isEmpty()
              && i + 1 < runs.size()
              && run.goesOn(joined.getLast())
              && run.goesOn(runs.get(i + 1));
      boolean goesOn = run.matched && !joined.isEmpty() && run.goesOn(joined.getLast());
      if (between || goesOn) {
        TextRun last = joined.removeLast();
        joined.add(new TextRun(last.mark, last.text + run.text, true, last.otherForm));
      } else {
        joined.add(run);
      }
    }
    return List.copyOf(joined);
  }

  private boolean goesOn(TextRun other) {
    return other.matched && other.mark == mark && (text.isBlank() || other.otherForm == otherForm);
  }

  /** Consecutive runs with the same mark, so that the mark is set, and read out, only once. */
  public record Stretch(Mark mark, List<TextRun> runs) {}

  public static List<Stretch> stretches(List<TextRun> runs) {
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < runs.size(); ) {
      int end = i + 1;
      while (end < runs.size() && runs.get(end).mark() == runs.get(i).mark()) {
        end++;
      }
      stretches.add(new Stretch(runs.get(i).mark(), runs.subList(i, end)));
      i = end;
    }
    return stretches;
  }
}
