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
 * purpose.
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
  TYPE("type", TERM, ON_BOTH, "edit or version: the parent filter of the block join"),
  BLOCK(
      "block", TERM, ON_BOTH, "the id of a block, by which it is deleted and replaced as a whole"),
  VERSION(
      "version",
      TERM,
      ON_VERSIONS,
      "the id of the block again, to find a version without its edits"),
  ARTICLE("article", FACET, ON_BOTH, "the article's id, by which results are grouped"),
  SOURCE("source", NAME, ON_BOTH, "source: and the facet"),
  URL("url", TERM, ON_BOTH, "url: the canonical identifier, whole or by prefix"),
  LANGUAGE("language", FACET, ON_BOTH, "lang: en-GB is indexed as en-gb and as en"),
  KIND("kind", FACET, ON_BOTH, "the kind of the revision, and wholesale as well if it is that too"),
  SEEN("seen", RANGE, ON_BOTH, "first seen, in epoch milliseconds: seen:, newest, oldest"),
  RECORDED(
      "recorded",
      RANGE,
      ON_BOTH,
      "the archive position at which the revision was recorded; keeps cursors and feeds stable"),
  CONTENT(
      "content",
      VALUE,
      ON_BOTH,
      "the beginning of the content's hash; identifies the version together with seen"),
  SIGNIFICANCE(
      "significance",
      RANGE,
      ON_BOTH,
      "0 to 1 as a sortable double, for a version the highest of its edits: significance:"),

  BEFORE("before", WORDS, ON_EDITS, "the old passage, with marks at the touched positions"),
  BEFORE_STEMS(
      "before.stem", STEMS, ON_EDITS, "the stems of the same words, for plain words in a query"),
  AFTER("after", WORDS, ON_EDITS, "the new passage, with marks at the touched positions"),
  AFTER_STEMS(
      "after.stem", STEMS, ON_EDITS, "the stems of the same words, for plain words in a query"),
  REMOVED("removed", WORDS, ON_EDITS, "only the removed words, with a gap between runs"),
  REMOVED_STEMS(
      "removed.stem", STEMS, ON_EDITS, "the stems of the same words, for plain words in a query"),
  ADDED("added", WORDS, ON_EDITS, "only the added words, with a gap between runs"),
  ADDED_STEMS(
      "added.stem", STEMS, ON_EDITS, "the stems of the same words, for plain words in a query"),
  TOUCHED("touched", BAG, ON_EDITS, "the touched words of both sides: touched: with a single word"),
  TOUCHED_STEMS(
      "touched.stem", STEMS, ON_EDITS, "the stems of the same words, for plain words in a query"),
  QUOTE(
      "quote",
      WORDS,
      ON_EDITS,
      "added, removed and changed quotations, with a gap between quotations"),
  QUOTE_STEMS(
      "quote.stem", STEMS, ON_EDITS, "the stems of the same words, for plain words in a query"),
  TAG("tag", FACET, ON_EDITS, "tag: and the facet"),
  PERSON(
      "person",
      NAMES,
      ON_EDITS,
      "person: by key or name, whole or in part, with a gap between persons"),
  PERSON_KEY("person.key", FACET, ON_EDITS, "the exact keys, for the facet"),
  TOUCHED_PERSON(
      "person.touched",
      NAMES,
      ON_EDITS,
      "touched-person: persons whose name was itself added, removed or changed"),
  SPEAKER(
      "speaker", NAMES, ON_EDITS, "speaker: by name and as written, with a gap between speakers"),
  SPEAKER_KEY(
      "speaker.key", FACET, ON_EDITS, "the keys of speakers who are persons, for the facet"),
  SWAP(
      "swap",
      FACET,
      ON_EDITS,
      "a > b: the words that replaced others, alone and with context; the facet counts those alone"),
  SWAP_BEFORE(
      "swap.before", TERM, ON_EDITS, "the left side alone, for swap: with an open right side"),
  SWAP_AFTER(
      "swap.after", TERM, ON_EDITS, "the right side alone, for swap: with an open left side"),
  EDIT_KIND("edit.kind", FACET, ON_EDITS, "added, removed, replaced, moved, split, merged"),
  WHERE("where", FACET, ON_EDITS, "headline, byline, body"),
  EDIT_NUMBER("edit.number", VALUE, ON_EDITS, "the position of the edit in its revision, from 0"),
  EDIT("edit", STORED, ON_EDITS, "the whole edit, so that a page of results needs no diff"),

  HEADLINE("headline", WORDS, ON_VERSIONS, "the headline; edits are found by it with a join"),
  HEADLINE_STEMS(
      "headline.stem",
      STEMS,
      ON_VERSIONS,
      "the stems of the same words, for plain words in a query"),
  TEXT("text", WORDS, ON_VERSIONS, "headline, byline and body, with a gap between paragraphs"),
  TEXT_STEMS(
      "text.stem", STEMS, ON_VERSIONS, "the stems of the same words, for plain words in a query"),
  BYLINE("byline", NAMES, ON_VERSIONS, "byline:"),
  LABEL("label", NAME, ON_VERSIONS, "the name that the origin of the version gave it"),
  LAST_SEEN(
      "lastSeen",
      VALUE,
      ON_VERSIONS,
      "last seen, updated in place; read into the table of versions"),
  WITHHELD(
      "withheld",
      VALUE,
      ON_VERSIONS,
      "when the withheld version that follows was first seen; absent if none follows"),
  DERIVED("derived", VALUE, ON_VERSIONS, "checksum of everything from which the block was derived"),
  SUMMARY("summary", STORED, ON_VERSIONS, "what a result shows of the article or version");

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
  private final FieldScope scope;
  private final String purpose;

  IndexFields(String field, FieldForm form, FieldScope scope, String purpose) {
    this.field = field;
    this.form = form;
    this.scope = scope;
    this.purpose = purpose;
  }

  /** The name of the field in Lucene. */
  public String field() {
    return field;
  }

  public FieldForm form() {
    return form;
  }

  public FieldScope scope() {
    return scope;
  }

  public String purpose() {
    return purpose;
  }
}
