package stet.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.ArticleId;
import stet.model.Sha256;
import stet.model.Sighting;
import stet.model.VersionName;

/**
 * The observations in order of arrival, with the articles and sources that they are of. Of what is
 * withheld, the store itself leaves out single observations and nothing else, where it says so.
 */
public interface ObservationStore {

  /** The end of the chain. */
  ChainHead head();

  /** The position of the latest observation; 0 where there is none. */
  long position();

  /** Whether nothing was ever recorded, nor watched, fetched or withheld. */
  boolean isUnused();

  /** The numbers of everything that was recorded. */
  ArchiveCounts counts();

  /**
   * When the latest observation was made of those that were recorded last, not counting what is
   * later than a time.
   */
  Optional<Instant> latestSeen(Instant now);

  /** The first 8 bytes of the digest of an observation; empty where there is none. */
  OptionalLong digestStart(long position);

  /** The articles observed above a position, up to and with another, in order of arrival. */
  List<ArticleId> changed(long after, long upTo);

  /**
   * The articles of which an observation that arrived above a position, up to and with another, was
   * made no later than one that was known, or tells more of a content that was known. Observations
   * that are withheld do not count.
   */
  List<ArticleId> rewritten(long after, long upTo);

  /** The observations of an article up to a position that are not withheld, in no order. */
  List<Sighting> sightings(ArticleId article, long upTo);

  /** All observations of an article up to a position, in no order. */
  List<Sighting> allSightings(ArticleId article, long upTo);

  /** The number of an article's observations up to a position that are withheld. */
  long withheldCount(ArticleId article, long upTo);

  /** The hashes of the contents of versions, without those that nobody saw. */
  Map<VersionName, Sha256> contents(Collection<VersionName> versions);

  /** The names of all sources, sorted. */
  List<String> sources();

  /** The source of an article, which must be there. */
  String source(ArticleId article);

  /** The article of that id. */
  Optional<Article> article(ArticleId article);

  /**
   * A page of articles, in order of id.
   *
   * @param source of which they are; null for all
   * @param after the id above which they begin; null for the first page
   * @param hidden articles to leave out
   */
  List<Article> articles(
      @Nullable String source, @Nullable ArticleId after, int limit, Collection<ArticleId> hidden);

  /** The articles in which a content was seen, by their ids. */
  List<ArticleId> articlesWith(Sha256 content);

  /** The articles in which an erased content was seen. */
  List<ArticleId> articlesWithErased();

  /** The observations made after an instant that are not withheld, in order of arrival. */
  List<FutureObservation> after(Instant instant);

  /** Begins to write a batch, within the transaction of this unit of work. */
  ObservationWriter writer();
}
