package stet.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import stet.model.ArticlePart;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.Revision;
import stet.model.TaggedEdit;
import stet.web.sides.SideBySide;
import stet.web.sides.SingleColumnView;
import stet.web.sides.TextPiece;
import stet.web.view.DiffPage;
import stet.web.view.LabeledLink;
import stet.web.view.TextRun;
import stet.web.wording.ChangeNotes;
import stet.web.wording.EditWording;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/**
 * Builder of the sections of a page with two versions side by side: rows, notes and folded parts.
 */
final class DiffSectionBuilder {

  /** The number of unchanged paragraphs that stay visible on each side of a change. */
  private static final int CONTEXT = 1;

  /** The fewest paragraphs that are folded. Folding fewer hides more than it saves. */
  private static final int LEAST_FOLDED = 3;

  /**
   * The most folded paragraphs that are sent. More are left out, since nobody unfolds them to look
   * for a change.
   */
  private static final int MOST_FOLDED = 30;

  private static final String MOVED = EditKind.MOVED.label();

  private final List<TaggedEdit> tagged;
  private final List<Edit> edits;
  private final DiffViewMode view;
  private final String path;
  private final Set<String> anchors = new HashSet<>();
  private final Map<Integer, Integer> homes = new HashMap<>();

  /** The numbers of the edits, from 1, in the order of the rows in which they are shown. */
  private final Map<Integer, Integer> numbers = new HashMap<>();

  /**
   * @param path the path of the comparison
   */
  DiffSectionBuilder(Revision revision, DiffViewMode view, String path) {
    this.tagged = revision.edits();
    this.edits = tagged.stream().map(TaggedEdit::edit).toList();
    this.view = view;
    this.path = path;
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
    List<Integer> inOrder =
        IntStream.range(0, edits.size())
            .boxed()
            .sorted(Comparator.comparingInt(edit -> homes.getOrDefault(edit, rows.size())))
            .toList();
    for (int place = 0; place < inOrder.size(); place++) {
      numbers.put(inOrder.get(place), place + 1);
    }
    List<DiffPage.Section> sections = new ArrayList<>();
    for (int i = 0; i < rows.size(); ) {
      int end = i + 1;
      boolean inSight = inSight(rows, i);
      while (end < rows.size() && inSight(rows, end) == inSight) {
        end++;
      }
      boolean folded = !inSight && end - i >= LEAST_FOLDED && view != DiffViewMode.CHANGES;
      boolean left = folded && end - i > MOST_FOLDED;
      List<DiffPage.Row> shown = new ArrayList<>();
      for (int k = i; k < end && !left && (inSight || view != DiffViewMode.CHANGES); k++) {
        shown.add(row(rows.get(k), k));
      }
      sections.add(
          new DiffPage.Section(
              folded ? PageWording.count(end - i, "unchanged paragraph") : null, shown));
      i = end;
    }
    return sections;
  }

  private boolean inSight(List<SideBySide.Row> rows, int at) {
    if (view == DiffViewMode.WHOLE) {
      return true;
    }
    if (view == DiffViewMode.CHANGES) {
      return changed(rows.get(at));
    }
    if (rows.get(at).where() != ArticlePart.BODY) {
      return true;
    }
    int from = Math.max(0, at - CONTEXT);
    int to = Math.min(rows.size(), at + CONTEXT + 1);
    return rows.subList(from, to).stream()
        .anyMatch(row -> changed(row) && row.where() == ArticlePart.BODY);
  }

  /** Whether a row differs, even if only in its layout. */
  private static boolean changed(SideBySide.Row row) {
    return row.changed() || reset(row);
  }

  /** Whether a row has the same words in a different layout. */
  private static boolean reset(SideBySide.Row row) {
    return !row.changed() && !row.before().equals(row.after());
  }

  private DiffPage.Row row(SideBySide.Row row, int at) {
    List<DiffPage.Note> notes = new ArrayList<>();
    for (int edit : row.edits()) {
      boolean home = isHome(edit, at);
      boolean left = edits.get(edit).kind() == EditKind.MOVED && stands(row.before(), edit);
      if (home || left) {
        notes.add(note(edit, home));
      }
    }
    forget(notes);
    gather(notes);
    return new DiffPage.Row(
        row.where().label(),
        row.changed(),
        reset(row),
        paragraphs(row.before(), false, at),
        paragraphs(row.after(), true, at),
        row.changed() ? paragraphs(SingleColumnView.of(row, edits), true, at) : List.of(),
        notes);
  }

  /** Removes tags and persons from a note that are the same as in the note before it. */
  private static void forget(List<DiffPage.Note> notes) {
    for (int i = notes.size() - 1; i > 0; i--) {
      DiffPage.Note note = notes.get(i);
      DiffPage.Note before = notes.get(i - 1);
      boolean same = note.tags().equals(before.tags());
      boolean samePersons = note.persons().equals(before.persons());
      notes.set(
          i,
          new DiffPage.Note(
              note.id(),
              note.anchor(),
              note.first(),
              note.last(),
              note.of(),
              note.what(),
              note.marginNotes(),
              same ? List.of() : note.tags(),
              samePersons ? List.of() : note.persons(),
              note.next(),
              note.also(),
              note.citations()));
    }
  }

  /** Merges notes with the same text, as those of sentences that moved together. */
  private static void gather(List<DiffPage.Note> notes) {
    for (int i = notes.size() - 1; i > 0; i--) {
      DiffPage.Note note = notes.get(i);
      DiffPage.Note before = notes.get(i - 1);
      if (note.what().startsWith(MOVED)
          && note.what().equals(before.what())
          && note.first() == before.last() + 1
          && note.tags().isEmpty()
          && note.marginNotes().equals(before.marginNotes())) {
        List<String> also = new ArrayList<>(before.also());
        also.add(note.id());
        if (note.anchor() != null) {
          also.add(note.anchor());
        }
        also.addAll(note.also());
        List<LabeledLink> persons = new ArrayList<>(before.persons());
        note.persons().stream().filter(p -> !persons.contains(p)).forEach(persons::add);
        List<DiffPage.CitationLink> citations = new ArrayList<>(before.citations());
        citations.addAll(note.citations());
        notes.set(
            i - 1,
            new DiffPage.Note(
                before.id(),
                before.anchor(),
                before.first(),
                note.last(),
                before.of(),
                before.what(),
                before.marginNotes(),
                before.tags(),
                persons,
                note.next(),
                also,
                citations));
        notes.remove(i);
      }
    }
  }

  private DiffPage.Note note(int edit, boolean home) {
    TaggedEdit shown = tagged.get(edit);
    String anchor = SiteLinks.anchor(shown.edit());
    return new DiffPage.Note(
        id(edit, home),
        home && anchors.add(anchor) ? anchor : null,
        number(edit),
        number(edit),
        edits.size(),
        PageWording.what(shown.edit()) + (home ? "" : " from here"),
        home ? ChangeNotes.of(shown) : List.of(),
        home ? EditWording.tags(shown.tags()) : List.of(),
        home ? EditWording.persons(shown.persons()) : List.of(),
        home && number(edit) < edits.size() ? "edit-" + (number(edit) + 1) : null,
        List.of(),
        home && edits.size() > 1 ? List.of(citation(edit, anchor)) : List.of());
  }

  private DiffPage.CitationLink citation(int edit, String anchor) {
    return new DiffPage.CitationLink(
        anchor,
        "edit " + number(edit),
        view.address(path, SiteLinks.EDIT + "=" + anchor) + "#citation");
  }

  private String id(int edit, boolean home) {
    return "edit-" + number(edit) + (home ? "" : "-from");
  }

  private int number(int edit) {
    return numbers.getOrDefault(edit, edit + 1);
  }

  private List<DiffPage.Paragraph> paragraphs(
      List<List<TextPiece>> paragraphs, boolean after, int at) {
    Set<Integer> numbered = new HashSet<>();
    return paragraphs.stream()
        .map(pieces -> new DiffPage.Paragraph(stretches(pieces, after, at, numbered)))
        .toList();
  }

  private List<DiffPage.Stretch> stretches(
      List<TextPiece> pieces, boolean after, int at, Set<Integer> numbered) {
    List<DiffPage.Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < pieces.size(); ) {
      int edit = pieces.get(i).edit();
      int end = i + 1;
      while (end < pieces.size() && pieces.get(end).edit() == edit) {
        end++;
      }
      List<TextRun> runs =
          pieces.subList(i, end).stream()
              .map(piece -> new TextRun(EditWording.mark(piece.op()), piece.text()))
              .toList();
      stretches.add(
          edit == TextPiece.NO_EDIT
              ? new DiffPage.Stretch(null, null, "", runs)
              : stretch(edit, numbered.add(edit), after && isHome(edit, at), at, runs));
      i = end;
    }
    return together(stretches);
  }

  /** Joins sentences that moved together into one stretch. */
  private static List<DiffPage.Stretch> together(List<DiffPage.Stretch> stretches) {
    List<DiffPage.Stretch> joined = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      DiffPage.Stretch stretch = stretches.get(i);
      DiffPage.Stretch last = joined.isEmpty() ? null : joined.getLast();
      boolean space = stretch.moved() == null && isBlank(stretch);
      DiffPage.Stretch next = i + 1 < stretches.size() ? stretches.get(i + 1) : stretch;
      if (last != null && last.movesWith(space ? next : stretch)) {
        List<TextRun> runs = new ArrayList<>(last.runs());
        runs.addAll(stretch.runs());
        joined.set(
            joined.size() - 1,
            new DiffPage.Stretch(last.edit(), last.moved(), last.direction(), runs));
      } else {
        joined.add(stretch);
      }
    }
    return joined;
  }

  private static boolean isBlank(DiffPage.Stretch stretch) {
    return stretch.runs().stream().allMatch(run -> run.text().isBlank());
  }

  /**
   * Creates the stretch for words of an edit.
   *
   * @param first whether the edit has no words before them on this side of the row
   * @param arrived whether they are at the place of the edit's own note
   */
  private DiffPage.Stretch stretch(
      int edit, boolean first, boolean arrived, int at, List<TextRun> runs) {
    boolean moved = edits.get(edit).kind() == EditKind.MOVED;
    String note = id(edit, arrived || !moved);
    DiffPage.EditNumber number =
        new DiffPage.EditNumber(number(edit), first && edits.size() > 1 ? note : null);
    if (!moved) {
      return new DiffPage.Stretch(number, null, "", runs);
    }
    if (arrived) {
      return new DiffPage.Stretch(number, id(edit, false), "moved here", runs);
    }
    int home = homes.getOrDefault(edit, at);
    String way = home == at ? "moved within the paragraph" : home > at ? "moved down" : "moved up";
    return new DiffPage.Stretch(number, id(edit, true), way, runs);
  }

  private boolean isHome(int edit, int row) {
    return homes.getOrDefault(edit, -1) == row;
  }

  private static boolean stands(List<List<TextPiece>> paragraphs, @Nullable Integer edit) {
    return paragraphs.stream()
        .flatMap(List::stream)
        .anyMatch(p -> edit != null && p.edit() == edit);
  }
}
