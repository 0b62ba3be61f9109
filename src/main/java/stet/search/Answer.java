package stet.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.TaggedEdit;
import stet.model.VersionAddress;
import stet.model.WordOperation;

/**
 * The answer to a {@link Question}: a page of articles with the edits or versions found in each.
 *
 * @param notices sentences about how the query was read or answered, if the user should know;
 *     usually none
 * @param instead whole queries that the user may have meant, the likeliest first; only if nothing
 *     was found or a notice explains another reading
 * @param partial whether time ran out before everything was searched; the totals are then lower
 *     bounds
 * @param next the cursor of the next page; null on the last page
 */
public record Answer(
    String query,
    List<String> notices,
    List<String> instead,
    boolean partial,
    Totals total,
    List<ArticleResult> results,
    @Nullable String next,
    Duration took) {

  /**
   * The numbers of all results, not only of those on this page. {@code edits} is 0 for queries
   * about versions.
   *
   * @param exact false if the true numbers are higher
   */
  public record Totals(int articles, int versions, int edits, boolean exact) {

    public Totals(int articles, int versions, int edits) {
      this(articles, versions, edits, true);
    }
  }

  /**
   * An article with the best results in it: edits for a query about changes, versions for any
   * other.
   *
   * @param headline the headline of its latest version
   * @param found the number of edits (or versions) found in the article, including those not shown
   */
  public record ArticleResult(
      Article article,
      String headline,
      Instant firstSeen,
      Instant lastChanged,
      int versions,
      int found,
      List<FoundEdit> edits,
      List<Hit> hits) {}

  /**
   * An edit that was found.
   *
   * @param fromSeen the first sighting of the old text
   * @param notBefore the last sighting of the old text; the change was made between it and {@code
   *     seen}
   * @param seen the first sighting of the new text
   * @param words the words of the edit, cut where a match begins or ends
   */
  public record FoundEdit(
      VersionAddress from,
      VersionAddress to,
      Instant fromSeen,
      Instant notBefore,
      Instant seen,
      TaggedEdit edit,
      List<MarkedWords> words) {}

  /** A piece of an edit's words. {@code matched} is whether it matches the query. */
  public record MarkedWords(WordOperation op, String text, boolean matched) {}

  /**
   * A version that was found.
   *
   * @param until the first sighting of the next version; null if this is the latest version
   * @param snippet the snippet; empty if it would repeat the snippet of an earlier hit
   */
  public record Hit(
      VersionAddress version,
      int number,
      Instant seen,
      @Nullable Instant until,
      List<Fragment> snippet) {}

  /** A piece of a snippet. */
  public record Fragment(String text, boolean matched) {}
}
