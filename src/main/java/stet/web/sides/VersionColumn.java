package stet.web.sides;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stet.model.Content.Paragraph;
import stet.model.Edit;
import stet.model.SentenceSpan;
import stet.model.WordOperation;
import stet.model.WordRun;

/**
 * A column with one of two versions side by side, as paragraphs of pieces.
 *
 * @param paragraphs the pieces of each paragraph, which together are its text
 */
record VersionColumn(List<List<TextPiece>> paragraphs) {

  /** The place of an edit's passage: {@code text.substring(start, end)}. */
  private record Span(int start, int end, int edit, List<WordRun> runs) {}

  /**
   * Splits a text at its edits.
   *
   * @param edits all the edits of this text, with their numbers; those without a passage on this
   *     side are skipped
   * @param old whether this is the old version
   */
  static VersionColumn of(
      String text, List<Paragraph> paragraphs, List<Numbered> edits, boolean old) {
    List<Span> spans = spans(text, edits, old);
    List<List<TextPiece>> cut = new ArrayList<>(paragraphs.size());
    int next = 0;
    for (Paragraph paragraph : paragraphs) {
      while (next < spans.size() && spans.get(next).end() <= paragraph.start()) {
        next++;
      }
      List<TextPiece> pieces = new ArrayList<>();
      int at = paragraph.start();
      for (int i = next; i < spans.size() && spans.get(i).start() < paragraph.end(); i++) {
        Span span = spans.get(i);
        if (span.start() > at) {
          pieces.add(
              new TextPiece(
                  WordOperation.SAME, text.substring(at, span.start()), TextPiece.NO_EDIT));
        }
        at = addEdited(pieces, span, Math.max(at, span.start()), paragraph.end());
      }
      if (at < paragraph.end()) {
        pieces.add(
            new TextPiece(
                WordOperation.SAME, text.substring(at, paragraph.end()), TextPiece.NO_EDIT));
      }
      cut.add(List.copyOf(pieces));
    }
    return new VersionColumn(List.copyOf(cut));
  }

  /** An edit with its number in the revision, from 0. */
  record Numbered(int number, Edit edit) {}

  /** Adds the pieces of the span between two offsets. Returns the offset at which it stopped. */
  private static int addEdited(List<TextPiece> pieces, Span span, int from, int to) {
    int at = span.start();
    for (WordRun run : span.runs()) {
      int start = Math.max(at, from);
      int end = Math.min(at + run.text().length(), to);
      if (start < end) {
        String part = run.text().substring(start - at, end - at);
        pieces.add(new TextPiece(run.op(), part, span.edit()));
      }
      at += run.text().length();
    }
    return Math.min(span.end(), to);
  }

  private static List<Span> spans(String text, List<Numbered> edits, boolean old) {
    List<Span> spans = new ArrayList<>();
    for (Numbered numbered : edits) {
      Edit edit = numbered.edit();
      SentenceSpan passage = old ? edit.before() : edit.after();
      if (passage != null) {
        int start = passage.place().start();
        int end = passage.place().end();
        WordOperation other = old ? WordOperation.ADDED : WordOperation.REMOVED;
        List<WordRun> runs = EditMarkup.lay(edit.words(), other, text.substring(start, end));
        spans.add(new Span(start, end, numbered.number(), runs));
      }
    }
    spans.sort(Comparator.comparingInt(Span::start));
    return spans;
  }
}
