package stet.search.lucene.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.ArticleId;
import stet.model.VersionAddress;

/**
 * The summary of a version that {@link IndexFields#SUMMARY} stores: enough to show the version in a
 * list.
 *
 * @param edits the number of edits that led to the version
 */
public record StoredVersionSummary(
    Article article, String headline, Instant firstSeen, VersionAddress address, int edits) {

  private static final int FORMAT = 1;

  byte[] encode() {
    String hash = address.hash();
    BinaryWriter out = new BinaryWriter(FORMAT);
    out.text(article.id().value()).text(article.source()).text(article.url()).text(headline);
    out.number(firstSeen.toEpochMilli()).flag(hash != null);
    if (hash != null) {
      out.text(hash);
    }
    return out.number(edits).bytes();
  }

  /** Reads the bytes of {@link IndexFields#SUMMARY}. */
  public static StoredVersionSummary decode(byte[] bytes, int offset, int length) {
    BinaryReader in = new BinaryReader(bytes, offset, length, FORMAT);
    Article article = new Article(new ArticleId(in.text()), in.text(), in.text());
    String headline = in.text();
    Instant firstSeen = Instant.ofEpochMilli(in.number());
    @Nullable String hash = in.flag() ? in.text() : null;
    return new StoredVersionSummary(
        article, headline, firstSeen, new VersionAddress(firstSeen, hash), (int) in.number());
  }
}
