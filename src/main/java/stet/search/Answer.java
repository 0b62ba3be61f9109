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
 * A page of articles and what was found in each.
 *
 * @param notices in whole sentences, what the asker should know of how the query was read or
 *     answered; usually none
 * @param instead whole queries that may have been meant, the likeliest first; only where nothing
 *     was found or a notice tells of another reading
 * @param partial whether there was no time to look through everything: then the totals are at least
 *     so
 * @param next the cursor of the page that follows, null on the last
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
   * How much was found in all, not only on this page. {@code edits} is 0 for queries about
   * versions.
   *
   * @param exact false where there is more of each than is told here
   */
  public record Totals(int articles, int versions, int edits, boolean exact) {

    public Totals(int articles, int versions, int edits) {
      this(articles, versions, edits, true);
    }
  }

  /**
   * An article and the best of what was found in it: edits for a query about changes, versions for
   * any other.
   *
   * @param headline of its latest version
   * @param found how many edits (or versions) of the article were found, shown or not
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
   * @param notBefore the last sighting of the old text; the change came between it and {@code seen}
   * @param seen the first sighting of the new text
   * @param words the words of the edit, cut where what was looked for begins or ends
   */
  public record FoundEdit(
      VersionAddress from,
      VersionAddress to,
      Instant fromSeen,
      Instant notBefore,
      Instant seen,
      TaggedEdit edit,
      List<MarkedWords> words) {}

  /** A piece of an edit's words, and whether it is what was looked for. */
  public record MarkedWords(WordOperation op, String text, boolean matched) {}

  /**
   * A version that was found.
   *
   * @param until the first sighting of the version that followed, null while it stands
   * @param snippet empty where it would say the same as that of a hit before it
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
