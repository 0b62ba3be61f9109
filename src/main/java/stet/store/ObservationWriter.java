package stet.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Observation;
import stet.model.Sha256;

/**
 * Writer of the observations of one batch, within one transaction. It reads the existing rows, and
 * collects new rows, which {@link #write} writes together.
 */
public interface ObservationWriter {

  /** The row of an article, or a new row with the given identifier if there is none. */
  ArticleRow article(ArticleId id, String identifier);

  /** The observations of an article from before this batch. */
  List<ObservationKey> observations(ArticleRow article);

  /** The row of a content, from this batch or before. */
  Optional<ContentRow> content(Sha256 hash);

  /** The key of a source, which is added if it is new. */
  long source(String name);

  /** Whether a source has a primer. */
  boolean hasPrimer(long source);

  /** The first contents of a source that are compressed against nothing, from before this batch. */
  List<FullCopy> fullCopies(long source, int limit);

  /** Adds the primer of a source, which never changes afterwards. */
  void addPrimer(long source, List<FullCopy> parts);

  /** Adds an article that {@link #article} returned as new. */
  void addArticle(ArticleId id, ArticleRow article, String source, int versions);

  /** Changes the number of an article's versions. */
  void setVersions(ArticleRow article, int versions);

  /**
   * Adds a content.
   *
   * @param length the length of the content in bytes
   * @param data the content in compressed form
   * @param base the content against which this one is compressed; null for a full copy
   * @param primer the source against whose primer a full copy is compressed
   */
  void addContent(
      Sha256 hash, int length, byte[] data, @Nullable ContentRow base, OptionalLong primer);

  /**
   * Adds an observation, whose content must exist.
   *
   * @param digest the digest of the observation in the hash chain
   */
  void addObservation(
      long position, ArticleRow article, Observation observation, Sha256 content, Sha256 digest);

  /** Writes all added rows, and the end of the hash chain. Referenced rows are written first. */
  void write(ChainHead head);
}
