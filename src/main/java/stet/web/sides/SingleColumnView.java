package stet.web.sides;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import stet.model.CosmeticFolding;
import stet.model.Edit;
import stet.model.WordOperation;

/**
 * View of a row in a single column: its new paragraphs, with the removed text among the added text.
 * Without the removed text, the column is the new side of the row.
 */
public final class SingleColumnView {

  /**
   * Pieces that are only in the old column.
   *
   * @param words the number of unchanged words before them
   * @param edits the number of edits with both sides in this row before them
   */
  private record Gone(int words, int edits, List<TextPiece> pieces) {}

  private final List<Edit> edits;
  private final Set<Integer> inPlace = new HashSet<>();
  private final Deque<Gone> gone = new ArrayDeque<>();
  private int words;
  private int passed;

  private SingleColumnView(List<Edit> edits, SideBySide.Row row) {
    this.edits = edits;
    inPlace.addAll(edits(row.before()));
    inPlace.retainAll(edits(row.after()));
    for (List<TextPiece> group : groups(row.before().stream().flatMap(List::stream).toList())) {
      int edit = group.getFirst().edit();
      if (edit == TextPiece.NO_EDIT) {
        words += wordsIn(group.getFirst().text());
      } else if (inPlace.contains(edit)) {
        passed++;
      } else {
        gone.add(new Gone(words, passed, group));
      }
    }
    words = 0;
    passed = 0;
  }

  /**
   * Returns the row's paragraphs in one column.
   *
   * @param edits all the edits of the revision
   */
  public static List<List<TextPiece>> of(SideBySide.Row row, List<Edit> edits) {
    return row.after().isEmpty()
        ? row.before()
        : new SingleColumnView(edits, row).column(row.after());
  }

  private List<List<TextPiece>> column(List<List<TextPiece>> after) {
    List<List<TextPiece>> column = new ArrayList<>();
    for (List<TextPiece> paragraph : after) {
      List<TextPiece> pieces = new ArrayList<>();
      for (List<TextPiece> group : groups(paragraph)) {
        int edit = group.getFirst().edit();
        if (edit == TextPiece.NO_EDIT) {
          addStanding(pieces, group.getFirst().text());
        } else {
          addGone(pieces);
          pieces.addAll(inPlace.remove(edit) ? marked(edit, group) : group);
        }
      }
      column.add(pieces);
    }
    gone.forEach(rest -> column.getLast().addAll(rest.pieces()));
    return column;
  }

  /** Returns the words of an edit with both sides, in their order. */
  private List<TextPiece> marked(int edit, List<TextPiece> group) {
    List<TextPiece> words =
        edits.get(edit).words().stream()
            .map(run -> new TextPiece(run.op(), run.text(), edit))
            .collect(Collectors.toCollection(ArrayList::new));
    passed++;
    if (spelled(words).equals(spelled(group))) {
      return words;
    }
    // Only a part of the new passage is in this paragraph, so the removed words come first, then
    // that part.
    words.removeIf(piece -> piece.op() != WordOperation.REMOVED);
    words.addAll(group);
    return words;
  }

  private static String spelled(List<TextPiece> pieces) {
    return pieces.stream()
        .filter(piece -> piece.op() != WordOperation.REMOVED)
        .map(TextPiece::text)
        .collect(Collectors.joining());
  }

  private void addStanding(List<TextPiece> pieces, String text) {
    addGone(pieces);
    String rest = text;
    while (!rest.isEmpty()) {
      int most = wordsIn(rest);
      int wanted = gone.isEmpty() ? most : Math.min(most, gone.getFirst().words() - words);
      int cut = wanted <= 0 || wanted == most ? rest.length() : afterWords(rest, wanted);
      pieces.add(new TextPiece(WordOperation.SAME, rest.substring(0, cut), TextPiece.NO_EDIT));
      words += wanted <= 0 ? most : wanted;
      rest = rest.substring(cut);
      addGone(pieces);
    }
  }

  private void addGone(List<TextPiece> pieces) {
    while (!gone.isEmpty()
        && gone.getFirst().words() <= words
        && gone.getFirst().edits() <= passed) {
      pieces.addAll(gone.removeFirst().pieces());
      pieces.add(new TextPiece(WordOperation.REMOVED, " ", TextPiece.NO_EDIT));
    }
  }

  /** Returns the runs of pieces of one edit. Each piece outside of all edits is a run by itself. */
  private static List<List<TextPiece>> groups(List<TextPiece> pieces) {
    List<List<TextPiece>> groups = new ArrayList<>();
    for (TextPiece piece : pieces) {
      boolean same =
          piece.edited() && !groups.isEmpty() && groups.getLast().getFirst().edit() == piece.edit();
      if (!same) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(piece);
    }
    return groups;
  }

  private static Set<Integer> edits(List<List<TextPiece>> paragraphs) {
    return paragraphs.stream()
        .flatMap(List::stream)
        .filter(TextPiece::edited)
        .map(TextPiece::edit)
        .collect(Collectors.toSet());
  }

  private static int wordsIn(String text) {
    int words = 0;
    for (int i = 0; i < text.length(); i++) {
      if (startsWord(text, i)) {
        words++;
      }
    }
    return words;
  }

  /** The offset after a number of words and the space that follows them. */
  private static int afterWords(String text, int words) {
    int seen = 0;
    for (int i = 0; i < text.length(); i++) {
      if (startsWord(text, i) && ++seen > words) {
        return i;
      }
    }
    return text.length();
  }

  private static boolean startsWord(String text, int at) {
    return !CosmeticFolding.isSpace(text.charAt(at))
        && (at == 0 || CosmeticFolding.isSpace(text.charAt(at - 1)));
  }
}
