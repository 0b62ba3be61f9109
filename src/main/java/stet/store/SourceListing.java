package stet.store;

import org.jspecify.annotations.Nullable;

/**
 * Where a source announces its articles.
 *
 * @param links of a front page, the regular expression that the addresses of articles match; null
 *     for what announces nothing but articles
 */
public record SourceListing(Kind kind, String url, @Nullable String links) {

  /** What somebody said that it is; what it proves to be when it is read counts. */
  public enum Kind {
    /** RSS, Atom or JSON Feed. */
    FEED,
    /** A sitemap, or an index of them. */
    SITEMAP,
    /** A page with links to articles. */
    PAGE
  }
}
