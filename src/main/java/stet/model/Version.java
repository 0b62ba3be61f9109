package stet.model;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run of observations of an article, in order of time, with the same content.
 *
 * @param number 1, 2, 3… within the article; changes when earlier observations arrive, so it is
 *     shown, and never kept
 * @param content the name of its content
 * @param revert whether an earlier version had that content
 * @param label what its origin called it: the label of its earliest observation that has one
 * @param readers who made its observations
 * @param recorded the position in the archive of the first of its observations to arrive
 */
public record Version(
    int number,
    VersionAddress address,
    Instant firstSeen,
    Instant lastSeen,
    Sha256 content,
    boolean revert,
    @Nullable String label,
    @Nullable String language,
    Set<String> readers,
    long recorded) {

  /** The same with another number, as it has it where others are not told. */
  Version numbered(int other) {
    return new Version(
        other, address, firstSeen, lastSeen, content, revert, label, language, readers, recorded);
  }

  /** The same, called otherwise. */
  public Version labelled(@Nullable String other) {
    return new Version(
        number, address, firstSeen, lastSeen, content, revert, other, language, readers, recorded);
  }
}
