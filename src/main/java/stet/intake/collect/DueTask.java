package stet.intake.collect;

import okhttp3.HttpUrl;
import stet.store.FollowedArticle;
import stet.store.ListingState;

/** Something that is due. */
sealed interface DueTask {
  String source();

  String url();

  /** Its own among all that is due. */
  String name();

  /** Which host it is due at. */
  default String host() {
    HttpUrl parsed = HttpUrl.parse(url());
    return parsed == null ? url() : parsed.host();
  }

  record OfListing(ListingState standing) implements DueTask {
    @Override
    public String source() {
      return standing.source();
    }

    @Override
    public String url() {
      return standing.listing().url();
    }

    @Override
    public String name() {
      return "listing " + standing.key();
    }
  }

  record OfArticle(FollowedArticle followed) implements DueTask {
    @Override
    public String source() {
      return followed.source();
    }

    @Override
    public String url() {
      return followed.url();
    }

    @Override
    public String name() {
      return "article " + followed.key();
    }
  }
}
