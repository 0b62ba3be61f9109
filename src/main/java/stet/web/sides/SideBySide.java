package stet.web.sides;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import stet.model.Content;
import stet.model.Content.Paragraph;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.Folding;
import stet.model.Op;
import stet.model.Where;
import stet.model.Words;

/**
 * Two versions of an article beside each other, each paragraph next to the one it came from.
 *
 * <p>The left column read from top to bottom is the whole old version, the right one the whole new
 * version, to the glyph.
 */
public record SideBySide(List<Row> rows) {

  /**
   * Paragraphs that stand beside each other: usually one on each side; several where one was split
   * or some were merged; none on the side where nothing stands.
   *
   * @param before paragraphs of the old version, each in pieces
   * @param after paragraphs of the new version, each in pieces
   * @param edits which edits touch it, from 0
   */
  public record Row(
      Where where, List<List<Piece>> before, List<List<Piece>> after, SortedSet<Integer> edits) {
    /** Whether an edit touches it. */
    public boolean changed() {
      return !edits.isEmpty();
    }
  }

  /**
   * Lays out two versions.
   *
   * @param edits all the edits from one to the other
   */
  public static SideBySide of(Content before, Content after, List<Edit> edits) {
    List<Row> rows = new ArrayList<>();
    line(Where.HEADLINE, before.headline(), after.headline(), edits, rows);
    line(Where.BYLINE, before.byline(), after.byline(), edits, rows);
    List<Side.Numbered> body = numbered(Where.BODY, edits);
    Side old = Side.of(before.body(), before.paragraphs(), body, true);
    Side now = Side.of(after.body(), after.paragraphs(), body, false);
    Alignment alignment = new Alignment();
    shareStanding(alignment, old, now);
    shareEdited(alignment, body);
    for (Alignment.Block block :
        alignment.blocks(old.paragraphs().size(), now.paragraphs().size())) {
      rows.add(
          row(
              Where.BODY,
              old.paragraphs().subList(block.oldFrom(), block.oldTo()),
              now.paragraphs().subList(block.nowFrom(), block.nowTo())));
    }
    return new SideBySide(List.copyOf(rows));
  }

  private static void line(
      Where where, String before, String after, List<Edit> edits, List<Row> rows) {
    if (!before.isEmpty() || !after.isEmpty()) {
      List<Side.Numbered> own = numbered(where, edits);
      rows.add(
          row(
              where,
              Side.of(before, whole(before), own, true).paragraphs(),
              Side.of(after, whole(after), own, false).paragraphs()));
    }
  }

  private static List<Paragraph> whole(String text) {
    return text.isEmpty() ? List.of() : List.of(new Paragraph(0, text.length(), text));
  }

  private static Row row(Where where, List<List<Piece>> before, List<List<Piece>> after) {
    SortedSet<Integer> edits = new TreeSet<>();
    for (List<List<Piece>> side : List.of(before, after)) {
      side.forEach(
          paragraph ->
              paragraph.stream().filter(Piece::edited).forEach(piece -> edits.add(piece.edit())));
    }
    return new Row(where, List.copyOf(before), List.copyOf(after), edits);
  }

  private static List<Side.Numbered> numbered(Where where, List<Edit> edits) {
    List<Side.Numbered> numbered = new ArrayList<>();
    for (int i = 0; i < edits.size(); i++) {
      if (edits.get(i).where() == where) {
        numbered.add(new Side.Numbered(i, edits.get(i)));
      }
    }
    return numbered;
  }

  /** A word of text that is in no edit. */
  private record Standing(int paragraph, String word) {}

  /**
   * What is in no edit stands in both versions, word for word and in the same order: only glyphs,
   * spaces and the bounds of paragraphs may differ.
   */
  private static void shareStanding(Alignment alignment, Side old, Side now) {
    List<Standing> before = standing(old);
    List<Standing> after = standing(now);
    int shorter = Math.min(before.size(), after.size());
    int head = 0;
    while (head < shorter && before.get(head).word().equals(after.get(head).word())) {
      share(alignment, before.get(head), after.get(head));
      head++;
    }
    for (int i = 1; i <= shorter - head; i++) {
      Standing last = before.get(before.size() - i);
      if (!last.word().equals(after.get(after.size() - i).word())) {
        break;
      }
      share(alignment, last, after.get(after.size() - i));
    }
  }

  private static void share(Alignment alignment, Standing before, Standing after) {
    alignment.share(before.paragraph(), after.paragraph(), before.word().length());
  }

  private static List<Standing> standing(Side side) {
    List<Standing> standing = new ArrayList<>();
    for (int i = 0; i < side.paragraphs().size(); i++) {
      for (Piece piece : side.paragraphs().get(i)) {
        if (!piece.edited()) {
          String folded = Folding.fold(piece.text());
          for (String word : folded.isEmpty() ? new String[0] : folded.split(" ")) {
            standing.add(new Standing(i, word));
          }
        }
      }
    }
    return standing;
  }

  private static void shareEdited(Alignment alignment, List<Side.Numbered> edits) {
    for (Side.Numbered numbered : edits) {
      Edit edit = numbered.edit();
      if (edit.before() != null && edit.after() != null && edit.kind() != EditKind.MOVED) {
        int same =
            edit.words().stream()
                .filter(run -> run.op() == Op.SAME)
                .map(Words::text)
                .mapToInt(String::length)
                .sum();
        alignment.share(
            edit.before().place().paragraph(), edit.after().place().paragraph(), same + 1);
      }
    }
  }
}
