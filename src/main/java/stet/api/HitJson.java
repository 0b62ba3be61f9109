package stet.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version that was found, as JSON.
 *
 * @param version its number
 * @param address as it stands in paths
 * @param lastSeen last sighting; null if the index has a version that the archive no longer has
 *     under that address
 * @param until first sighting of the version that followed; null while it stands
 * @param snippet the words around the match, as plain text
 * @param matches the pieces of the snippet, with whether they match
 */
public record HitJson(
    int version,
    String address,
    Instant seen,
    @Nullable Instant lastSeen,
    @Nullable Instant until,
    String snippet,
    List<FragmentJson> matches) {

  /** A piece of the snippet; all pieces in a row are the snippet. */
  public record FragmentJson(String text, boolean matched) {}
}
