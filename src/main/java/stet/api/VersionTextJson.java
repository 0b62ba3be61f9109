package stet.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.Content;

/**
 * A version of an article with its whole text, as JSON.
 *
 * @param until the first sighting of the next version, withheld or not; null for the latest version
 * @param hash the SHA-256 of the version's content
 * @param blockQuotations the paragraphs that the source formats as block quotations; paragraphs are
 *     numbered from 0
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
