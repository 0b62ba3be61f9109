package stet.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Observation;
import stet.model.Sha256;

/**
 * The observations as one transaction that records a batch sees them: what is there, and the new
 * rows, which are written together by {@link #write}.
 */
public interface ObservationWriter {

  /** The article of that id; a new one, known by that identifier, where there is none. */
  ArticleRow article(ArticleId id, String identifier);

  /** What was seen of an article before this batch. */
  List<ObservationKey> observations(ArticleRow article);

  /** The content of that name, of this batch or before. */
  Optional<ContentRow> content(Sha256 hash);

  /** The key of a source, which is added if it is new. */
  long source(String name);

  /** Whether a source has a primer. */
  boolean hasPrimer(long source);

  /** The first full copies of a source that are packed against nothing, from before this batch. */
  List<FullCopy> fullCopies(long source, int limit);

  /** Lays down the primer of a source, for ever. */
  void addPrimer(long source, List<FullCopy> parts);

  /** Adds an article that {@link #article} said is new. */
  void addArticle(ArticleId id, ArticleRow article, String source, int versions);

  /** Changes the number of an article's versions. */
  void setVersions(ArticleRow article, int versions);

  /**
   * Adds a content.
   *
   * @param length of the content's bytes
   * @param data the content as it is packed
   * @param base what it is packed against; null for a full copy
   * @param primer the source whose primer a full copy is packed against
   */
  void addContent(
      Sha256 hash, int length, byte[] data, @Nullable ContentRow base, OptionalLong primer);

  /**
   * Adds an observation, whose content must be there.
   *
   * @param digest in the chain
   */
  void addObservation(
      long position, ArticleRow article, Observation observation, Sha256 content, Sha256 digest);

  /** Writes all that was added, what is referred to first, and the end of the chain. */
  void write(ChainHead head);
}
