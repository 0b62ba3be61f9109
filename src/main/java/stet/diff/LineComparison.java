package stet.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.diff.Layout.Piece;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.Folding;
import stet.model.Op;
import stet.model.Passage;
import stet.model.Place;
import stet.model.Where;
import stet.model.Words;

/** Compares a headline or a byline, which is one sentence however it is written. */
final class LineComparison {
  private LineComparison() {}

  /** Adds the edit, if there is one. */
  static List<Piece> compare(String before, String after, Where where, List<Edit> edits) {
    Typesetter layout = new Typesetter(before, after);
    if (before.equals(after) || Folding.fold(before).equals(Folding.fold(after))) {
      layout.keep(0, before.length(), 0, after.length());
      return layout.finish();
    }
    Passage old = passage(before);
    Passage now = passage(after);
    if (now != null) {
      layout.edit(edits.size(), now.place().start(), now.place().end());
    }
    edits.add(edit(where, old, now));
    return layout.finish();
  }

  private static Edit edit(Where where, @Nullable Passage before, @Nullable Passage after) {
    if (before != null && after != null) {
      List<Words> words = WordChanges.between(before.text(), after.text());
      return new Edit(EditKind.REPLACED, where, before, after, words);
    }
    return after != null
        ? new Edit(EditKind.ADDED, where, null, after, List.of(new Words(Op.ADDED, after.text())))
        : new Edit(
            EditKind.REMOVED,
            where,
            before,
            null,
            List.of(new Words(Op.REMOVED, before == null ? "" : before.text())));
  }

  private static @Nullable Passage passage(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && isEmpty(line.charAt(start))) {
      start++;
    }
    while (end > start && isEmpty(line.charAt(end - 1))) {
      end--;
    }
    String text = line.substring(start, end);
    return text.isEmpty() ? null : new Passage(List.of(text), text, new Place(0, 0, start, end));
  }

  private static boolean isEmpty(char c) {
    return Folding.isSpace(c) || Folding.isNothing(c);
  }
}
