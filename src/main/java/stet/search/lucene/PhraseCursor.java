package stet.search.lucene;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Sha256;
import stet.query.InvalidQueryException;
import stet.search.BadQuery;
import stet.search.PhraseQuestion;
import stet.search.lucene.index.IndexFields;

/**
 * Cursor for the pages of a {@link stet.search.PhraseTimeline}: with it, the next page continues as
 * if nothing had been recorded since the first page.
 *
 * @param phrase the hash of the question that the cursor belongs to, from {@link #hash}
 * @param position the archive position of the first page
 * @param last the key of the last article on the pages so far
 */
record PhraseCursor(int phrase, long position, ArticleSortKey last) {

  /**
   * The written form of a cursor: the hash, the archive position, the time at which the last
   * article first held the phrase, and that article's id.
   */
  private static final Pattern FORM =
      Pattern.compile("([0-9a-f]{1,8})-(\\d{1,18})-(-?\\d{1,15})-([0-9a-z]{16})");

  /** The cursor of a question; null if the question is for the first page. */
  static @Nullable PhraseCursor of(PhraseQuestion question) throws InvalidQueryException {
    String after = question.after();
    if (after == null) {
      return null;
    }
    Matcher cursor = FORM.matcher(after);
    if (!cursor.matches() || !ArticleId.isValid(cursor.group(4))) {
      throw unknown();
    }
    int phrase = Integer.parseUnsignedInt(cursor.group(1), 16);
    if (phrase != hash(question)) {
      throw unknown();
    }
    ArticleSortKey last =
        new ArticleSortKey(0, Long.parseLong(cursor.group(3)), new ArticleId(cursor.group(4)));
    return new PhraseCursor(phrase, Long.parseLong(cursor.group(2)), last);
  }

  private static InvalidQueryException unknown() {
    return new InvalidQueryException(
        BadQuery.NOWHERE,
        0,
        "“after” is the “next” of the page before, of the same phrase: begin again without it.");
  }

  /** The hash of a question's phrase and choice of articles, and of the index schema. */
  static int hash(PhraseQuestion question) {
    String asked = IndexFields.SCHEMA + (question.gone() ? " gone " : " ") + question.phrase();
    return (int) Sha256.of(asked.getBytes(StandardCharsets.UTF_8)).a();
  }

  String encode() {
    return "%x-%d-%d-%s".formatted(phrase, position, last.seen(), last.article());
  }
}
