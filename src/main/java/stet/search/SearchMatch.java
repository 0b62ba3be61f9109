package stet.search;

import java.time.Instant;
import stet.model.Article;

/** One result of a query: an edit or a version. */
public sealed interface SearchMatch {

  Article article();

  /** The headline of the version that was found or that the edit led to. */
  String headline();

  /** An edit. Matches are not marked in its words. */
  record OfEdit(Article article, String headline, Answer.FoundEdit edit) implements SearchMatch {}

  /**
   * A version, without a snippet.
   *
   * @param lastSeen the last sighting of the version
   */
  record OfVersion(Article article, String headline, Instant lastSeen, Answer.Hit version)
      implements SearchMatch {}
}
