package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * View model of the page with two versions of an article side by side.
 *
 * @param lang the language of the new version's text
 * @param when the time of the change; null if other versions lie between the two
 * @param apart the versions between the two, in words; null for neighbours
 * @param later the time between the two in words, such as {@code about 1 hour later}; null for a
 *     version compared with itself
 * @param kind the kind of revision; empty for the usual kind
 * @param summary the number of edits, in words
 * @param sections the sections in order: unchanged parts, and rows that changed
 * @param layout the changes of layout in plain words, if no word changed
 * @param view the layout: {@code sides}, {@code column}, {@code changes} or {@code whole}
 * @param cites whether the address asks for the citation, which is then unfolded
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
    boolean cites,
    @Nullable String previous,
    @Nullable String next) {

  /**
   * A choice of view.
   *
   * @param view the name of the view in addresses
   * @param narrow its name on a screen without room for two columns
   */
  public record Choice(String view, String name, String narrow, String href, boolean chosen) {}

  /**
   * A citation of an edit, or of the comparison if none of its edits is claimed.
   *
   * @param edit the anchor of the edit; null for the comparison
   * @param before SHA-256 of the old version's content, in hexadecimal digits
   * @param after SHA-256 of the new version's content
   */
  public record Citation(
      String text, @Nullable String edit, String address, String before, String after) {
    /** Returns the whole citation on one line, in the form in which it is copied. */
    public String whole() {
      return text + " " + address + " (SHA-256 of what was read: " + before + " and " + after + ")";
    }
  }

  /** Whether the page has several edits, each with a citation of its own. */
  public boolean several() {
    return sections.stream()
        .flatMap(section -> section.rows().stream())
        .flatMap(row -> row.notes().stream())
        .anyMatch(note -> !note.citations().isEmpty());
  }

  /** The two columns, the old version first. */
  public List<Column> columns() {
    return List.of(before, after);
  }

  /**
   * The head of one of the two columns.
   *
   * @param lastSeen the last sighting; null if the version was seen only once
   */
  public record Column(
      String name,
      @Nullable String label,
      String href,
      InstantView seen,
      @Nullable InstantView lastSeen) {}

  /**
   * A section of consecutive rows.
   *
   * @param folded the text that replaces the rows while they are folded; null if they are shown
   * @param rows the rows; none if they are too many to be sent
   */
  public record Section(@Nullable String folded, List<Row> rows) {}

  /**
   * A row of paragraphs side by side.
   *
   * @param where {@code headline}, {@code byline} or {@code body}
   * @param reset whether the same words have another layout
   * @param inline both sides in one column, for narrow screens; empty for unchanged text
   */
  public record Row(
      String where,
      boolean changed,
      boolean reset,
      List<Paragraph> before,
      List<Paragraph> after,
      List<Paragraph> inline,
      List<Note> notes) {}

  /** A paragraph, as a sequence of stretches. */
  public record Paragraph(List<Stretch> stretches) {}

  /**
   * A stretch of a paragraph's text. If it moved, it has a link to its other place.
   *
   * @param edit the edit to which it belongs; null for text that both versions have
   * @param moved the address of the other place; null for text that did not move
   */
  public record Stretch(
      @Nullable EditNumber edit, @Nullable String moved, String direction, List<TextRun> runs) {

    /** Whether both stretches moved in the same direction. */
    public boolean movesWith(Stretch other) {
      return moved != null && other.moved != null && direction.equals(other.direction);
    }
  }

  /**
   * The number of an edit. It is shown at the edit's words and in its note, so that readers do not
   * confuse the notes of two edits.
   *
   * @param note the id of the note; null if the number is not shown: at words after the first of
   *     their edit, and on a page of one edit
   */
  public record EditNumber(int number, @Nullable String note) {}

  /**
   * A note in the margin about an edit.
   *
   * @param id the id of the note: {@code edit-1}, or {@code edit-1-from} for the former place of
   *     moved text
   * @param anchor the anchor of the edit by its place; null if it has none
   * @param first the number of the edit, from 1
   * @param last the number of the last edit of the note, usually the same
   * @param of the number of all edits
   * @param marginNotes the changes of its figures, words and quotations: {@code 12 → 15}
   * @param next the id of the next edit; null for the last
   * @param also the ids and anchors of further edits of the note
   * @param citations links to the citations of its edits; none on a page of one edit, which has its
   *     citation at the top
   */
  public record Note(
      String id,
      @Nullable String anchor,
      int first,
      int last,
      int of,
      String what,
      List<MarginNote> marginNotes,
      List<LabeledLink> tags,
      List<LabeledLink> persons,
      @Nullable String next,
      List<String> also,
      List<CitationLink> citations) {

    /** Returns the name of the note: {@code Edit 1 of 3}, {@code Edits 2–4 of 9}. */
    public String name() {
      return first == last
          ? "Edit %,d of %,d".formatted(first, of)
          : "Edits %,d–%,d of %,d".formatted(first, last, of);
    }
  }

  /**
   * A link to the citation of an edit.
   *
   * @param edit the anchor of the edit
   * @param name the number of the edit, as in {@code edit 2}
   */
  public record CitationLink(String edit, String name, String href) {}

  /**
   * A finding in an edit, such as {@code figure}, {@code 12 → 15}.
   *
   * @param more a link to more findings of its kind; null if there is none
   */
  public record MarginNote(String what, String text, @Nullable LabeledLink more) {}
}
