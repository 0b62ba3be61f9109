package stet.intake.collect;

import okhttp3.HttpUrl;
import stet.store.FollowedArticle;
import stet.store.ListingState;

/** A task that is due: the check of a listing or of an article. */
sealed interface DueTask {
  String source();

  String url();

  /** The name of the task, unique among all due tasks. */
  String name();

  /** The host of the task's address. */
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
