package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of an article side by side.
 *
 * @param lang of the new version's text
 * @param when when the change came; null where other versions lie between the two
 * @param apart what lies between the two versions, null for neighbours
 * @param later {@code about 1 hour later}; null for a version beside itself
 * @param kind empty for the usual sort of step
 * @param summary how many edits, in words
 * @param sections in order: stretches that stand unchanged, and rows that changed
 * @param layout where no word changed, what did, in plain words
 * @param view how it is laid out: {@code sides}, {@code column}, {@code changes} or {@code whole}
 */
public record DiffPage(
    PageFrame frame,
    String lang,
    ArticleFacts facts,
    Column before,
    Column after,
    @Nullable ChangeInterval when,
    @Nullable String apart,
    @Nullable String later,
    String kind,
    String meaning,
    String summary,
    List<String> layout,
    List<LabeledLink> tags,
    List<LabeledLink> persons,
    List<Section> sections,
    String view,
    List<Choice> views,
    Citation citation,
    @Nullable String previous,
    @Nullable String next) {

  /**
   * A way to look at it.
   *
   * @param view as addresses have it
   * @param narrow its name on a screen without room for two columns
   */
  public record Choice(String view, String name, String narrow, String href, boolean chosen) {}

  /**
   * How to cite it.
   *
   * @param before SHA-256 of the old version's content, in hexadecimal digits
   * @param after SHA-256 of the new version's content
   */
  public record Citation(String text, String address, String before, String after) {}

  /** The two columns, the old version first. */
  public List<Column> columns() {
    return List.of(before, after);
  }

  /**
   * The head of one of the two columns.
   *
   * @param lastSeen null where it was seen but once
   */
  public record Column(
      String name,
      @Nullable String label,
      String href,
      InstantView seen,
      @Nullable InstantView lastSeen) {}

  /**
   * Rows in a run.
   *
   * @param folded what to say of them while they are folded away, null where they are in sight
   * @param rows none where they are too many to be sent along
   */
  public record Section(@Nullable String folded, List<Row> rows) {}

  /**
   * Paragraphs beside each other.
   *
   * @param where {@code headline}, {@code byline} or {@code body}
   * @param reset whether the same words are laid out otherwise
   * @param inline both sides told in one column, for narrow screens; empty for what stands
   */
  public record Row(
      String where,
      boolean changed,
      boolean reset,
      List<Paragraph> before,
      List<Paragraph> after,
      List<Paragraph> inline,
      List<Note> notes) {}

  /** A paragraph in stretches. */
  public record Paragraph(List<Stretch> stretches) {}

  /**
   * Text of a paragraph; if it moved, with a link to its other place.
   *
   * @param moved where the other place is, null for what did not move
   */
  public record Stretch(@Nullable String moved, String direction, List<TextRun> runs) {

    /** Whether both moved the same way. */
    public boolean movesWith(Stretch other) {
      return moved != null && other.moved != null && direction.equals(other.direction);
    }
  }

  /**
   * What stands in the margin about an edit.
   *
   * @param id {@code edit-1}, or for the place something moved away from {@code edit-1-from}
   * @param anchor its other name, from its place; null where it has none
   * @param first its number, from 1
   * @param last the number of the last that the note is about, usually the same
   * @param of how many edits there are
   * @param told what became of its figures, words and quotations: {@code 12 → 15}
   * @param next the id of the edit that follows, null for the last
   * @param also ids and anchors of the further edits that the note is about
   */
  public record Note(
      String id,
      @Nullable String anchor,
      int first,
      int last,
      int of,
      String what,
      List<Told> told,
      List<LabeledLink> tags,
      List<LabeledLink> persons,
      @Nullable String next,
      List<String> also) {

    /** {@code Edit 1 of 3}, {@code Edits 2–4 of 9}. */
    public String name() {
      return first == last
          ? "Edit %,d of %,d".formatted(first, of)
          : "Edits %,d–%,d of %,d".formatted(first, last, of);
    }
  }

  /**
   * A finding, as {@code figure}, {@code 12 → 15}.
   *
   * @param more leads to more of its kind, null where there is no such place
   */
  public record Told(String what, String text, @Nullable LabeledLink more) {}
}
