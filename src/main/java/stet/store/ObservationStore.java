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
 * Store of the observations in order of arrival, with their articles and sources. Only methods that
 * say so leave out observations that are withheld individually; the store leaves out nothing else
 * that is withheld.
 */
public interface ObservationStore {

  /** The end of the hash chain. */
  ChainHead head();

  /** The position of the latest observation; 0 if there is none. */
  long position();

  /** Whether nothing was ever recorded, watched, fetched or withheld. */
  boolean isUnused();

  /** The numbers of all recorded data. */
  ArchiveCounts counts();

  /**
   * The latest time of the most recently recorded observations, without observations later than
   * {@code now}.
   */
  Optional<Instant> latestSeen(Instant now);

  /** The first 8 bytes of the digest of an observation; empty if there is no such observation. */
  OptionalLong digestStart(long position);

  /**
   * The articles with observations above a position, up to and including another, in order of
   * arrival.
   */
  List<ArticleId> changed(long after, long upTo);

  /**
   * The articles with a late observation, which is one that arrived above a position, up to and
   * including another, and either was made no later than an already known observation or adds
   * details to a known content. Withheld observations do not count.
   */
  List<ArticleId> rewritten(long after, long upTo);

  /**
   * The observations of an article up to a position that are not withheld, in no particular order.
   */
  List<Sighting> sightings(ArticleId article, long upTo);

  /** All observations of an article up to a position, in no particular order. */
  List<Sighting> allSightings(ArticleId article, long upTo);

  /** The number of an article's observations up to a position that are withheld. */
  long withheldCount(ArticleId article, long upTo);

  /** The hashes of the contents of versions. Versions that were never seen are left out. */
  Map<VersionName, Sha256> contents(Collection<VersionName> versions);

  /** The names of all sources, sorted. */
  List<String> sources();

  /** The source of an article, which must exist. */
  String source(ArticleId article);

  /** The article with an id. */
  Optional<Article> article(ArticleId article);

  /**
   * A page of articles, in order of id.
   *
   * @param source the source of the articles; null for all sources
   * @param after the id after which the page begins; null for the first page
   * @param hidden the articles to be left out
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
