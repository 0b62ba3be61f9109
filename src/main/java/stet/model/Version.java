package stet.model;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A version of an article: a run of consecutive observations with the same content.
 *
 * @param number 1, 2, 3… within the article; it changes when earlier observations arrive, so it is
 *     shown but never stored
 * @param content the hash of its content
 * @param revert whether an earlier version had that content
 * @param label its name at its origin: the label of its earliest observation that has one
 * @param readers the readers that made its observations
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

  /** The same version with another number, which it has if others are withheld. */
  Version numbered(int other) {
    return new Version(
        other, address, firstSeen, lastSeen, content, revert, label, language, readers, recorded);
  }

  /** The same version with another label. */
  public Version labelled(@Nullable String other) {
    return new Version(
        number, address, firstSeen, lastSeen, content, revert, other, language, readers, recorded);
  }
}
