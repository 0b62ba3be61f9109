package stet.web;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.ArticlePart;
import stet.model.Content;
import stet.model.Edit;
import stet.model.EditBreakdown;
import stet.model.Revision;
import stet.model.RevisionKind;
import stet.model.TaggedEdit;
import stet.web.sides.SideBySide;
import stet.web.sides.TextPiece;
import stet.web.view.TextRun;
import stet.web.wording.EditExcerpt;
import stet.web.wording.EditWording;

/**
 * Summary of a revision for the history of an article, without its texts.
 *
 * @param edits its edits by what they touched
 * @param foremost its most significant edit, in brief; empty if no single edit stands out
 * @param story its most significant edits in words, for the story of the article
 * @param headline the change of the headline; null if it did not change
 * @param origin for each paragraph of the new version, the paragraph of the old version from which
 *     it came, or -1
 * @param touched the paragraphs of the new version that were touched
 */
record RevisionSummary(
    RevisionKind kind,
    boolean wholesale,
    EditBreakdown edits,
    List<TextRun> foremost,
    List<ArticleStoryBuilder.StoryEdit> story,
    @Nullable List<TextRun> headline,
    List<Integer> origin,
    BitSet touched) {

  static RevisionSummary of(Revision revision, Content before, Content after) {
    List<Edit> edits = revision.edits().stream().map(TaggedEdit::edit).toList();
    List<Integer> origin = new ArrayList<>();
    BitSet touched = new BitSet();
    int old = 0;
    int now = 0;
    for (SideBySide.Row row : SideBySide.of(before, after, edits).rows()) {
      if (row.where() == ArticlePart.BODY) {
        for (int i = 0; i < row.after().size(); i++) {
          // Of several paragraphs that were joined, the first counts as the origin.
          origin.add(row.before().isEmpty() ? -1 : old + Math.min(i, row.before().size() - 1));
          touched.set(
              now + i, row.after().get(i).stream().anyMatch(TextPiece::edited) || lost(row));
        }
        old += row.before().size();
        now += row.after().size();
      }
    }
    return new RevisionSummary(
        revision.kind(),
        revision.wholesale(),
        EditBreakdown.of(revision.edits()),
        EditWording.foremost(revision).map(RevisionSummary::brief).orElse(List.of()),
        ArticleStoryBuilder.edits(revision),
        headline(edits),
        List.copyOf(origin),
        touched);
  }

  /** Whether a row's only paragraph lost a sentence. The remaining text has no mark of that. */
  private static boolean lost(SideBySide.Row row) {
    return row.after().size() == 1
        && row.before().stream().flatMap(List::stream).anyMatch(TextPiece::edited);
  }

  /**
   * Returns the removed and added words of an edit. The result is empty for a sentence that was
   * only moved.
   */
  private static List<TextRun> brief(TaggedEdit edit) {
    List<TextRun> runs = EditExcerpt.brief(EditWording.runs(edit.edit().words()));
    return runs.stream().allMatch(run -> run.mark() == TextRun.Mark.SAME)
        ? List.of()
        : List.copyOf(runs);
  }

  private static @Nullable List<TextRun> headline(List<Edit> edits) {
    List<TextRun> runs = new ArrayList<>();
    for (Edit edit : edits) {
      if (edit.where() == ArticlePart.HEADLINE) {
        runs.addAll(EditWording.runs(edit.words()));
      }
    }
    return runs.isEmpty() ? null : List.copyOf(runs);
  }
}
