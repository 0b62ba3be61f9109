package stet.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.Revision;
import stet.model.TaggedEdit;
import stet.model.Where;
import stet.web.view.DiffPage;
import stet.web.view.Run;

/** Makes what the page shows of two versions laid side by side: rows, notes and folds. */
final class DiffSections {

  /** So many unchanged paragraphs stay in sight on each side of a change. */
  private static final int CONTEXT = 1;

  /** Folding fewer than this hides more than it saves. */
  private static final int LEAST_FOLDED = 3;

  private final List<TaggedEdit> tagged;
  private final List<Edit> edits;
  private final boolean whole;
  private final Set<String> anchors = new HashSet<>();
  private final Map<Integer, Integer> homes = new HashMap<>();

  /**
   * @param whole whether to fold nothing
   */
  DiffSections(Revision revision, boolean whole) {
    this.tagged = revision.edits();
    this.edits = tagged.stream().map(TaggedEdit::edit).toList();
    this.whole = whole;
  }

  List<DiffPage.Section> of(SideBySide sides) {
    List<SideBySide.Row> rows = sides.rows();
    for (int i = 0; i < rows.size(); i++) {
      for (int edit : rows.get(i).edits()) {
        boolean arrives = stands(rows.get(i).after(), edit);
        if (arrives || edits.get(edit).after() == null) {
          homes.putIfAbsent(edit, i);
        }
      }
    }
    List<DiffPage.Section> sections = new ArrayList<>();
    for (int i = 0; i < rows.size(); ) {
      int end = i + 1;
      boolean inSight = inSight(rows, i);
      while (end < rows.size() && inSight(rows, end) == inSight) {
        end++;
      }
      boolean folded = !inSight && end - i >= LEAST_FOLDED;
      List<DiffPage.Row> shown = new ArrayList<>();
      for (int k = i; k < end; k++) {
        shown.add(row(rows.get(k), k));
      }
      sections.add(
          new DiffPage.Section(
              folded ? Wording.count(end - i, "unchanged paragraph") : null, shown));
      i = end;
    }
    return sections;
  }

  private boolean inSight(List<SideBySide.Row> rows, int at) {
    if (whole || rows.get(at).where() != Where.BODY) {
      return true;
    }
    int from = Math.max(0, at - CONTEXT);
    int to = Math.min(rows.size(), at + CONTEXT + 1);
    return rows.subList(from, to).stream()
        .anyMatch(row -> row.changed() && row.where() == Where.BODY);
  }

  private DiffPage.Row row(SideBySide.Row row, int at) {
    List<DiffPage.Note> notes = new ArrayList<>();
    for (int edit : row.edits()) {
      boolean home = homes.getOrDefault(edit, -1) == at;
      boolean left = edits.get(edit).kind() == EditKind.MOVED && stands(row.before(), edit);
      if (home || left) {
        notes.add(note(edit, home));
      }
    }
    return new DiffPage.Row(
        row.where().label(),
        row.changed(),
        paragraphs(row.before(), false, at),
        paragraphs(row.after(), true, at),
        row.changed() ? paragraphs(Inline.of(row, edits), true, at) : List.of(),
        notes);
  }

  private DiffPage.Note note(int edit, boolean home) {
    TaggedEdit told = tagged.get(edit);
    String anchor = Links.anchor(told.edit());
    return new DiffPage.Note(
        id(edit, home),
        home && anchors.add(anchor) ? anchor : null,
        "Edit " + (edit + 1) + " of " + edits.size(),
        Wording.what(told.edit()) + (home ? "" : " from here"),
        home ? Telling.tags(told.tags()) : List.of(),
        home ? Telling.persons(told.persons()) : List.of(),
        home && edit + 1 < edits.size() ? id(edit + 1, true) : null);
  }

  private static String id(int edit, boolean home) {
    return "edit-" + (edit + 1) + (home ? "" : "-from");
  }

  private List<DiffPage.Paragraph> paragraphs(List<List<Piece>> paragraphs, boolean after, int at) {
    return paragraphs.stream()
        .map(pieces -> new DiffPage.Paragraph(stretches(pieces, after, at)))
        .toList();
  }

  private List<DiffPage.Stretch> stretches(List<Piece> pieces, boolean after, int at) {
    List<DiffPage.Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < pieces.size(); ) {
      int edit = pieces.get(i).edit();
      int end = i + 1;
      while (end < pieces.size() && pieces.get(end).edit() == edit) {
        end++;
      }
      List<Run> runs =
          pieces.subList(i, end).stream()
              .map(piece -> new Run(Telling.mark(piece.op()), piece.text()))
              .toList();
      stretches.add(
          edit != Piece.NO_EDIT && edits.get(edit).kind() == EditKind.MOVED
              ? moved(edit, after && homes.getOrDefault(edit, -1) == at, at, runs)
              : new DiffPage.Stretch(null, "", runs));
      i = end;
    }
    return stretches;
  }

  private DiffPage.Stretch moved(int edit, boolean here, int at, List<Run> runs) {
    if (here) {
      return new DiffPage.Stretch(id(edit, false), "moved here", runs);
    }
    int home = homes.getOrDefault(edit, at);
    String way = home == at ? "moved within the paragraph" : home > at ? "moved down" : "moved up";
    return new DiffPage.Stretch(id(edit, true), way, runs);
  }

  private static boolean stands(List<List<Piece>> paragraphs, @Nullable Integer edit) {
    return paragraphs.stream()
        .flatMap(List::stream)
        .anyMatch(p -> edit != null && p.edit() == edit);
  }
}
