package stet.search.lucene.index;

import static stet.search.lucene.index.FieldForm.BAG;
import static stet.search.lucene.index.FieldForm.FACET;
import static stet.search.lucene.index.FieldForm.NAME;
import static stet.search.lucene.index.FieldForm.NAMES;
import static stet.search.lucene.index.FieldForm.RANGE;
import static stet.search.lucene.index.FieldForm.STEMS;
import static stet.search.lucene.index.FieldForm.STORED;
import static stet.search.lucene.index.FieldForm.TERM;
import static stet.search.lucene.index.FieldForm.VALUE;
import static stet.search.lucene.index.FieldForm.WORDS;
import static stet.search.lucene.index.FieldScope.ON_BOTH;
import static stet.search.lucene.index.FieldScope.ON_EDITS;
import static stet.search.lucene.index.FieldScope.ON_VERSIONS;

/**
 * The field catalogue: every field of the index, how it is indexed, which documents have it, and
 * why.
 *
 * <p>A version is one block: a document for each edit of the revision that led to it, then one for
 * the version itself. Words are indexed twice: as written (folded; for phrases, wildcards, swaps)
 * and as stems of the text's language (for bare words).
 *
 * <p><b>Touched words.</b> In {@link #BEFORE} and {@link #AFTER} the term {@link #TOUCHED_HERE} is
 * indexed at the position of every changed word (removed from the text before, added to the text
 * after) and of every word directly next to a changed one; where words were only removed, or only
 * added, the words on both sides of that point in the other text are marked as well. Punctuation
 * does not count as a word and does not separate words. So a phrase is touched exactly when it
 * occurs in one of the two fields with a marked position inside it: {@code
 * Intervals.containing(phrase, term(TOUCHED_HERE))}. The two sides are separate fields, so no
 * phrase runs from one side into the other. For queries of a single word, {@link #TOUCHED} and
 * {@link #TOUCHED_STEMS} hold only the marked words.
 */
public enum IndexFields {
  TYPE("type", TERM, ON_BOTH, "tells edits from versions: the parent filter of the block join"),
  BLOCK("block", TERM, ON_BOTH, "names a block whole, so that it goes and is replaced as one"),
  VERSION("version", TERM, ON_VERSIONS, "the same name, to find a version without its edits"),
  ARTICLE("article", FACET, ON_BOTH, "the article's id: results are grouped by it"),
  SOURCE("source", NAME, ON_BOTH, "source:, and to count by"),
  URL("url", TERM, ON_BOTH, "url: finds the canonical identifier, whole or by prefix"),
  LANGUAGE("language", FACET, ON_BOTH, "lang: en-GB is found as en-gb and as en"),
  KIND("kind", FACET, ON_BOTH, "the revision's kind, and wholesale beside it where it is that too"),
  SEEN("seen", RANGE, ON_BOTH, "first seen, in milliseconds of the epoch: seen:, newest, oldest"),
  RECORDED(
      "recorded",
      RANGE,
      ON_BOTH,
      "archive position at which the step came to be: cursors and feeds stay stable by it"),
  CONTENT("content", VALUE, ON_BOTH, "head of the content's hash: with seen, finds the version"),
  SIGNIFICANCE(
      "significance",
      RANGE,
      ON_BOTH,
      "0 to 1 as a sortable double, of a version its highest: significance:, and that order"),

  BEFORE("before", WORDS, ON_EDITS, "the text that stood, marked where it was touched"),
  BEFORE_STEMS("before.stem", STEMS, ON_EDITS, "the same, for bare words"),
  AFTER("after", WORDS, ON_EDITS, "the text that stands now, marked where it was touched"),
  AFTER_STEMS("after.stem", STEMS, ON_EDITS, "the same, for bare words"),
  REMOVED("removed", WORDS, ON_EDITS, "only the words that went; a gap between runs"),
  REMOVED_STEMS("removed.stem", STEMS, ON_EDITS, "the same, for bare words"),
  ADDED("added", WORDS, ON_EDITS, "only the words that came; a gap between runs"),
  ADDED_STEMS("added.stem", STEMS, ON_EDITS, "the same, for bare words"),
  TOUCHED("touched", BAG, ON_EDITS, "the marked words of both sides: touched: with one word"),
  TOUCHED_STEMS("touched.stem", STEMS, ON_EDITS, "the same, for bare words"),
  QUOTE(
      "quote", WORDS, ON_EDITS, "quotations that came, went or changed; a gap between quotations"),
  QUOTE_STEMS("quote.stem", STEMS, ON_EDITS, "the same, for bare words"),
  TAG("tag", FACET, ON_EDITS, "tag:, and to count by"),
  PERSON(
      "person", NAMES, ON_EDITS, "person: by key or name, whole or in part; a gap between persons"),
  PERSON_KEY("person.key", FACET, ON_EDITS, "the keys exactly, to count by"),
  TOUCHED_PERSON(
      "person.touched", NAMES, ON_EDITS, "touched-person: whose name itself came, went or changed"),
  SPEAKER("speaker", NAMES, ON_EDITS, "speaker: by name and as written; a gap between speakers"),
  SPEAKER_KEY("speaker.key", FACET, ON_EDITS, "keys of speakers who are persons, to count by"),
  SWAP(
      "swap",
      FACET,
      ON_EDITS,
      "a > b: what stands where what stood, least and widened; only the least to count by"),
  SWAP_BEFORE("swap.before", TERM, ON_EDITS, "the same, for a swap whose right side is open"),
  SWAP_AFTER("swap.after", TERM, ON_EDITS, "the same, for a swap whose left side is open"),
  EDIT_KIND("edit.kind", FACET, ON_EDITS, "added, removed, replaced, moved, split, merged"),
  WHERE("where", FACET, ON_EDITS, "headline, byline, body"),
  EDIT_NUMBER(
      "edit.number", VALUE, ON_EDITS, "place among the revision's edits, from 0: their order"),
  EDIT("edit", STORED, ON_EDITS, "the edit whole, so that a page of results needs no diffing"),

  HEADLINE("headline", WORDS, ON_VERSIONS, "the headline; edits are found by it through a join"),
  HEADLINE_STEMS("headline.stem", STEMS, ON_VERSIONS, "the same, for bare words"),
  TEXT("text", WORDS, ON_VERSIONS, "headline, byline and body; a gap between paragraphs"),
  TEXT_STEMS("text.stem", STEMS, ON_VERSIONS, "the same, for bare words"),
  BYLINE("byline", NAMES, ON_VERSIONS, "byline:"),
  LABEL("label", NAME, ON_VERSIONS, "what the version's origin called it"),
  LAST_SEEN("lastSeen", VALUE, ON_VERSIONS, "updated in place; feeds the version table"),
  WITHHELD(
      "withheld",
      VALUE,
      ON_VERSIONS,
      "when what is withheld right behind it was first seen; absent where nothing is"),
  DERIVED("derived", VALUE, ON_VERSIONS, "checksum of all that the block was derived from"),
  SUMMARY("summary", STORED, ON_VERSIONS, "what a result shows of an article or a version");

  /**
   * The version number of this catalogue, which must be raised with every change in what is
   * indexed.
   */
  public static final int SCHEMA = 11;

  /** Value of {@link #TYPE} on edits. */
  public static final String TYPE_EDIT = "edit";

  /** Value of {@link #TYPE} on versions. */
  public static final String TYPE_VERSION = "version";

  /** The term at every touched position. No word contains brackets, so no word equals this term. */
  public static final String TOUCHED_HERE = "[touched]";

  /**
   * The distance between the positions on both sides of a gap. No phrase with a usual slop reaches
   * across it.
   */
  public static final int GAP = 100;

  private final String field;
  private final FieldForm form;
  private final FieldScope stands;
  private final String why;

  IndexFields(String field, FieldForm form, FieldScope stands, String why) {
    this.field = field;
    this.form = form;
    this.stands = stands;
    this.why = why;
  }

  /** The name of the field in Lucene. */
  public String field() {
    return field;
  }

  public FieldForm form() {
    return form;
  }

  public FieldScope stands() {
    return stands;
  }

  public String why() {
    return why;
  }
}
