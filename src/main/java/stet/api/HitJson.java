package stet.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version that was found, as JSON.
 *
 * @param version the number of the version
 * @param address the address of the version as it is written in paths
 * @param lastSeen the last sighting; null if the archive no longer has the version from the index
 *     under this address
 * @param until the first sighting of the next version; null for the latest version
 * @param snippet the words around the match, as plain text
 * @param matches the pieces of the snippet, each with whether it matches
 */
public record HitJson(
    int version,
    String address,
    Instant seen,
    @Nullable Instant lastSeen,
    @Nullable Instant until,
    String snippet,
    List<FragmentJson> matches) {

  /** A piece of the snippet; all pieces joined are the snippet. */
  public record FragmentJson(String text, boolean matched) {}
}
