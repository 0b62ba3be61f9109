package stet.search.lucene;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import stet.model.ArticleId;
import stet.model.Sha256;
import stet.search.Question;
import stet.search.lucene.index.IndexFields;

/**
 * Cursor for the pages of an {@link stet.search.Answer}: with it, the next page continues as if
 * nothing had been recorded since the first page.
 *
 * @param query the hash of the query and the order that the cursor belongs to
 * @param position the archive position of the first page; later additions are ignored
 * @param now the instant of the first page, from which ages are counted
 * @param languages the languages of the texts at that time; query words are stemmed in these
 *     languages
 * @param last the key of the last article on the pages so far
 * @param given the number of articles on the pages so far
 * @param statistics the term statistics of the first page, from which scores are computed
 */
record SearchCursor(
    long query,
    long position,
    Instant now,
    Set<String> languages,
    ArticleSortKey last,
    int given,
    FirstPageTermStatistics statistics) {

  private static final int FORM = 4;

  /**
   * The largest length of a cursor in characters. Servers accept addresses of 8,000 characters,
   * which must also hold the query.
   */
  static final int LONGEST = 3_000;

  /** Whether the cursor belongs to a question. */
  boolean belongsTo(Question question) {
    return query == hash(question);
  }

  /** The opaque text of the cursor: letters, digits, hyphens and underscores. */
  String encode() {
    byte[] noted = statistics.bytes();
    byte[] tags = String.join(" ", languages).getBytes(StandardCharsets.US_ASCII);
    ByteBuffer bytes = ByteBuffer.allocate(64 + tags.length + noted.length);
    bytes.put((byte) FORM).putLong(query).putLong(position).putLong(now.toEpochMilli());
    bytes.putFloat(last.score()).putLong(last.seen()).putInt(given);
    bytes.put(last.article().value().getBytes(StandardCharsets.US_ASCII));
    bytes.putShort((short) tags.length).put(tags).put(noted);
    bytes.putInt(seal(bytes.array(), bytes.position()));
    byte[] sealed = Arrays.copyOf(bytes.array(), bytes.position());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** Reads what {@link #encode} wrote; empty for anything else. */
  static Optional<SearchCursor> decode(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(text);
      int length = sealed.length - 4;
      if (length < 0 || ByteBuffer.wrap(sealed).getInt(length) != seal(sealed, length)) {
        return Optional.empty();
      }
      ByteBuffer bytes = ByteBuffer.wrap(sealed, 0, length);
      return bytes.get() == FORM ? Optional.of(read(bytes)) : Optional.empty();
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      return Optional.empty(); // not one of our cursors: users can change an address
    }
  }

  private static SearchCursor read(ByteBuffer bytes) {
    long query = bytes.getLong();
    long position = bytes.getLong();
    Instant now = Instant.ofEpochMilli(bytes.getLong());
    float score = bytes.getFloat();
    long seen = bytes.getLong();
    int given = bytes.getInt();
    if (given < 0) {
      throw new IllegalArgumentException("nobody was given less than nothing");
    }
    ArticleId id = new ArticleId(text(bytes, 16));
    Set<String> languages = new TreeSet<>(Arrays.asList(text(bytes, bytes.getShort()).split(" ")));
    ArticleSortKey last = new ArticleSortKey(score, seen, id);
    return new SearchCursor(
        query, position, now, languages, last, given, FirstPageTermStatistics.read(bytes));
  }

  private static String text(ByteBuffer bytes, int length) {
    byte[] text = new byte[length];
    bytes.get(text);
    return new String(text, StandardCharsets.US_ASCII);
  }

  /** The hash of a question's query and order, and of the index schema. */
  static long hash(Question question) {
    String asked = IndexFields.SCHEMA + " " + question.order() + " " + question.query();
    return Sha256.of(asked.getBytes(StandardCharsets.UTF_8)).a();
  }

  private static int seal(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }
}
