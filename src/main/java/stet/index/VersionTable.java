package stet.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;

/**
 * The values that later versions change, and that are therefore not indexed: a version's number,
 * when the text before it was last seen, until when it stood.
 */
public interface VersionTable {

  int versions(ArticleId article);

  /** The number, from 1, of the version first seen at that instant with that content. */
  int number(ArticleId article, Instant firstSeen, String contentHash);

  /** When the version with that number was last seen. */
  Instant lastSeen(ArticleId article, int number);

  /** When the version after that number was first seen; null for the last. */
  @Nullable Instant until(ArticleId article, int number);
}
