package stet.store;

import org.jspecify.annotations.Nullable;

/**
 * A feed, a sitemap or a page on which a source announces its articles.
 *
 * @param links for a front page, the regular expression that the addresses of articles match; null
 *     for a listing that announces only articles
 */
public record SourceListing(Kind kind, String url, @Nullable String links) {

  /**
   * The kind of a listing as the operator entered it. When the listing is read, its content
   * decides.
   */
  public enum Kind {
    /** RSS, Atom or JSON Feed. */
    FEED,
    /** A sitemap, or an index of sitemaps. */
    SITEMAP,
    /** A page with links to articles. */
    PAGE
  }
}
