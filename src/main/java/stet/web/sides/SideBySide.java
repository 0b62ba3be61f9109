package stet.web.sides;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import stet.model.ArticlePart;
import stet.model.Content;
import stet.model.Content.Paragraph;
import stet.model.CosmeticFolding;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.WordOperation;
import stet.model.WordRun;

/**
 * Two versions of an article side by side, with each paragraph next to the one from which it came.
 *
 * <p>The left column read from top to bottom is the whole old version, and the right one the whole
 * new version, including every glyph.
 */
public record SideBySide(List<Row> rows) {

  /**
   * A row of paragraphs side by side. Usually there is one on each side; there are several if a
   * paragraph was split or some were merged, and none on a side without a counterpart.
   *
   * @param before the paragraphs of the old version, each in pieces
   * @param after the paragraphs of the new version, each in pieces
   * @param edits the numbers of the edits that touch the row, from 0
   */
  public record Row(
      ArticlePart where,
      List<List<TextPiece>> before,
      List<List<TextPiece>> after,
      SortedSet<Integer> edits) {
    /** Whether an edit touches the row. */
    public boolean changed() {
      return !edits.isEmpty();
    }
  }

  /**
   * Lays out two versions.
   *
   * @param edits all the edits from one version to the other
   */
  public static SideBySide of(Content before, Content after, List<Edit> edits) {
    List<Row> rows = new ArrayList<>();
    line(ArticlePart.HEADLINE, before.headline(), after.headline(), edits, rows);
    line(ArticlePart.BYLINE, before.byline(), after.byline(), edits, rows);
    List<VersionColumn.Numbered> body = numbered(ArticlePart.BODY, edits);
    VersionColumn old = VersionColumn.of(before.body(), before.paragraphs(), body, true);
    VersionColumn now = VersionColumn.of(after.body(), after.paragraphs(), body, false);
    ParagraphPairing alignment = new ParagraphPairing();
    shareStanding(alignment, old, now);
    shareEdited(alignment, body);
    for (ParagraphPairing.Block block :
        alignment.blocks(old.paragraphs().size(), now.paragraphs().size())) {
      rows.add(
          row(
              ArticlePart.BODY,
              old.paragraphs().subList(block.oldFrom(), block.oldTo()),
              now.paragraphs().subList(block.nowFrom(), block.nowTo())));
    }
    return new SideBySide(List.copyOf(rows));
  }

  private static void line(
      ArticlePart where, String before, String after, List<Edit> edits, List<Row> rows) {
    if (!before.isEmpty() || !after.isEmpty()) {
      List<VersionColumn.Numbered> own = numbered(where, edits);
      rows.add(
          row(
              where,
              VersionColumn.of(before, whole(before), own, true).paragraphs(),
              VersionColumn.of(after, whole(after), own, false).paragraphs()));
    }
  }

  private static List<Paragraph> whole(String text) {
    return text.isEmpty() ? List.of() : List.of(new Paragraph(0, text.length(), text));
  }

  private static Row row(
      ArticlePart where, List<List<TextPiece>> before, List<List<TextPiece>> after) {
    SortedSet<Integer> edits = new TreeSet<>();
    for (List<List<TextPiece>> side : List.of(before, after)) {
      side.forEach(
          paragraph ->
              paragraph.stream()
                  .filter(TextPiece::edited)
                  .forEach(piece -> edits.add(piece.edit())));
    }
    return new Row(where, List.copyOf(before), List.copyOf(after), edits);
  }

  private static List<VersionColumn.Numbered> numbered(ArticlePart where, List<Edit> edits) {
    List<VersionColumn.Numbered> numbered = new ArrayList<>();
    for (int i = 0; i < edits.size(); i++) {
      if (edits.get(i).where() == where) {
        numbered.add(new VersionColumn.Numbered(i, edits.get(i)));
      }
    }
    return numbered;
  }

  /** A word of text that is in no edit. */
  private record Standing(int paragraph, String word) {}

  /**
   * Shares the text outside of all edits. It is the same in both versions, word for word and in the
   * same order; only glyphs, spaces and the bounds of paragraphs may differ.
   */
  private static void shareStanding(
      ParagraphPairing alignment, VersionColumn old, VersionColumn now) {
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

  private static void share(ParagraphPairing alignment, Standing before, Standing after) {
    alignment.share(before.paragraph(), after.paragraph(), before.word().length());
  }

  private static List<Standing> standing(VersionColumn side) {
    List<Standing> standing = new ArrayList<>();
    for (int i = 0; i < side.paragraphs().size(); i++) {
      for (TextPiece piece : side.paragraphs().get(i)) {
        if (!piece.edited()) {
          String folded = CosmeticFolding.fold(piece.text());
          for (String word : folded.isEmpty() ? new String[0] : folded.split(" ")) {
            standing.add(new Standing(i, word));
          }
        }
      }
    }
    return standing;
  }

  private static void shareEdited(ParagraphPairing alignment, List<VersionColumn.Numbered> edits) {
    for (VersionColumn.Numbered numbered : edits) {
      Edit edit = numbered.edit();
      if (edit.before() != null && edit.after() != null && edit.kind() != EditKind.MOVED) {
        int same =
            edit.words().stream()
                .filter(run -> run.op() == WordOperation.SAME)
                .map(WordRun::text)
                .mapToInt(String::length)
                .sum();
        alignment.share(
            edit.before().place().paragraph(), edit.after().place().paragraph(), same + 1);
      }
    }
  }
}
