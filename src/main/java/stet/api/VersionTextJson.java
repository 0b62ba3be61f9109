package stet.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.Content;

/**
 * A version of an article with its whole text, as JSON.
 *
 * @param until first sighting of the version that followed, withheld or not; null while it stands
 * @param hash SHA-256 of its content
 * @param blockQuotations the paragraphs that the source sets off as quotations, numbered from 0
 */
public record VersionTextJson(
    ArticleJson article,
    int number,
    @Nullable String label,
    String address,
    Instant seen,
    Instant lastSeen,
    @Nullable Instant until,
    String hash,
    String headline,
    String byline,
    String text,
    List<Content.BlockQuotation> blockQuotations) {

  public VersionTextJson {
    blockQuotations = List.copyOf(blockQuotations);
  }
}
