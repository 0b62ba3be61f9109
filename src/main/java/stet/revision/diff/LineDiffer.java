package stet.revision.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.ArticlePart;
import stet.model.CosmeticFolding;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.SentencePlace;
import stet.model.SentenceSpan;
import stet.model.WordOperation;
import stet.model.WordRun;
import stet.revision.diff.Layout.Piece;

/**
 * Comparison of two headlines or two bylines; each counts as one sentence, whatever its
 * punctuation.
 */
final class LineDiffer {
  private LineDiffer() {}

  /** Adds the edit, if there is one, and returns the layout of the line. */
  static List<Piece> compare(String before, String after, ArticlePart where, List<Edit> edits) {
    LayoutBuilder layout = new LayoutBuilder(before, after);
    if (before.equals(after) || CosmeticFolding.fold(before).equals(CosmeticFolding.fold(after))) {
      layout.keep(0, before.length(), 0, after.length());
      return layout.finish();
    }
    SentenceSpan old = passage(before);
    SentenceSpan now = passage(after);
    if (now != null) {
      layout.edit(edits.size(), now.place().start(), now.place().end());
    }
    edits.add(edit(where, old, now));
    return layout.finish();
  }

  private static Edit edit(
      ArticlePart where, @Nullable SentenceSpan before, @Nullable SentenceSpan after) {
    if (before != null && after != null) {
      List<WordRun> words = WordDiffer.between(before.text(), after.text());
      return new Edit(EditKind.REPLACED, where, before, after, words);
    }
    return after != null
        ? new Edit(
            EditKind.ADDED,
            where,
            null,
            after,
            List.of(new WordRun(WordOperation.ADDED, after.text())))
        : new Edit(
            EditKind.REMOVED,
            where,
            before,
            null,
            List.of(new WordRun(WordOperation.REMOVED, before == null ? "" : before.text())));
  }

  private static @Nullable SentenceSpan passage(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && isEmpty(line.charAt(start))) {
      start++;
    }
    while (end > start && isEmpty(line.charAt(end - 1))) {
      end--;
    }
    String text = line.substring(start, end);
    return text.isEmpty()
        ? null
        : new SentenceSpan(List.of(text), text, new SentencePlace(0, 0, start, end));
  }

  private static boolean isEmpty(char c) {
    return CosmeticFolding.isSpace(c) || CosmeticFolding.isNothing(c);
  }
}
